import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import type { Store, StoreLog } from './db.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { migrationsOf } from './migrations.ts';
import { postgresStore } from './postgres-store.ts';

/** DESIGN: workers and pages of one process together; PostgreSQL's default allows 100 for all processes. */
const MAX_CONNECTIONS = 10;

/** An address that does not answer is reported, not waited for. */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Connects to PostgreSQL and migrates it.
 * @throws what pg throws when it cannot connect; StoreError `store_newer`.
 */
export const openPostgres = async (url: string, migrations: string, log: StoreLog): Promise<Store> => {
  const pool = new Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'camber',
  });
  // Without a listener the loss of an idle connection would end the process; the pool makes a new one.
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'));
  const db = drizzle({ client: pool });
  try {
    await migratePostgres(db, migrationsOf(migrations, 'postgres'), log);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return postgresStore(db, () => pool.end());
};
