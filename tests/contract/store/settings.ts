import { expect, it } from 'vitest';
import { getSetting, setSetting } from '../../../src/store/settings.ts';
import { connect, contract, OTHER } from './suite.ts';

contract('settings', (given) => {
  it.each([[{ spike: 1.1, on: [true, null] }], ['text'], [0], [false], ['']])(
    'gives back %j',
    async (value) => {
      const { store, athleteId } = given();
      await store.write((tx) => setSetting(tx, athleteId, 'limits', value));
      expect(await getSetting(store.read, athleteId, 'limits')).toEqual(value);
    },
  );

  it('keeps the last value, per athlete and key', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    for (const value of [1, 2]) await store.write((tx) => setSetting(tx, athleteId, 'a', value));
    expect(await getSetting(store.read, athleteId, 'a')).toBe(2);
    expect(await getSetting(store.read, athleteId, 'b')).toBeNull();
    expect(await getSetting(store.read, OTHER, 'a')).toBeNull();
  });

  it('forgets what is set to null', async () => {
    const { store, athleteId } = given();
    await store.write((tx) => setSetting(tx, athleteId, 'a', 1));
    await store.write((tx) => setSetting(tx, athleteId, 'a', null));
    expect(await getSetting(store.read, athleteId, 'a')).toBeNull();
  });
});
