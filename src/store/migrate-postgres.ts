import { sql } from 'drizzle-orm';
import type { MigrationMeta } from 'drizzle-orm/migrator';
import type { StoreLog } from './db.ts';
import { StoreError } from './errors.ts';
import { missingMigrations } from './migrations.ts';
import type { AnyPgDatabase } from './postgres-store.ts';

/** Names Camber's migrations among all advisory locks of the database ("camb" in ASCII). */
const LOCK = 0x63_61_6d_62;

/** DESIGN: the oldest version that its makers still mend in 2026 (postgresql.org/support/versioning). */
const LEAST_VERSION = 140_000;

/**
 * Brings the database up to date. Looking and migrating happen in one transaction under an advisory lock, so
 * that of several processes that start at once one migrates and the others find all done.
 * @throws StoreError `store_newer`, `store_old`
 */
export const migratePostgres = async (
  pg: AnyPgDatabase,
  known: readonly MigrationMeta[],
  log: StoreLog,
): Promise<void> => {
  const [server] = await rows(pg, sql`select current_setting('server_version_num')::int as number`);
  if (Number(server?.['number']) < LEAST_VERSION)
    throw new StoreError('store_old', 'this PostgreSQL is too old: 14 is the least');
  const applied = await pg.transaction(async (tx) => {
    // Another process's migration, and this one, may take longer than any question of a page.
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`set local lock_timeout = 0`);
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`);
    const missing = missingMigrations(known, await lastApplied(tx));
    if (missing.length === 0) return 0;
    // drizzle's own schema and table, so that drizzle-kit understands the database.
    await tx.execute(sql`create schema if not exists drizzle`);
    await tx.execute(
      sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
    );
    for (const migration of missing) {
      for (const statement of migration.sql) await tx.execute(sql.raw(statement));
      await tx.execute(
        sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${migration.hash}, ${migration.folderMillis})`,
      );
    }
    return missing.length;
  });
  if (applied > 0) log.info({ migrations: applied }, 'database migrated');
};

/** Number of the newest migration the database has seen; null for an empty one. */
const lastApplied = async (pg: AnyPgDatabase): Promise<number | null> => {
  const journal = await rows(pg, sql`select to_regclass('drizzle.__drizzle_migrations')::text as name`);
  if (typeof journal[0]?.['name'] !== 'string') return null;
  const newest = await rows(pg, sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`);
  const at = newest[0]?.['at'];
  return typeof at === 'string' ? Number(at) : null;
};

/** Both drivers, pg and PGlite, answer with `{ rows }`. */
const rows = async (
  pg: AnyPgDatabase,
  query: ReturnType<typeof sql>,
): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  ((await pg.execute(query)) as { rows: Record<string, unknown>[] }).rows;
