import { Client } from 'pg';
import { startPostgres } from '../../tests/support/postgres.ts';

/** Empty databases, one after another. */
export type Databases = {
  /** The URL of a new one; null = SQLite, which needs none. */
  next(): Promise<string | null>;
  close(): Promise<void>;
};

/** On a PostgreSQL server of our own (or that of TEST_POSTGRES_URL), or SQLite. @throws where there is no server */
export const openDatabases = async (engine: string): Promise<Databases> => {
  if (engine !== 'postgres') return { next: async () => null, close: async () => {} };
  const named = process.env['TEST_POSTGRES_URL'];
  const server = named === undefined ? await startPostgres() : null;
  const url = named ?? server?.url;
  if (url === undefined) throw new Error('PostgreSQL is not installed (scripts/setup --tests)');
  let made = 0;
  return {
    next: async () => {
      const name = `camber_crash_${process.pid}_${(made += 1)}`;
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      const mine = new URL(url);
      mine.pathname = `/${name}`;
      return mine.href;
    },
    close: async () => server?.stop(),
  };
};
