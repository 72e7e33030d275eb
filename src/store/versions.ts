import { sql } from 'drizzle-orm';
import type { Db, Store } from './db.ts';

/** What the data lies in. */
export type StoreVersions = {
  /** "3.50.4" of SQLite, "17.6" of PostgreSQL. */
  readonly engine: string;
  /** When the newest migration the database has seen was made, epoch milliseconds. */
  readonly schema: number;
};

const ENGINE = { sqlite: sql`sqlite_version()`, postgres: sql`current_setting('server_version')` };
const JOURNAL = { sqlite: sql`__drizzle_migrations`, postgres: sql`drizzle.__drizzle_migrations` };

/** Asks the database who it is. */
export const storeVersions = async ({
  engine,
  read,
}: Pick<Store, 'engine' | 'read'>): Promise<StoreVersions> => {
  const version = await scalar<string>(read, ENGINE[engine], sql`(select 1) as one`);
  const schema = await scalar(read, sql`max(created_at)`, JOURNAL[engine]);
  return { engine: version, schema: Number(schema) };
};

const scalar = async <T>(db: Db, what: ReturnType<typeof sql>, from: ReturnType<typeof sql>): Promise<T> => {
  const [row] = await db.sql.select({ value: sql<T>`${what}` }).from(from);
  if (row === undefined) throw new Error('a single value was asked for, and there is none');
  return row.value;
};
