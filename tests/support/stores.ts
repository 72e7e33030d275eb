import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/pglite';
import { Client } from 'pg';
import { inject } from 'vitest';
import { migratePostgres } from '../../src/store/migrate-postgres.ts';
import { MIGRATIONS_FOLDER, migrationsOf } from '../../src/store/migrations.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { postgresStore } from '../../src/store/postgres-store.ts';

/** A log that keeps quiet. */
export const quiet = { info: () => {}, warn: () => {} };

/** A database of its own that outlives its stores: opened, closed and opened again by one test. */
export type TestDatabase = {
  /** Opens it as the program does, migrations included; from another folder of migrations if asked. */
  open(migrations?: string): Promise<Store>;
  /** Runs SQL text as it is, several statements at once. */
  execute(sql: string): Promise<void>;
  /** The rows of one SQL statement, as the driver gives them. */
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Deletes it. Close its stores first. */
  drop(): Promise<void>;
};

export type Engine = { readonly name: string; create(): Promise<TestDatabase> };

const sqlite: Engine = {
  name: 'SQLite',
  create: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'camber-store-'));
    return {
      ...sqliteDatabase(join(folder, 'camber.db')),
      drop: async () => rmSync(folder, { recursive: true }),
    };
  },
};

/** A database in this file. */
export const sqliteDatabase = (file: string): Omit<TestDatabase, 'drop'> => ({
  open: (migrations = MIGRATIONS_FOLDER) => openStore({ databaseUrl: null, file, log: quiet, migrations }),
  execute: async (sql) => void withFile(file, (db) => db.exec(sql)),
  query: async (sql) => withFile(file, (db) => db.prepare(sql).all() as Record<string, unknown>[]),
});

const withFile = <T>(file: string, use: (db: Database.Database) => T): T => {
  const db = new Database(file);
  try {
    return use(db);
  } finally {
    db.close();
  }
};

/** PGlite takes a second to start, so a test file keeps one and empties it for each test. */
let spare: PGlite | null = null;

const pglite: Engine = {
  name: 'PGlite',
  create: async () => {
    const client = spare ?? (await PGlite.create());
    spare = null;
    return {
      open: async (migrations = MIGRATIONS_FOLDER) => {
        const db = drizzle({ client });
        await migratePostgres(db, migrationsOf(migrations, 'postgres'), quiet);
        return postgresStore(db, async () => {});
      },
      execute: async (sql) => void (await client.exec(sql)),
      query: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
      drop: async () => {
        await client.exec(
          'drop schema public cascade; drop schema if exists drizzle cascade; create schema public',
        );
        if (spare === null) spare = client;
        else await client.close();
      },
    };
  },
};

/** A PostgreSQL server, by the URL of an account that may create databases. */
const postgres = (url: string): Engine => ({
  name: 'PostgreSQL',
  create: async () => {
    const name = `camber_test_${randomUUID().replaceAll('-', '')}`;
    const mine = new URL(url);
    mine.pathname = `/${name}`;
    await onServer(url, `create database ${name}`);
    return {
      open: (migrations = MIGRATIONS_FOLDER) =>
        openStore({ databaseUrl: mine.href, file: '', log: quiet, migrations }),
      execute: async (sql) => void (await onServer(mine.href, sql)),
      query: (sql) => onServer(mine.href, sql),
      drop: async () => void (await onServer(url, `drop database ${name} with (force)`)),
    };
  },
});

const onServer = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

/** A real server (postgres.ts): it alone shows what several connections do to each other. Empty = there is none. */
export const servers: readonly Engine[] = [inject('postgresUrl')]
  .filter((url) => typeof url === 'string')
  .map(postgres);

/** Every engine the contract suite runs over. */
export const engines: readonly Engine[] = [sqlite, pglite, ...servers];

/** A fresh, migrated store on this engine; `drop` closes and deletes it. */
export const fresh = async (
  engine: Engine,
): Promise<{ readonly store: Store; readonly database: TestDatabase; drop(): Promise<void> }> => {
  const database = await engine.create();
  const store = await database.open();
  return {
    store,
    database,
    drop: async () => {
      await store.close();
      await database.drop();
    },
  };
};

/** A fresh, migrated store on SQLite, for tests that need a store and not a particular engine. */
export const freshSqlite = () => fresh(sqlite);
