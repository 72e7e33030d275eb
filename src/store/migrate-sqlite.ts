import type Database from 'better-sqlite3';
import type { MigrationMeta } from 'drizzle-orm/migrator';
import { backUp } from './backup.ts';
import type { StoreLog } from './db.ts';
import { StoreError } from './errors.ts';
import { missingMigrations } from './migrations.ts';

/** drizzle's own table, so that drizzle-kit understands the database. */
const CREATE_JOURNAL =
  'create table if not exists __drizzle_migrations (id serial primary key, hash text not null, created_at numeric)';

/**
 * Brings the file up to date; a database with data is backed up first. drizzle's own migrator is intentionally
 * not used: it looks before it begins its transaction, so two processes starting at once would both create
 * the tables. Here looking and migrating happen under one write lock, the second process finds all done.
 * @throws StoreError `store_newer`, or `store_inconsistent` (then nothing was changed).
 */
export const migrateSqlite = (
  writer: Database.Database,
  known: readonly MigrationMeta[],
  log: StoreLog,
): void => {
  const missing = missingMigrations(known, lastApplied(writer));
  if (missing.length === 0) return;
  if (lastApplied(writer) !== null) backUp(writer, `before-migration-${known.length - missing.length}`, log);

  // Rebuilding a table drops it, which would delete what points to it. The pragma cannot change inside a
  // transaction, so it is off around it and all references are checked before the commit.
  writer.pragma('foreign_keys = off');
  try {
    const applied = writer.transaction(() => applyMissing(writer, known)).immediate();
    if (applied > 0) log.info({ migrations: applied }, 'database migrated');
  } finally {
    writer.pragma('foreign_keys = on');
  }
};

const applyMissing = (writer: Database.Database, known: readonly MigrationMeta[]): number => {
  const missing = missingMigrations(known, lastApplied(writer));
  writer.exec(CREATE_JOURNAL);
  const note = writer.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)');
  for (const { sql, hash, folderMillis } of missing) {
    for (const statement of sql) writer.exec(statement);
    note.run(hash, folderMillis);
  }
  const dangling = writer.pragma('foreign_key_check') as unknown[];
  if (dangling.length > 0) {
    throw new StoreError(
      'store_inconsistent',
      `a migration would leave ${dangling.length} rows without what they belong to`,
    );
  }
  return missing.length;
};

/** Number of the newest migration the file has seen; null for an empty file. */
const lastApplied = (writer: Database.Database): number | null => {
  const journal = writer.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (journal === undefined) return null;
  const row = writer.prepare('select max(created_at) as at from __drizzle_migrations').get() as {
    at: number | null;
  };
  return row.at;
};
