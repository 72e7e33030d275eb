import type { Store } from '../../../src/store/open.ts';

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

/** Where tests get databases. */
export type Engine = {
  readonly name: string;
  /** One with nothing in it, for tests of migrations. */
  create(): Promise<TestDatabase>;
  /** One with all tables and no rows: migrated once and copied or emptied since, for all other tests. */
  createMigrated(): Promise<TestDatabase>;
};
