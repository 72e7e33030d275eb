import { expect, it } from 'vitest';
import { addAccount } from '../../../src/store/athletes.ts';
import { folderNames } from '../../../src/store/folder-names.ts';
import { forgetWatched, rememberWatched, watchedFilesOf } from '../../../src/store/watched-files.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';

const file = (path: string, rest = {}) => ({ path, size: 5, modifiedMs: NOW + 0.25, hash: null, ...rest });

contract('watched files', (given) => {
  const of = async (athleteId: number) => [...(await watchedFilesOf(given().store.read, athleteId)).values()];
  const remember = (athleteId: number, files: readonly ReturnType<typeof file>[]) =>
    given().store.write((tx) => rememberWatched(tx, athleteId, files));

  it('remembers files as they were seen last, each runner’s own', async () => {
    const { athleteId, store } = given();
    await connect(store, OTHER);
    await remember(athleteId, [file('b.fit'), file('2026/a.gpx')]);
    await remember(OTHER, [file('b.fit', { size: 9 })]);
    await remember(athleteId, [file('b.fit', { size: 7, hash: 'ab' })]);
    expect(await of(athleteId)).toEqual([file('2026/a.gpx'), file('b.fit', { size: 7, hash: 'ab' })]);
    expect(await of(OTHER)).toEqual([file('b.fit', { size: 9 })]);
  });

  it('takes thousands at once, with sizes beyond 32 bits, and forgets them again', async () => {
    const { athleteId, store } = given();
    const many = Array.from({ length: 1_201 }, (_, i) => file(`${String(i)}.fit`, { size: 6_000_000_000 }));
    await remember(athleteId, many);
    expect(await of(athleteId)).toHaveLength(1_201);
    expect((await of(athleteId))[0]?.size).toBe(6_000_000_000);
    const gone = many.slice(1).map(({ path }) => path);
    await store.write((tx) => forgetWatched(tx, athleteId, gone));
    expect((await of(athleteId)).map(({ path }) => path)).toEqual(['0.fit']);
  });

  it('knows the names that a folder may go by', async () => {
    const { athleteId, store, database } = given();
    const account = { id: -7, units: 'metric', language: 'en', name: null, timeZone: 'UTC' } as const;
    await store.write((tx) => addAccount(tx, { ...account, now: NOW }));
    await database.execute(
      `insert into passwords (athlete_id, login, hash, changed_at) values (-7, 'anna', 'x', 1)`,
    );
    expect(await folderNames(store.read)).toEqual([
      { athleteId: -7, login: 'anna', stravaId: null },
      { athleteId, login: null, stravaId: athleteId },
    ]);
  });
});
