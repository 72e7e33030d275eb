import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import * as athletes from '../../src/store/athletes.ts';
import { findingsOf } from '../../src/store/findings.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrations.ts';
import { runsOf } from '../../src/store/runs.ts';
import { createSeal } from '../../src/store/seal.ts';
import { missingKeys } from '../../src/store/sealed/missing-keys.ts';
import { sealOutdated } from '../../src/store/sealed/reseal.ts';
import { shoesOf } from '../../src/store/shoes.ts';
import type { Engine, TestDatabase } from '../support/engines/engine.ts';
import { pglite } from '../support/engines/pglite.ts';
import { hasServer, postgres } from '../support/engines/server.ts';
import { sqlite } from '../support/engines/sqlite.ts';
import { fixtureFor, migrationHashes, migrationTags, tablesAt } from '../support/schema-fixture.ts';

/**
 * Every schema that was ever released, with rows in every table, is brought forward to the tables of today. Whoever makes a
 * migration adds its fixture: npm run db:fixture. Fixtures that are there are never written again.
 */

const ATHLETE = 20_000_000_001;
const FOLDER = new URL('fixtures/schemas/', import.meta.url).pathname;
/** Fixtures were sealed with one key or the other (tests/support/schema-fixture.ts). */
const FIXTURE_SEAL = createSeal(Buffer.alloc(32, 7), [Buffer.alloc(32, 9)]);
const fileOf = (tag: string): string => path.join(FOLDER, `${tag}.sql`);

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

/** The migrations up to this one, as a program of then had them. */
const migrationsUntil = (tag: string): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'camber-until-'));
  closers.push(() => rmSync(folder, { recursive: true }));
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
  for (const engine of ['sqlite', 'postgres']) {
    const file = path.join(folder, engine, 'meta/_journal.json');
    const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] };
    const entries = journal.entries.filter((entry) => entry.tag <= tag);
    writeFileSync(file, JSON.stringify({ ...journal, entries }));
  }
  return folder;
};

type Row = Readonly<Record<string, unknown>>;

/** All rows of these tables, in an order of their own. */
const rowsOf = async (
  database: TestDatabase,
  tables: Iterable<string>,
): Promise<ReadonlyMap<string, readonly Row[]>> => {
  const found = new Map<string, readonly Row[]>();
  for (const table of tables) found.set(table, await database.query(`select * from ${table}`));
  return found;
};

const only = (rows: readonly Row[], columns: readonly string[]): readonly string[] =>
  rows.map((row) => JSON.stringify(columns.map((name) => String(row[name])))).toSorted();

/** What migrations change on purpose: the column, and what becomes of its value. */
const CHANGED: Readonly<Record<string, (value: unknown) => unknown>> = {
  'shoes.name': (value) => (value === 'A deleted pair' ? '' : value),
};

const carried = (table: string, rows: readonly Row[]): readonly Row[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, CHANGED[`${table}.${name}`]?.(value) ?? value]),
    ),
  );

const tags = migrationTags();

if (process.env['WRITE_FIXTURES'] === '1') {
  mkdirSync(FOLDER, { recursive: true });
  for (const tag of tags) if (!existsSync(fileOf(tag))) writeFileSync(fileOf(tag), await fixtureFor(tag));
}

describe.each(tags)('the fixture of %s', (tag) => {
  it('is there, and the migration is as it was released', () => {
    expect(existsSync(fileOf(tag)), `npm run db:fixture makes it`).toBe(true);
    expect(readFileSync(fileOf(tag), 'utf8').split('\n')[1]).toBe(`-- ${migrationHashes(tag)}`);
  });

  it('has a row in every table of then', () => {
    const text = readFileSync(fileOf(tag), 'utf8');
    const empty = [...tablesAt(tag).keys()].filter((table) => !text.includes(`insert into ${table} (`));
    expect(empty).toEqual([]);
  });
});

const ENGINES: readonly (readonly [string, Engine, boolean])[] = [
  ['SQLite', sqlite, true],
  ['PGlite', pglite, true],
  ['a real server', postgres, hasServer],
];

describe.each(ENGINES)('on %s', (_name, engine, isThere) => {
  it.runIf(isThere).each(tags)('the rows of %s are carried forward', async (tag) => {
    const database = await engine.create();
    closers.push(database.drop);
    await (await database.open(migrationsUntil(tag))).close();
    await database.execute(readFileSync(fileOf(tag), 'utf8'));
    const tables = tablesAt(tag);
    const before = await rowsOf(database, tables.keys());

    const store = await database.open(undefined, FIXTURE_SEAL);
    const now = tablesAt(tags.at(-1) ?? '');
    const after = await rowsOf(database, now.keys());
    for (const [table, columns] of tables) {
      const kept = new Set(now.get(table)?.map(({ name }) => name));
      const names = columns.map(({ name }) => name).filter((name) => kept.has(name));
      // No column has ever gone; one that does is named here.
      expect(names, `columns of ${table}`).toEqual(columns.map(({ name }) => name));
      expect(only(after.get(table) ?? [], names), `rows of ${table}`).toEqual(
        only(carried(table, before.get(table) ?? []), names),
      );
    }
    // And the program of today reads them.
    expect(await athletes.byId(store.read, ATHLETE)).toMatchObject({ stravaId: ATHLETE, name: 'Robin' });
    expect((await runsOf(store.read, ATHLETE)).length).toBeGreaterThan(0);
    expect((await findingsOf(store.read, ATHLETE)).length).toBeGreaterThan(0);
    expect((await shoesOf(store.read, ATHLETE)).length).toBeGreaterThan(0);
    // What an older program wrote in clear is sealed by the next start, and says the same.
    expect((await sealOutdated(store)).broken).toBe(0);
    expect(await missingKeys(store.read, store.read.seal)).toEqual([]);
    expect(await athletes.byId(store.read, ATHLETE)).toMatchObject({ stravaId: ATHLETE, name: 'Robin' });
    const lies: unknown[] = [];
    for (const table of ['athletes', 'outbox', 'settings', 'check_ins', 'passwords'])
      lies.push(await database.query(`select * from ${table}`));
    expect(JSON.stringify(lies)).not.toMatch(/robin|\\"level/i);
    await store.close();
  });
});
