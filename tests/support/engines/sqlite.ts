import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { MIGRATIONS_FOLDER } from '../../../src/store/migrations.ts';
import { openStore } from '../../../src/store/open.ts';
import { scratchFolder } from '../scratch.ts';
import { type Engine, quiet, type TestDatabase, testSeal } from './engine.ts';

/** A database in this file. */
export const sqliteDatabase = (file: string): Omit<TestDatabase, 'drop'> => ({
  open: (migrations = MIGRATIONS_FOLDER, seal = testSeal) =>
    openStore({ databaseUrl: null, file, seal, log: quiet, migrations }),
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

const create = async (): Promise<TestDatabase & { readonly file: string }> => {
  const folder = scratchFolder('camber-store-');
  const file = join(folder, 'camber.db');
  return { file, ...sqliteDatabase(file), drop: async () => rmSync(folder, { recursive: true }) };
};

/** The bytes of a migrated file: a copy takes no time, migrations do. */
let template: Promise<Buffer> | null = null;

const migratedBytes = async (): Promise<Buffer> => {
  const database = await create();
  // Closing puts the log into the file: it alone is the whole database.
  await (await database.open()).close();
  const bytes = readFileSync(database.file);
  await database.drop();
  return bytes;
};

export const sqlite: Engine = {
  name: 'SQLite',
  create,
  createMigrated: async () => {
    const bytes = await (template ??= migratedBytes());
    const database = await create();
    writeFileSync(database.file, bytes, { mode: 0o600 });
    return database;
  },
};
