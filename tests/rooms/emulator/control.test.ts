import { describe, expect, it } from 'vitest';
import { openEmulator } from '../../../src/commands/emulator-run.ts';
import type { Emulator } from '../../../src/emulator/start-emulator.ts';
import { connect, folderOf, get, plain, start, startCallback, subscribe } from './support.ts';

const steer = async (emulator: Emulator, path: string, body: object = {}) =>
  plain.post(`${emulator.url}/control/${path}`, body);
const seen = async (emulator: Emulator) => (await plain.get(`${emulator.url}/control`)).data;

describe('the control API', () => {
  it('is there only when it was asked for', async () => {
    const emulator = await start();
    expect((await plain.get(`${emulator.url}/control`)).status).toBe(404);
    expect((await steer(emulator, 'faults', { slowMs: 5 })).status).toBe(404);
  });

  it('takes commands as JSON only, and explains what it does not understand', async () => {
    const emulator = await start({ control: true });
    const form = await plain.post(`${emulator.url}/control/release`, new URLSearchParams({ count: '1' }));
    expect(form.status).toBe(415);
    const wrong = await steer(emulator, 'faults', { fail: { as: 418, times: 1 } });
    expect([wrong.status, wrong.data.error]).toEqual([400, expect.stringContaining('fail')]);
    expect((await steer(emulator, 'faults', { rain: true })).status).toBe(400);
    expect((await steer(emulator, 'remove', { athleteId: 1, id: 1 })).status).toBe(404);
  });

  it('changes the given faults and leaves the others; DELETE ends all', async () => {
    const emulator = await start({ control: true });
    await steer(emulator, 'faults', { slowMs: 3, loseEvents: true });
    expect((await steer(emulator, 'faults', { slowMs: 4 })).data).toMatchObject({
      slowMs: 4,
      loseEvents: true,
    });
    await plain.delete(`${emulator.url}/control/faults`);
    expect((await seen(emulator)).faults).toMatchObject({ slowMs: 0, loseEvents: false, fail: null });
  });

  it('releases, edits and removes as the runner would, with the events that follow', async () => {
    const emulator = await start({ control: true, heldWeeks: 1 });
    const callback = await startCallback();
    await subscribe(emulator, callback.url);
    await connect(emulator);
    const held = (await seen(emulator)).athletes[0].held;
    const [released] = (await steer(emulator, 'release')).data.released;
    expect((await seen(emulator)).athletes[0].held).toBe(held - 1);
    const id = released.activityId;
    await steer(emulator, 'edit', { athleteId: 77, id, patch: { name: 'Another' } });
    await steer(emulator, 'remove', { athleteId: 77, id });
    expect((await steer(emulator, 'events', { hello: 'you' })).data).toEqual({ status: 200 });
    await emulator.settled();
    const told = callback.events.map((event) => event['aspect_type'] ?? 'forged');
    expect(told.toSorted()).toEqual(['create', 'delete', 'forged', 'update']);
    await steer(emulator, 'deauthorize', { athleteId: 77 });
    await emulator.settled();
    expect(callback.events.at(-1)).toMatchObject({
      object_type: 'athlete',
      updates: { authorized: 'false' },
    });
  });

  it.each([
    [{ fail: { as: 401, times: 1 } }, 401],
    [{ fail: { as: 403, times: 1 } }, 403],
    [{ fail: { as: 429, times: 1 } }, 429],
    [{ fail: { as: 503, times: 1 } }, 503],
    [{ appInactive: true }, 403],
  ])('produces %j', async (faults, status) => {
    const emulator = await start({ control: true });
    const { access_token } = await connect(emulator);
    await steer(emulator, 'faults', faults);
    expect((await get(emulator, '/athlete', access_token)).status).toBe(status);
  });

  it('can refuse the second page alone', async () => {
    const emulator = await start({ control: true, source: folderOf(300) });
    const { access_token } = await connect(emulator);
    const endpoint = 'GET /athlete/activities';
    await steer(emulator, 'faults', { fail: { as: 429, times: 1, skip: 1, endpoint } });
    const page = async (n: number) =>
      (await get(emulator, `/athlete/activities?per_page=200&page=${n}`, access_token)).status;
    expect([await page(1), await page(2), await page(2)]).toEqual([200, 429, 200]);
  });

  it('can cut the JSON off, invent a sport, and set Strava’s clock wrong', async () => {
    const emulator = await start({ control: true });
    const { access_token } = await connect(emulator);
    await steer(emulator, 'faults', { fail: { as: 'truncated', times: 1 } });
    expect(typeof (await get(emulator, '/athlete/activities', access_token)).data).toBe('string');
    await steer(emulator, 'faults', { unknownSport: true });
    const [activity] = (await get(emulator, '/athlete/activities', access_token)).data;
    expect(activity).toMatchObject({ sport_type: 'MoonRun', type: 'Run' });
    await steer(emulator, 'faults', { clockSkewMs: -3600_000 });
    const { expires_at, expires_in } = await connect(emulator);
    expect(expires_at - expires_in).toBeLessThanOrEqual(Date.parse('2026-11-01T11:00:00Z') / 1000);
  });
});

describe('camber emulator', () => {
  it('opens a made-up runner with control, on this machine only', async () => {
    const emulator = await openEmulator({ port: 0, weeks: 2, logLevel: 'silent' });
    try {
      expect(emulator.url).toContain('127.0.0.1');
      expect((await seen(emulator)).athletes[0].held).toBeGreaterThan(0);
    } finally {
      await emulator.close();
    }
  });
});
