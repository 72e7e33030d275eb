import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StateFileError } from '../../../src/emulator/state.ts';
import { authorize, connect, get, standingClock, start, startCallback, subscribe, token } from './support.ts';
import { eventually } from '../../support/eventually.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'emulator-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (): string => path.join(folder, 'deeper', 'state.json');

describe('the state file', () => {
  it('keeps tokens, codes, subscription, releases and edits over a kill', async () => {
    const first = await start({ stateFile: file(), heldWeeks: 1 });
    const callback = await startCallback();
    await subscribe(first, callback.url);
    const { access_token, refresh_token } = await connect(first);
    await first.releaseNext();
    await first.editActivity(77, 1, { name: 'Renamed' });
    await first.removeActivity(77, 2);
    await first.settled();
    const code = (await authorize(first)).searchParams.get('code') ?? '';

    // The first one is left as it is: nothing is written when it ends.
    const second = await start({ stateFile: file(), heldWeeks: 1 });
    expect(second.subscription()?.callbackUrl).toBe(callback.url);
    expect(second.held()).toBe(6);
    const list = (await get(second, '/athlete/activities', access_token)).data as {
      id: number;
      name: string;
    }[];
    expect(list.map(({ id }) => id)).toEqual([4, 3, 1]);
    expect(list.at(-1)?.name).toBe('Renamed');
    expect((await token(second, { grant_type: 'refresh_token', refresh_token })).status).toBe(200);
    expect((await token(second, { grant_type: 'authorization_code', code })).status).toBe(200);
  });

  it('delivers what was not delivered, and what was delivered only once', async () => {
    const first = await start({ stateFile: file(), heldWeeks: 1, eventRetryMs: 3_600_000 });
    const callback = await startCallback();
    await subscribe(first, callback.url);
    await connect(first);
    await first.releaseNext();
    await first.settled();
    callback.answers.push(500);
    await first.releaseNext();
    await eventually(() => expect(callback.events).toHaveLength(2));

    const second = await start({ stateFile: file(), heldWeeks: 1 });
    await second.settled();
    expect(callback.events.map((event) => event['object_id'])).toEqual([4, 5, 5]);
    const third = await start({ stateFile: file(), heldWeeks: 1 });
    await third.settled();
    expect(callback.events).toHaveLength(3);
  });

  it('knows a rotated refresh token after a kill, and no longer the old one', async () => {
    const clock = standingClock();
    const first = await start({ stateFile: file(), clock });
    const old = await connect(first);
    clock.advance(6 * 3_600_000);
    const renewed = await token(first, { grant_type: 'refresh_token', refresh_token: old.refresh_token });
    const second = await start({ stateFile: file(), clock });
    const status = async (refresh_token: string) =>
      (await token(second, { grant_type: 'refresh_token', refresh_token })).status;
    expect(await status(renewed.data.refresh_token)).toBe(200);
    expect(await status(old.refresh_token)).toBe(400);
  });

  it('is written beside and renamed: no draft stays', async () => {
    const emulator = await start({ stateFile: file() });
    await connect(emulator);
    expect(readdirSync(path.dirname(file()))).toEqual(['state.json']);
  });

  it('is refused, not overwritten, when it holds something else', async () => {
    const other = path.join(folder, 'notes.json');
    writeFileSync(other, '{"hello": 1}');
    await expect(start({ stateFile: other })).rejects.toThrow(/not a state file of the emulator. Delete it/);
    writeFileSync(other, 'not JSON');
    await expect(start({ stateFile: other })).rejects.toThrow(StateFileError);
  });
});
