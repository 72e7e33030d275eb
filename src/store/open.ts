import type { Store, StoreLog } from './db.ts';
import { MIGRATIONS_FOLDER } from './migrations.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';

export type { Db, Store } from './db.ts';

export type StoreOptions = {
  /** `postgres://…`, or null for SQLite. */
  readonly databaseUrl: string | null;
  /** The SQLite file; its folder is made when missing. */
  readonly file: string;
  readonly log: StoreLog;
  /** Another folder of migrations, for tests. */
  readonly migrations?: string;
};

/**
 * Opens the store and brings its tables up to date; several processes may do so at once.
 * @throws StoreError `store_newer` when a newer Camber wrote the database; the driver's error when it cannot be
 * opened or reached; RangeError for a database URL of another kind.
 */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  const { databaseUrl, file, log, migrations = MIGRATIONS_FOLDER } = options;
  if (databaseUrl === null) return openSqlite(file, migrations, log);
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new RangeError('a database URL begins with postgres:// (leave it out for SQLite)');
  }
  return openPostgres(databaseUrl, migrations, log);
};
