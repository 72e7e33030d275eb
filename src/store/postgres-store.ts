import { DrizzleQueryError } from 'drizzle-orm/errors';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Db, Store } from './db.ts';
import { createWriteGuard } from './in-write.ts';
import { tables } from './schema-postgres.ts';

/** A drizzle database of any PostgreSQL driver: pg in production, PGlite in tests. */
export type AnyPgDatabase = PgDatabase<PgQueryResultHKT, Record<string, unknown>>;

/** The select builder of PostgreSQL, as far as `locked` needs it. */
type Lockable = { for(strength: 'no key update'): unknown };

const toDb = (pg: AnyPgDatabase): Db => ({
  // The one cast of the builder side; db.ts says why.
  sql: pg as unknown as Db['sql'],
  t: tables,
  locked: <Q>(select: Q): Q => (select as Lockable).for('no key update') as Q,
});

/**
 * drizzle wraps the driver's error in one whose message holds all values of the query, addresses and sealed
 * tokens among them. That must not reach a log.
 */
const throwBare = (error: unknown): never => {
  throw error instanceof DrizzleQueryError && error.cause !== undefined ? error.cause : error;
};

/** A store over a PostgreSQL database that is already migrated. `end` closes the connections. */
export const postgresStore = (pg: AnyPgDatabase, end: () => Promise<void>): Store => {
  const guard = createWriteGuard();
  const underWay = new Set<Promise<unknown>>();
  let closed: Promise<void> | null = null;
  return {
    engine: 'postgres',
    read: toDb(pg),
    write: async (fn) => {
      guard.assertOutside();
      const writing = pg.transaction((tx) => guard.during(toDb(tx), fn)).catch(throwBare);
      underWay.add(writing);
      try {
        return await writing;
      } finally {
        underWay.delete(writing);
      }
    },
    // The server overwrites dead rows by itself (autovacuum); nobody else can read its files.
    scrub: async () => {},
    backUp: async () => null,
    close: () => (closed ??= Promise.allSettled(underWay).then(end)),
  };
};
