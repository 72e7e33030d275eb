import { expect, it } from 'vitest';
import * as athletes from '../../../src/store/athletes.ts';
import * as owner from '../../../src/store/owner.ts';
import * as syncs from '../../../src/store/syncs.ts';
import { ATHLETE, connect, contract, NOW, OTHER } from './suite.ts';

contract('looks at lists', (given) => {
  it('are noted field by field, each athlete apart, and go with the athlete', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    expect(await syncs.of(store.read, athleteId)).toBeNull();
    await store.write((tx) => syncs.note(tx, athleteId, { polledUntil: NOW, polledAt: NOW }));
    await store.write((tx) => syncs.note(tx, athleteId, { relistedAt: NOW + 1, error: 'away' }));
    await store.write((tx) => syncs.note(tx, OTHER, { polledAt: NOW + 2 }));
    expect(await syncs.of(store.read, athleteId)).toEqual({
      athleteId,
      polledUntil: NOW,
      polledAt: NOW,
      relistedAt: NOW + 1,
      readAt: null,
      shoesDueAt: null,
      error: 'away',
    });
    expect([...(await syncs.all(store.read)).keys()].toSorted()).toEqual([OTHER, athleteId].toSorted());
    await store.write((tx) => athletes.remove(tx, athleteId));
    expect([...(await syncs.all(store.read)).keys()]).toEqual([OTHER]);
  });

  it('tell who was read longest ago', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    expect(await syncs.oldestReading(store.read)).toBeNull();
    await store.write((tx) => syncs.note(tx, athleteId, { readAt: NOW }));
    await store.write((tx) => syncs.note(tx, OTHER, { readAt: NOW - 5 }));
    await store.write((tx) => syncs.note(tx, OTHER, { error: 'away' }));
    expect(await syncs.oldestReading(store.read)).toBe(NOW - 5);
  });
});

contract('the owner', (given) => {
  it('is the first to claim it, until they leave', async () => {
    const { store } = given();
    await connect(store, OTHER);
    const claim = (id: number) => store.write((tx) => owner.claimOwner(tx, id));
    expect(await owner.ownerId(store.read)).toBeNull();
    await claim(ATHLETE);
    await claim(OTHER);
    expect(await owner.ownerId(store.read)).toBe(ATHLETE);
    await store.write((tx) => athletes.remove(tx, OTHER));
    expect(await owner.ownerId(store.read)).toBe(ATHLETE);
    await store.write((tx) => athletes.remove(tx, ATHLETE));
    expect(await owner.ownerId(store.read)).toBeNull();
  });
});
