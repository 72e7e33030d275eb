import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migratePostgres } from '../../../src/store/migrate-postgres.ts';
import { MIGRATIONS_FOLDER, migrationsOf } from '../../../src/store/migrations.ts';
import { postgresStore } from '../../../src/store/postgres-store.ts';
import { quiet, testSeal } from './engine.ts';
import { keptEngine } from './kept.ts';

/** PostgreSQL inside this process: its SQL and its types, but one connection alone. */
export const pglite = keptEngine('PGlite', async () => {
  const client = await PGlite.create();
  return {
    open: async (migrations = MIGRATIONS_FOLDER, seal = testSeal) => {
      const db = drizzle({ client });
      await migratePostgres(db, migrationsOf(migrations, 'postgres'), quiet);
      return postgresStore(db, seal, async () => {});
    },
    execute: async (sql) => void (await client.exec(sql)),
    query: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
    end: () => client.close(),
  };
});
