import { expect, it } from 'vitest';
import * as athletes from '../../../src/store/athletes.ts';
import * as episodes from '../../../src/store/episodes.ts';
import { rowsOfRunner } from '../../../src/export/write/rows.ts';
import { byId } from '../../../src/store/athletes.ts';
import { createSeal } from '../../../src/store/seal.ts';
import { connect, contract, NOW, OTHER, sealAnew } from './suite.ts';

const oldKey = Buffer.alloc(32, 1);
const newKey = Buffer.alloc(32, 2);
const seal = createSeal(oldKey);
const details = { start: { day: '2026-05-03', precision: 'day' }, note: 'hidden words' };

contract('episodes', (given) => {
  const add = (athleteId: number, kept: object = details, most?: number) =>
    given().store.write((tx) => episodes.addEpisode(tx, athleteId, { details: kept, now: NOW }, seal, most));
  const all = (athleteId: number, by = seal) => episodes.episodesOf(given().store.read, athleteId, by);

  it('gives back what was told, in that order', async () => {
    const { athleteId } = given();
    const first = await add(athleteId);
    const second = await add(athleteId, { ...details, note: '' });
    expect(await all(athleteId)).toEqual([
      { id: first, details, createdAt: NOW, updatedAt: NOW },
      { id: second, details: { ...details, note: '' }, createdAt: NOW, updatedAt: NOW },
    ]);
  });

  it('holds nothing of it in clear', async () => {
    const { athleteId, database } = given();
    await add(athleteId);
    const rows = await database.query('select * from episodes');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(Object.values(rows[0] ?? {}).map(String))).not.toMatch(/hidden|2026-05-03/);
  });

  it('keeps other details, and when they came', async () => {
    const { store, athleteId } = given();
    const id = (await add(athleteId))!;
    const change = (by: number) =>
      store.write((tx) =>
        episodes.changeEpisode(tx, by, id, { details: { note: 'other' }, now: NOW + 1 }, seal),
      );
    expect(await change(athleteId)).toBe(true);
    expect(await all(athleteId)).toEqual([
      { id, details: { note: 'other' }, createdAt: NOW, updatedAt: NOW + 1 },
    ]);
    await connect(store, OTHER);
    expect(await change(OTHER)).toBe(false);
  });

  it('belongs to one athlete and goes with them', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    const id = (await add(athleteId))!;
    await add(OTHER);
    expect(await store.write((tx) => episodes.removeEpisode(tx, OTHER, id))).toBe(false);
    expect(await store.write((tx) => episodes.removeEpisode(tx, athleteId, id))).toBe(true);
    expect(await all(athleteId)).toEqual([]);
    await store.write((tx) => athletes.remove(tx, OTHER));
    expect(await all(OTHER)).toEqual([]);
  });

  it('adds no more than so many, nor to an athlete who is gone', async () => {
    const { athleteId } = given();
    const ids = await Promise.all([1, 2, 3].map(() => add(athleteId, details, 2)));
    expect(ids.filter((id) => id === null)).toHaveLength(1);
    expect(await all(athleteId)).toHaveLength(2);
    expect(await add(999_999)).toBeNull();
  });

  it('opens for its own athlete only; one that does not open is null, and the others are there', async () => {
    const { store, athleteId, database } = given();
    await connect(store, OTHER);
    const id = (await add(athleteId))!;
    await add(OTHER, { note: 'their own' });
    await database.execute(`update episodes set athlete_id = ${OTHER} where id = ${id}`);
    expect((await all(OTHER)).map((each) => each.details)).toEqual([null, { note: 'their own' }]);
    expect((await all(OTHER, createSeal(newKey))).map((each) => each.details)).toEqual([null, null]);
  });

  it('is sealed anew after a change of keys', async () => {
    const { athleteId } = given();
    await add(athleteId);
    const both = createSeal(newKey, [oldKey]);
    const reseal = async () => (await sealAnew(given(), both)).rows;
    expect([await reseal(), await reseal()]).toEqual([1, 0]);
    expect((await all(athleteId, createSeal(newKey)))[0]?.details).toEqual(details);
  });

  it('is exported opened; what a lost key sealed is left out', async () => {
    const { store, athleteId } = given();
    await add(athleteId);
    const athlete = await byId(store.read, athleteId);
    const rows = async (by: typeof seal) => {
      const kept: unknown[] = [];
      if (athlete === null) return kept;
      for await (const row of rowsOfRunner({ store, seal: by }, athlete).episodes()) kept.push(row);
      return kept;
    };
    expect(await rows(seal)).toMatchObject([{ details }]);
    expect(await rows(createSeal(newKey))).toEqual([]);
  });
});
