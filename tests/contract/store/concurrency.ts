import { expect, it } from 'vitest';
import { feedSettingsOf, makeFeedAddress } from '../../../src/runner/calendar-settings.ts';
import type { LimitName } from '../../../src/core/rules/index.ts';
import { LIMIT_RANGES } from '../../../src/core/rules/settings.ts';
import { ruleSettingsOf, saveRuleSettings } from '../../../src/runner/settings.ts';
import { finishStep, WELCOME_STEPS, welcomeOf } from '../../../src/runner/welcome.ts';
import * as channels from '../../../src/store/channels.ts';
import { claimOwner, ownerId } from '../../../src/store/owner.ts';
import { createSeal } from '../../../src/store/seal.ts';
import { changeSetting, getSetting } from '../../../src/store/settings.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';

/** Writers at once: pages, mails' links and jobs of several processes may all change one runner's settings. */
const WRITERS = Array.from({ length: 50 }, (_, n) => n);

contract('concurrency', (given) => {
  it('keeps the changes of 50 who change one setting at once', async () => {
    const { store, athleteId } = given();
    const append = (n: number) =>
      store.write((tx) =>
        changeSetting(tx, athleteId, 'list', (stored) => [...(Array.isArray(stored) ? stored : []), n]),
      );
    await Promise.all(WRITERS.map(append));
    const kept = await getSetting(store.read, athleteId, 'list');
    expect(Array.isArray(kept) ? kept.toSorted((a, b) => Number(a) - Number(b)) : kept).toEqual(WRITERS);
  });

  it('keeps every limit, step and feed address that were saved at once', async () => {
    const { store, athleteId } = given();
    const limits = Object.entries(LIMIT_RANGES).map(([name, [, top]]) => [name as LimitName, top] as const);
    await Promise.all([
      ...limits.map(([name, top]) => store.write((tx) => saveRuleSettings(tx, athleteId, { [name]: top }))),
      ...WELCOME_STEPS.map((step) => store.write((tx) => finishStep(tx, athleteId, step))),
      ...WRITERS.map((n) => store.write((tx) => makeFeedAddress(tx, athleteId, NOW + n))),
    ]);
    expect(await ruleSettingsOf(store.read, athleteId)).toMatchObject(Object.fromEntries(limits));
    expect((await welcomeOf(store.read, athleteId)).done).toEqual([...WELCOME_STEPS]);
    expect((await feedSettingsOf(store.read, athleteId)).version).toBe(WRITERS.length);
  });

  it('adds no channel beyond the limit, however many are added at once', async () => {
    const { store, athleteId } = given();
    const seal = createSeal(Buffer.alloc(32, 1));
    const channel = { kind: 'ntfy', url: 'https://ntfy.sh/one', secret: 'secret', now: NOW };
    const ids = await Promise.all(
      WRITERS.map(() => store.write((tx) => channels.addChannel(tx, athleteId, channel, seal, 5))),
    );
    expect(ids.filter((id) => id !== null)).toHaveLength(5);
    expect(await channels.channelsOf(store.read, athleteId)).toHaveLength(5);
  });

  it('has one owner, the first of those who connect at once', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    await Promise.all([athleteId, OTHER].map((id) => store.write((tx) => claimOwner(tx, id))));
    const first = await ownerId(store.read);
    await store.write((tx) => claimOwner(tx, first === OTHER ? athleteId : OTHER));
    expect(await ownerId(store.read)).toBe(first);
  });

  it('changes nothing of an athlete who is gone', async () => {
    const { store } = given();
    await store.write((tx) => changeSetting(tx, OTHER, 'a', () => 1));
    expect(await getSetting(store.read, OTHER, 'a')).toBeNull();
  });
});
