import type { Store } from '../../../src/store/open.ts';
import { createSeal, type Seal } from '../../../src/store/seal.ts';

/** A log that keeps quiet. */
export const quiet = { info: () => {}, warn: () => {} };

/** What a test's rows are sealed with, unless it brings a seal of its own. */
export const testSeal = createSeal(Buffer.alloc(32, 7));

/** A database of its own that outlives its stores: opened, closed and opened again by one test. */
export type TestDatabase = {
  /** Opens it as the program does, migrations included; from another folder of migrations, or with another seal, if asked. */
  open(migrations?: string, seal?: Seal): Promise<Store>;
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
