import type { Engine, TestDatabase } from './engine.ts';

/** A PostgreSQL database without a way to drop it: it is emptied instead, and used again. */
export type KeptDatabase = Omit<TestDatabase, 'drop'> & { end(): Promise<void> };

type Kept = { readonly database: KeptDatabase; readonly tables: 'none' | 'all' };

const removeTables = ({ execute }: KeptDatabase): Promise<void> =>
  execute('drop schema public cascade; drop schema if exists drizzle cascade; create schema public');

const removeRows = async ({ execute, query }: KeptDatabase): Promise<void> => {
  const rows = await query(
    "select string_agg(quote_ident(tablename), ', ') as names from pg_tables where schemaname = 'public'",
  );
  await execute(`truncate ${String(rows[0]?.['names'])} restart identity cascade`);
};

/**
 * An engine that keeps one database and empties it for each test: making one takes a second, migrating it a good part
 * of one.
 */
export const keptEngine = (name: string, make: () => Promise<KeptDatabase>): Engine => {
  let kept: Kept | null = null;
  const take = async (): Promise<Kept> => {
    const taken = kept ?? { database: await make(), tables: 'none' as const };
    kept = null;
    return taken;
  };
  const giveBack = async (it: Kept): Promise<void> => {
    if (kept === null) kept = it;
    else await it.database.end();
  };
  return {
    name,
    create: async () => {
      const { database, tables } = await take();
      if (tables === 'all') await removeTables(database);
      const drop = async (): Promise<void> => {
        await removeTables(database);
        await giveBack({ database, tables: 'none' });
      };
      return { ...database, drop };
    },
    createMigrated: async () => {
      const { database } = await take();
      const drop = async (): Promise<void> => {
        await removeRows(database);
        await giveBack({ database, tables: 'all' });
      };
      return { ...database, drop };
    },
  };
};
