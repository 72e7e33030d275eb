import { expect, it } from 'vitest';
import * as intervals from '../../../src/store/intervals.ts';
import { createSeal } from '../../../src/store/seal.ts';
import { connect, contract, NOW, OTHER, sealAnew } from './suite.ts';

const oldKey = Buffer.alloc(32, 1);
const seal = createSeal(oldKey);
const KEY = 'hidden-intervals-key';
const FRESH = { since: NOW, lookedAt: null, readAt: null, listedUntil: null, stubs: 0, error: null };

contract('intervals.icu', (given) => {
  const put = (athleteId: number, now = NOW) =>
    given().store.write((tx) => intervals.putIntervals(tx, athleteId, KEY, seal, now));
  const linkOf = (athleteId: number) => intervals.intervalsOf(given().store.read, athleteId);
  const open = (athleteId: number, by = seal) =>
    intervals.openIntervalsKey(given().store.read, athleteId, by);

  it('gives the key back to those who can open it, and lists the rest without it', async () => {
    const { athleteId, store, database } = given();
    await put(athleteId);
    expect(await open(athleteId)).toBe(KEY);
    expect(await linkOf(athleteId)).toEqual({ athleteId, ...FRESH });
    expect(await intervals.allIntervals(store.read)).toEqual([{ athleteId, ...FRESH }]);
    const rows = await database.query('select * from intervals');
    expect(JSON.stringify(Object.values(rows[0] ?? {}).map(String))).not.toContain('hidden');
  });

  it('notes a look, and forgets all of it with a new key', async () => {
    const { athleteId, store } = given();
    await put(athleteId);
    const looked = { lookedAt: NOW + 5, readAt: NOW + 5, listedUntil: NOW + 4, stubs: 3, error: 'key 401' };
    await store.write((tx) => intervals.noteIntervals(tx, athleteId, looked));
    expect(await linkOf(athleteId)).toEqual({ athleteId, since: NOW, ...looked });
    await put(athleteId, NOW + 9);
    expect(await linkOf(athleteId)).toEqual({ athleteId, ...FRESH, since: NOW + 9 });
  });

  it('is there for its own runner only, and gone when it is taken away', async () => {
    const { athleteId, store } = given();
    await connect(store, OTHER);
    await put(athleteId);
    expect(await linkOf(OTHER)).toBeNull();
    expect(await store.write((tx) => intervals.removeIntervals(tx, OTHER))).toBe(false);
    expect(await store.write((tx) => intervals.removeIntervals(tx, athleteId))).toBe(true);
    expect(await open(athleteId)).toBeNull();
    await store.write((tx) => intervals.noteIntervals(tx, athleteId, { stubs: 1 }));
    expect(await linkOf(athleteId)).toBeNull();
  });

  it('does not open a key that was moved to another runner', async () => {
    const { athleteId, store, database } = given();
    await connect(store, OTHER);
    await put(athleteId);
    await database.execute(`update intervals set athlete_id = ${OTHER}`);
    await expect(open(OTHER)).rejects.toMatchObject({ code: 'broken' });
  });

  it('is sealed anew by the current key, once', async () => {
    const { athleteId } = given();
    await put(athleteId);
    const newKey = Buffer.alloc(32, 2);
    const both = createSeal(newKey, [oldKey]);
    expect((await sealAnew(given(), both)).rows).toBe(1);
    expect((await sealAnew(given(), both)).rows).toBe(0);
    expect(await open(athleteId, createSeal(newKey))).toBe(KEY);
  });
});
