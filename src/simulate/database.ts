import Database from 'better-sqlite3';
import { Client } from 'pg';
import { parseConfig } from '../config/load-config.ts';
import { databaseFile } from '../platform/paths.ts';

/** A new, empty database that is gone afterwards. */
export type OwnDatabase = {
  /** null = SQLite in the data folder. */
  readonly url: string | null;
  /** What its rows and indexes take on disk, free pages left out. */
  bytes(): Promise<number>;
  drop(): Promise<void>;
};

let made = 0;

/**
 * With the address of a PostgreSQL server a new database on it (the account has to be allowed to make one; its others are
 * not touched), else SQLite in the data folder.
 */
export const ownDatabase = async (server: string | null, dataDir: string): Promise<OwnDatabase> =>
  server === null ? inFolder(dataDir) : await onServer(server);

const inFolder = (dataDir: string): OwnDatabase => ({
  url: null,
  bytes: async () => {
    const db = new Database(databaseFile(parseConfig({ DATA_DIR: dataDir })), { readonly: true });
    try {
      const of = (name: string): number => Number(db.pragma(name, { simple: true }));
      return (of('page_count') - of('freelist_count')) * of('page_size');
    } finally {
      db.close();
    }
  },
  // The folder goes as a whole.
  drop: async () => {},
});

const onServer = async (server: string): Promise<OwnDatabase> => {
  const name = `camber_simulate_${process.pid}_${(made += 1)}`;
  await query(server, `create database ${name}`);
  const own = new URL(server);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    bytes: async () => Number(await query(own.href, 'select pg_database_size(current_database()) as value')),
    drop: async () => void (await query(server, `drop database if exists ${name} with (force)`)),
  };
};

const query = async (url: string, text: string): Promise<unknown> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ value?: unknown }>(text);
    return rows[0]?.value;
  } finally {
    await client.end();
  }
};
