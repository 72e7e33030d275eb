import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';

/** A database of its own on the server of this URL, whose account may create databases. */
export const serverDatabase = async (
  url: string,
): Promise<{ readonly url: string; drop(): Promise<void> }> => {
  const name = `camber_test_${randomUUID().replaceAll('-', '')}`;
  const server = new Pool({ connectionString: url });
  await server.query(`create database ${name}`);
  const mine = new URL(url);
  mine.pathname = `/${name}`;
  return {
    url: mine.href,
    drop: async () => {
      await server.query(`drop database ${name} with (force)`);
      await server.end();
    },
  };
};
