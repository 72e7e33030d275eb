import type { Store } from '../../src/store/open.ts';
import type { Engine, TestDatabase } from './engines/engine.ts';
import { sqlite } from './engines/sqlite.ts';

/** A store with no rows in it, on this engine; `drop` closes and deletes it. */
export const fresh = async (
  engine: Engine,
): Promise<{ readonly store: Store; readonly database: TestDatabase; drop(): Promise<void> }> => {
  const database = await engine.createMigrated();
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

/** One on SQLite, for tests that need a store and not a particular engine. */
export const freshSqlite = () => fresh(sqlite);
