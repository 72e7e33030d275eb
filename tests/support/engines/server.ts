import { Pool } from 'pg';
import { inject } from 'vitest';
import { MIGRATIONS_FOLDER } from '../../../src/store/migrations.ts';
import { openStore } from '../../../src/store/open.ts';
import { serverDatabase } from '../server-database.ts';
import { quiet, testSeal } from './engine.ts';
import { type KeptDatabase, keptEngine } from './kept.ts';

/** A database of its own on the server of this URL, whose account may create databases. */
const databaseOn = async (url: string): Promise<KeptDatabase> => {
  const mine = await serverDatabase(url);
  const pool = new Pool({ connectionString: mine.url });
  return {
    open: (migrations = MIGRATIONS_FOLDER, seal = testSeal) =>
      openStore({ databaseUrl: mine.url, file: '', seal, log: quiet, migrations }),
    execute: async (sql) => void (await pool.query(sql)),
    query: async (sql) => (await pool.query<Record<string, unknown>>(sql)).rows,
    end: async () => {
      await pool.end();
      await mine.drop();
    },
  };
};

const url = inject('postgresUrl');

/** Whether there is a server; without one its tests are left out. */
export const hasServer = typeof url === 'string';

/** A real server (../postgres.ts): it alone shows what several connections do to each other. */
export const postgres = keptEngine('PostgreSQL', async () => {
  if (typeof url !== 'string') throw new Error('there is no PostgreSQL server');
  return databaseOn(url);
});
