import type { Store, StoreHealth, StoreLog } from './db.ts';
import { MIGRATIONS_FOLDER } from './migrations.ts';
import type { PoolLimits } from './open-postgres.ts';
import type { Seal } from './seal.ts';

export type { Db, Store } from './db.ts';

export type StoreOptions = {
  /** `postgres://…`, or null for SQLite. */
  readonly databaseUrl: string | null;
  /** The SQLite file; its folder is made when missing. */
  readonly file: string;
  /** What is sealed is opened and sealed with it; NO_SEAL where rows are only copied. */
  readonly seal: Seal;
  readonly log: StoreLog;
  /** Hears whether a server can be reached. */
  readonly health?: StoreHealth;
  /** With one, a server that is not there is waited for, until the signal comes. */
  readonly signal?: AbortSignal;
  /** Of the connections to a server. */
  readonly limits?: PoolLimits;
  /** Another folder of migrations, for tests. */
  readonly migrations?: string;
};

/**
 * Opens the store and brings its tables up to date; several processes may do so at once.
 * @throws StoreError `store_newer` when a newer Camber wrote the database; the driver's error when it cannot be
 * opened or reached; RangeError for a database URL of another kind.
 */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  const { databaseUrl, file, seal, log, health, signal, limits, migrations = MIGRATIONS_FOLDER } = options;
  // One engine is used, and only that one is loaded.
  if (databaseUrl === null) {
    const { openSqlite } = await import('./open-sqlite.ts');
    return openSqlite(file, migrations, { seal, log });
  }
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new RangeError('a database URL begins with postgres:// (leave it out for SQLite)');
  }
  const { openPostgres } = await import('./open-postgres.ts');
  return openPostgres(databaseUrl, migrations, { seal, log, health, signal, limits });
};
