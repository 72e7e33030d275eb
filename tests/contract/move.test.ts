import { afterEach, describe, expect, it } from 'vitest';
import * as appState from '../../src/store/app-state.ts';
import * as athletes from '../../src/store/athletes.ts';
import type { Store } from '../../src/store/db.ts';
import * as inbox from '../../src/store/inbox.ts';
import { fingerprintOf } from '../../src/store/move/fingerprint.ts';
import { moveStore } from '../../src/store/move/move.ts';
import { tablesInOrder } from '../../src/store/move/tables.ts';
import * as outbox from '../../src/store/outbox.ts';
import * as runs from '../../src/store/runs.ts';
import type { Engine } from '../support/engines/engine.ts';
import { pglite } from '../support/engines/pglite.ts';
import { hasServer, postgres } from '../support/engines/server.ts';
import { sqlite } from '../support/engines/sqlite.ts';
import { fresh } from '../support/stores.ts';
import { aMeta, aRun } from './store/examples.ts';

const NOW = Date.UTC(2026, 10, 22);
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

const empty = async (engine: Engine): Promise<Store> => {
  const { store, drop } = await fresh(engine);
  closers.push(drop);
  return store;
};

const event = (objectId: number) => ({
  key: `k${objectId}`,
  ownerId: 7,
  objectType: 'activity',
  objectId,
  aspect: 'create',
  eventTime: NOW,
  updates: { title: 'Ünïcode, "quoted" \\ and 🏃' },
  now: NOW,
});

/** Two runners with runs, mails and events: more than one page of rows, ids beyond 32 bits, every kind of column. */
const fill = async (store: Store): Promise<void> => {
  await store.write(async (tx) => {
    for (const id of [7, 90_000_000_007]) {
      await athletes.upsertConnected(tx, {
        stravaId: id,
        units: 'metric',
        scopes: ['read'],
        name: 'Zoë',
        now: NOW,
      });
      const many = Array.from({ length: 620 }, (_, n) => ({
        run: aRun({ id: id * 1000 + n, distanceM: 5_000.25 + n / 3 }),
        meta: aMeta,
      }));
      await runs.upsertRuns(tx, id, many, NOW);
      const key = `weekly:${id}:2026-11-16`;
      await outbox.addMail(tx, {
        key,
        athleteId: id,
        kind: 'weekly',
        payload: { a: [1, null, 'ß'] },
        now: NOW,
      });
    }
    for (let id = 1; id <= 30; id += 1) await inbox.addEvent(tx, event(id));
    await appState.setState(tx, 'owner_id', 7);
  });
};

const printsOf = async (store: Store) =>
  Promise.all(
    tablesInOrder().map(async (shape) => [shape.name, await fingerprintOf(store.read, shape)] as const),
  );

describe.each([['PGlite', pglite, true] as const, ['a real server', postgres, hasServer] as const])(
  'moving from SQLite to PostgreSQL and back: %s',
  (_name, engine, isThere) => {
    it.runIf(isThere)('brings every row, and the numbers go on from there', async () => {
      const first = await empty(sqlite);
      await fill(first);
      const there = await empty(engine);
      const said: string[] = [];
      await moveStore(first, there, ({ table, rows }) => void said.push(`${table} ${rows}`));
      expect(said).toContain('runs 1240');
      expect(await printsOf(there)).toEqual(await printsOf(first));
      expect(await there.write((tx) => inbox.addEvent(tx, event(31)))).toBe(31);
      const back = await empty(sqlite);
      await moveStore(there, back, () => {});
      expect(await printsOf(back)).toEqual(await printsOf(there));
      expect(await back.write((tx) => inbox.addEvent(tx, event(32)))).toBe(32);
    });

    it.runIf(isThere)('goes on where it was ended, also when the first has changed since', async () => {
      const first = await empty(sqlite);
      await fill(first);
      const there = await empty(engine);
      const ending = moveStore(first, there, ({ table }) => {
        if (table === 'runs') throw new Error('pulled the plug');
      });
      await expect(ending).rejects.toThrow('pulled the plug');
      await first.write(async (tx) => {
        await athletes.remove(tx, 90_000_000_007);
        await runs.upsertRuns(tx, 7, [{ run: aRun({ id: 7_001, distanceM: 1 }), meta: aMeta }], NOW + 1);
      });
      const again: boolean[] = [];
      await moveStore(first, there, ({ wasThere }) => void again.push(wasThere));
      expect(again).toContain(true);
      expect(again).toContain(false);
      expect(await printsOf(there)).toEqual(await printsOf(first));
    });

    it.runIf(isThere)('refuses a database that holds something', async () => {
      const first = await empty(sqlite);
      await fill(first);
      const there = await empty(engine);
      await there.write((tx) => inbox.addEvent(tx, event(1)));
      await expect(moveStore(first, there, () => {})).rejects.toThrow('not empty: inbox holds 1 rows');
    });
  },
);
