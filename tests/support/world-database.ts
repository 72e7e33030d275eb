import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

/** A database of a world's own on the real server; it is named in the URL. */
export type WorldDatabase = {
  readonly url: string;
  readonly name: string;
  drop(): Promise<void>;
};

/**
 * Where a world keeps its rows: null = SQLite in its folder; a database on the real server in the project
 * `flows-postgres`, which has one (vitest.config.ts). It begins empty, or as a copy of another one that nobody uses.
 */
export const worldDatabase = async (copyOf: string | null): Promise<WorldDatabase | null> => {
  const server = inject('postgresUrl');
  if (typeof server !== 'string') return null;
  const name = `camber_world_${randomUUID().replaceAll('-', '')}`;
  const say = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await say(`create database ${name}${copyOf === null ? '' : ` template ${copyOf}`}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => say(`drop database ${name} with (force)`) };
};
