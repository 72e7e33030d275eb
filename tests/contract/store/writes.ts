import { setImmediate as nextTurn } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import * as appState from '../../../src/store/app-state.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as runs from '../../../src/store/runs.ts';
import type { Db } from '../../../src/store/open.ts';
import { aMeta, aRun } from './examples.ts';
import { ATHLETE, contract, NOW } from './suite.ts';

const FOREIGN_KEY = /^(?!Failed query).*foreign key/i;

contract('writes', (given) => {
  const read = (key: string) => appState.getState(given().store.read, key);

  it('returns what the write returned, and readers see it', async () => {
    const result = await given().store.write(async (tx) => {
      await appState.setState(tx, 'a', 1);
      return 'done';
    });
    expect(result).toBe('done');
    expect(await read('a')).toBe(1);
  });

  it('leaves nothing written when an asynchronous write throws late', async () => {
    const { store } = given();
    const problem = new Error('after the first statement');
    const failing = store.write(async (tx) => {
      await appState.setState(tx, 'a', 1);
      await nextTurn();
      await appState.setState(tx, 'b', 2);
      throw problem;
    });
    await expect(failing).rejects.toBe(problem);
    expect([await read('a'), await read('b')]).toEqual([null, null]);
    await store.write((tx) => appState.setState(tx, 'c', 3));
    expect(await read('c')).toBe(3);
  });

  it('passes the driver’s error on, without the values, and leaves nothing written', async () => {
    const { store } = given();
    const failing = store.write(async (tx) => {
      await appState.setState(tx, 'a', 1);
      await runs.upsertRun(tx, 404, aRun(), { ...aMeta, now: NOW });
    });
    await expect(failing).rejects.toThrow(FOREIGN_KEY);
    expect(await read('a')).toBeNull();
  });

  it('shows a reader nothing that is not committed', async () => {
    const { store } = given();
    let seen: Promise<unknown> = Promise.resolve('not asked');
    const failing = store.write(async (tx) => {
      await appState.setState(tx, 'a', 1);
      // Not awaited in here: PGlite has one connection and answers after the transaction.
      seen = read('a');
      await nextTurn();
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await seen).toBeNull();
  });

  it('loses no update when many read, wait and write together', async () => {
    const { store } = given();
    const increment = () =>
      store.write(async (tx) => {
        await athletes.lockAthlete(tx, ATHLETE);
        const before = (await appState.getState(tx, 'n')) ?? 0;
        await nextTurn();
        await appState.setState(tx, 'n', Number(before) + 1);
      });
    await Promise.all(Array.from({ length: 20 }, increment));
    expect(await read('n')).toBe(20);
  });

  it('goes on after a write that failed between two others', async () => {
    const { store } = given();
    const outcomes = await Promise.allSettled([
      store.write((tx) => appState.setState(tx, 'a', 1)),
      store.write(() => Promise.reject(new Error('no'))),
      store.write((tx) => appState.setState(tx, 'b', 2)),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect([await read('a'), await read('b')]).toEqual([1, 2]);
  });

  it('refuses a write inside a write, which on SQLite would wait for itself for ever', async () => {
    const { store } = given();
    const nested = store.write(() => store.write((tx) => appState.setState(tx, 'a', 1)));
    await expect(nested).rejects.toMatchObject({ code: 'store_misuse' });
    expect(await read('a')).toBeNull();
  });

  it('refuses queries through a transaction that has ended', async () => {
    const { store } = given();
    let leaked: Db | null = null;
    await store.write(async (tx) => {
      leaked = tx;
    });
    await expect(appState.setState(leaked as unknown as Db, 'a', 1)).rejects.toMatchObject({
      code: 'store_misuse',
    });
  });

  it('lets code that a write set going write later on', async () => {
    const { store } = given();
    let later: Promise<void> = Promise.resolve();
    await store.write(async () => {
      later = nextTurn()
        .then(() => nextTurn())
        .then(() => store.write((tx) => appState.setState(tx, 'a', 1)));
    });
    await later;
    expect(await read('a')).toBe(1);
  });

  it('ends writes under way before it closes', async () => {
    const { store, database } = given();
    const writing = store.write(async (tx) => {
      await nextTurn();
      await appState.setState(tx, 'a', 1);
    });
    await store.close();
    await writing;
    const reopened = await database.open();
    expect(await appState.getState(reopened.read, 'a')).toBe(1);
    await reopened.close();
  });

  it('keeps references: a row cannot point to an athlete who is not there', async () => {
    const { store } = given();
    const orphan = store.write(async (tx) => {
      await tx.sql.insert(tx.t.settings).values({ athleteId: 404, key: 'a', value: 1 });
    });
    await expect(orphan).rejects.toThrow(FOREIGN_KEY);
    const left = await store.read.sql
      .select()
      .from(store.read.t.settings)
      .where(eq(store.read.t.settings.athleteId, 404));
    expect(left).toEqual([]);
  });

  it('has another revision after each write, and the same while nobody writes', async () => {
    const { store } = given();
    const before = await store.revision();
    await appState.getState(store.read, 'revision test');
    expect(await store.revision()).toBe(before);
    await store.write((tx) => appState.setState(tx, 'revision test', 1));
    const after = await store.revision();
    expect(after).not.toBe(before);
    expect(await store.revision()).toBe(after);
  });
});
