import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { inject } from 'vitest';
import { MIGRATIONS_FOLDER } from '../../../src/store/migrations.ts';
import { openStore } from '../../../src/store/open.ts';
import { quiet } from './engine.ts';
import { type KeptDatabase, keptEngine } from './kept.ts';

/** A database of its own on the server of this URL, whose account may create databases. */
const databaseOn = async (url: string): Promise<KeptDatabase> => {
  const name = `camber_test_${randomUUID().replaceAll('-', '')}`;
  const server = new Pool({ connectionString: url });
  await server.query(`create database ${name}`);
  const mine = new URL(url);
  mine.pathname = `/${name}`;
  const pool = new Pool({ connectionString: mine.href });
  return {
    open: (migrations = MIGRATIONS_FOLDER) =>
      openStore({ databaseUrl: mine.href, file: '', log: quiet, migrations }),
    execute: async (sql) => void (await pool.query(sql)),
    query: async (sql) => (await pool.query<Record<string, unknown>>(sql)).rows,
    end: async () => {
      await pool.end();
      await server.query(`drop database ${name} with (force)`);
      await server.end();
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
