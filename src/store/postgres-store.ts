import { sql } from 'drizzle-orm';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { databaseTrouble } from './away.ts';
import { copyRows } from './move/copy-rows.ts';
import type { Db, Store } from './db.ts';
import { StoreError } from './errors.ts';
import { createWriteGuard } from './in-write.ts';
import { stored, tablesWith } from './schema-postgres.ts';
import type { Seal } from './seal.ts';

/** A drizzle database of any PostgreSQL driver: pg in production, PGlite in tests. */
export type AnyPgDatabase = PgDatabase<PgQueryResultHKT, Record<string, unknown>>;

/** The select builder of PostgreSQL, as far as `locked` needs it. */
type Lockable = { for(strength: 'no key update'): unknown };

const toDb = (pg: AnyPgDatabase, tables: Pick<Db, 't' | 'stored' | 'seal'>): Db => ({
  ...tables,
  // The one cast of the builder side; db.ts says why.
  sql: pg as unknown as Db['sql'],
  locked: <Q>(select: Q): Q => (select as Lockable).for('no key update') as Q,
});

/**
 * drizzle wraps the driver's error in one whose message holds all values of the query, addresses and sealed
 * tokens among them. That must not reach a log.
 */
const throwBare = (error: unknown): never => {
  const why = databaseTrouble(error);
  if (why !== null) throw new StoreError('store_away', why, { cause: error });
  throw error instanceof DrizzleQueryError && error.cause !== undefined ? error.cause : error;
};

/** What a transaction sees: what is committed while it runs, or what was when it began; then it cannot write. */
export type Sight = 'latest' | 'snapshot';

/** Runs work in one transaction. */
export type Transaction = <T>(work: (tx: AnyPgDatabase) => Promise<T>, sight?: Sight) => Promise<T>;

const drizzleTransaction =
  (pg: AnyPgDatabase): Transaction =>
  (work, sight) =>
    pg.transaction(
      work,
      sight === 'snapshot' ? { isolationLevel: 'repeatable read', accessMode: 'read only' } : undefined,
    );

/** A store over a PostgreSQL database that is already migrated. `end` closes the connections. */
export const postgresStore = (
  pg: AnyPgDatabase,
  seal: Seal,
  end: () => Promise<void>,
  transaction: Transaction = drizzleTransaction(pg),
): Store => {
  const guard = createWriteGuard();
  const tables = { t: tablesWith(seal), stored, seal };
  const underWay = new Set<Promise<unknown>>();
  let closed: Promise<void> | null = null;
  return {
    engine: 'postgres',
    read: toDb(pg, tables),
    write: async (fn) => {
      guard.assertOutside();
      const writing = transaction((tx) => guard.during(toDb(tx, tables), fn)).catch(throwBare);
      underWay.add(writing);
      try {
        return await writing;
      } finally {
        underWay.delete(writing);
      }
    },
    // A server's locks are its own: whoever waits too long for one gets an error that says so.
    blocked: () => null,
    // Two equal snapshots see the same: which transactions had ended, and which were under way.
    revision: async () => {
      const [row] = await pg
        .select({ now: sql<string>`pg_current_snapshot()::text` })
        .from(sql`(select 1) as one`);
      return row?.now ?? '';
    },
    // The server overwrites dead rows by itself (autovacuum); nobody else can read its files.
    scrub: async () => {},
    copyTo: (file) => transaction((tx) => copyRows(toDb(tx, tables), file), 'snapshot').catch(throwBare),
    close: () => (closed ??= Promise.allSettled(underWay).then(end)),
  };
};
