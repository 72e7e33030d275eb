import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getState, setState } from '../../src/store/app-state.ts';
import { all } from '../../src/store/athletes.ts';
import { backUp, expireBackups, listBackups } from '../../src/store/backup.ts';
import { migrateSqlite } from '../../src/store/migrate-sqlite.ts';
import { MIGRATIONS_FOLDER, migrationsOf } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open.ts';
import { quiet, testSeal } from '../support/engines/engine.ts';
import { sqliteDatabase } from '../support/engines/sqlite.ts';
import { connect } from './store/suite.ts';

// What the SQLite store promises beyond the common contract.
describe('the SQLite file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'camber-sqlite-'));
    file = join(folder, 'data', 'camber.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const open = () => openStore({ databaseUrl: null, file, seal: testSeal, log: quiet });

  it('is made with its folder, for its owner alone', async () => {
    const store = await open();
    await store.write((tx) => setState(tx, 'a', 1));
    for (const name of readdirSync(join(folder, 'data'))) {
      expect(statSync(join(folder, 'data', name)).mode & 0o077).toBe(0);
    }
    await store.close();
  });

  it('is in write-ahead mode, so that readers and the writer do not wait for each other', async () => {
    const store = await open();
    expect(await sqliteDatabase(file).query('pragma journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    await store.close();
  });

  it('cannot be written through the reading handle', async () => {
    const store = await open();
    await expect(setState(store.read, 'a', 1)).rejects.toThrow('readonly');
    await store.close();
  });

  it('lets others read while a write is under way', async () => {
    const store = await open();
    await store.write(async (tx) => {
      await setState(tx, 'a', 1);
      expect(await getState(store.read, 'a')).toBeNull();
      expect(await getState(tx, 'a')).toBe(1);
    });
    expect(await getState(store.read, 'a')).toBe(1);
    await store.close();
  });

  it('waits, without stopping the process, for another process that writes', async () => {
    const store = await open();
    const other = new Database(file);
    other.exec('begin immediate');
    let written = false;
    const writing = store.write((tx) => setState(tx, 'a', 1)).then(() => (written = true));
    // Reads go on meanwhile; a writer that waited inside SQLite would let nothing run.
    for (let turn = 0; turn < 5; turn += 1) {
      await nextTurn();
      expect(await getState(store.read, 'a')).toBeNull();
    }
    expect(written).toBe(false);
    other.exec('commit');
    await writing;
    expect(await getState(store.read, 'a')).toBe(1);
    other.close();
    await store.close();
  });

  it('is migrated once by several processes that start together', async () => {
    const script = `
      const { openStore } = await import(${JSON.stringify(new URL('../../src/store/open.ts', import.meta.url).href)});
      const { setState } = await import(${JSON.stringify(new URL('../../src/store/app-state.ts', import.meta.url).href)});
      const { NO_SEAL } = await import(${JSON.stringify(new URL('../../src/store/seal.ts', import.meta.url).href)});
      const log = { info: () => {}, warn: () => {} };
      const store = await openStore({ databaseUrl: null, file: process.argv[1], seal: NO_SEAL, log });
      await store.write((tx) => setState(tx, 'process-' + process.pid, true));
      await store.close();`;
    const start = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, file]);
    await Promise.all([start(), start(), start()]);
    const database = sqliteDatabase(file);
    expect((await database.query('select key from app_state')).length).toBe(3);
    const applied = await database.query('select hash from __drizzle_migrations');
    expect(applied.length).toBe(migrationsOf(MIGRATIONS_FOLDER, 'sqlite').length);
  });

  it('refuses a database URL of another kind', async () => {
    await expect(openStore({ databaseUrl: 'mysql://x', file, seal: testSeal, log: quiet })).rejects.toThrow(
      'postgres://',
    );
  });

  describe('backups', () => {
    const NEXT = { sql: ['create table later (id integer)'], folderMillis: 9e15, hash: 'x', bps: true };
    const known = migrationsOf(MIGRATIONS_FOLDER, 'sqlite');
    const migrate = (migrations = known) => {
      const writer = new Database(file);
      migrateSqlite(writer, migrations, quiet);
      writer.close();
    };
    const backups = () => readdirSync(join(folder, 'data')).filter((name) => name.endsWith('.bak'));

    it('are not made of an empty file', async () => {
      await (await open()).close();
      await (await open()).close();
      expect(backups()).toEqual([]);
    });

    it('are made, whole and for the owner alone, before a file with data is migrated', async () => {
      const store = await open();
      await connect(store, 7);
      await store.close();
      migrate([...known, NEXT]);
      expect(backups()).toEqual([`camber.db.before-migration-${known.length}.bak`]);

      const copy = join(folder, 'data', backups()[0] ?? '');
      expect(statSync(copy).mode & 0o077).toBe(0);
      const restored = await openStore({ databaseUrl: null, file: copy, seal: testSeal, log: quiet });
      expect((await all(restored.read)).map(({ id }) => id)).toEqual([7]);
      await restored.close();
    });

    it('keep the older copy when a migration is tried again', async () => {
      const store = await open();
      await connect(store, 7);
      await store.close();
      const broken = { ...NEXT, sql: ['alter table nowhere add column x'] };
      expect(() => migrate([...known, broken])).toThrow('nowhere');
      const path = join(folder, 'data', backups()[0] ?? '');
      const made = statSync(path).mtimeMs;
      migrate([...known, NEXT]);
      expect(statSync(path).mtimeMs).toBe(made);
      expect(backups().length).toBe(1);
    });

    it('are listed with their size', async () => {
      const store = await open();
      const writer = new Database(file);
      backUp(writer, 'by-hand', quiet);
      writer.close();
      expect(listBackups(file)).toMatchObject([{ name: 'camber.db.by-hand.bak', bytes: expect.any(Number) }]);
      await store.close();
    });

    it('are deleted when older than asked, and nothing else is', async () => {
      const store = await open();
      const writer = new Database(file);
      backUp(writer, 'old', quiet);
      backUp(writer, 'young', quiet);
      writer.close();
      utimesSync(`${file}.old.bak`, 1_000, 1_000);
      expect(expireBackups(file, 1_000_000)).toBe(0);
      expect(expireBackups(file, 1_000_001)).toBe(1);
      expect(backups()).toEqual(['camber.db.young.bak']);
      expect(existsSync(file)).toBe(true);
      await store.close();
    });
  });

  it('keeps the rows that point to a table which a migration rebuilds, and refuses dangling ones', async () => {
    const store = await open();
    await connect(store, 7);
    await store.write((tx) => tx.sql.insert(tx.t.settings).values({ athleteId: 7, key: 'a', value: 1 }));
    await store.close();
    const migrations = migrationsOf(MIGRATIONS_FOLDER, 'sqlite');
    const migration = { folderMillis: 9e15, hash: 'x', bps: true };
    const writer = new Database(file);
    writer.pragma('foreign_keys = on');

    // As drizzle-kit writes it when a column's type changes.
    const rebuild = [
      'create table __new_athletes as select * from athletes',
      'drop table athletes',
      'alter table __new_athletes rename to athletes',
      'create unique index athletes_id on athletes (id)',
    ];
    migrateSqlite(writer, [...migrations, { ...migration, sql: rebuild }], quiet);
    expect(writer.prepare('select athlete_id from settings').all()).toEqual([{ athlete_id: 7 }]);
    expect(writer.pragma('foreign_keys', { simple: true })).toBe(1);

    const later = { ...migration, folderMillis: 9e15 + 1, sql: ['delete from athletes'] };
    const dangling = () =>
      migrateSqlite(writer, [...migrations, { ...migration, sql: rebuild }, later], quiet);
    expect(dangling).toThrow(expect.objectContaining({ code: 'store_inconsistent' }));
    expect(writer.prepare('select id from athletes').all()).toEqual([{ id: 7 }]);
    writer.close();
  });
});
