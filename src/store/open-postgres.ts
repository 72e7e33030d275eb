import { setTimeout as sleep } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { databaseTrouble } from './away.ts';
import type { Store, StoreHealth, StoreLog } from './db.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { migrationsOf } from './migrations.ts';
import { postgresStore, type Sight, type Transaction } from './postgres-store.ts';
import type { Seal } from './seal.ts';

/** DESIGN: workers and pages of one process together; PostgreSQL's default allows 100 for all processes. */
const MAX_CONNECTIONS = 10;

/** DESIGN: no question of Camber's takes a second; one that takes 30 s is a mistake, and holds a connection for nothing. */
const STATEMENT_MS = 30_000;
/** DESIGN: writes are short; whoever waits 10 s for a row waits for somebody who hangs. */
const LOCK_MS = 10_000;
/** DESIGN: a process that was stopped in the middle of a transaction lets go of its rows after this. */
const IDLE_IN_TRANSACTION_MS = 30_000;

/** An address that does not answer is reported, not waited for. */
const CONNECT_TIMEOUT_MS = 10_000;

/** Of one process's connections to a server; milliseconds. */
export type PoolLimits = {
  readonly connections?: number;
  readonly statementMs?: number;
  readonly lockMs?: number;
};

export type PostgresOptions = {
  readonly seal: Seal;
  readonly log: StoreLog;
  readonly health?: StoreHealth | undefined;
  /** With one, a server that is away is waited for. */
  readonly signal?: AbortSignal | undefined;
  readonly limits?: PoolLimits | undefined;
};

const SILENT: StoreHealth = { failed: () => {}, ok: () => {} };

/** A pool that tells, whenever a connection is asked for, whether the server was there. */
const watchedPool = (url: string, health: StoreHealth, limits: PoolLimits): Pool => {
  const pool = new Pool({
    connectionString: url,
    max: limits.connections ?? MAX_CONNECTIONS,
    statement_timeout: limits.statementMs ?? STATEMENT_MS,
    lock_timeout: limits.lockMs ?? LOCK_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    // A connection that a firewall has forgotten is noticed before a question is lost in it.
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'camber',
  });
  const failed = (error: unknown): void => {
    const why = databaseTrouble(error);
    if (why !== null) health.failed(why);
  };
  // Without a listener the loss of a connection would end the process. The pool listens to those that are idle and tells; to
  // one that a transaction has in hand nobody listens between two questions, and its next one fails.
  pool.on('error', failed).on('connect', (client) => client.on('error', failed));
  type Callback = Parameters<Pool['connect']>[0];
  const connect = pool.connect.bind(pool);
  pool.connect = ((callback?: Callback) => {
    if (callback === undefined)
      return connect().then(
        (client) => (health.ok(), client),
        (error: unknown) => {
          failed(error);
          throw error;
        },
      );
    return connect((error, client, done) => {
      if (error) failed(error);
      else health.ok();
      callback(error, client, done);
    });
  }) as Pool['connect'];
  return pool;
};

/** DESIGN: as for Redis: soon at first, then every ten seconds. */
const FIRST_BREAK_MS = 250;
const LONGEST_BREAK_MS = 10_000;

const BEGIN: Readonly<Record<Sight, string>> = {
  latest: 'begin',
  snapshot: 'begin isolation level repeatable read read only',
};

/**
 * drizzle's own `transaction` keeps the connection for good when `begin` meets a dead one (0.45: it stands before the
 * `try`): after as many as the pool has, everything waits for ever. A connection that failed is not used again.
 */
const transactionsOf =
  (pool: Pool): Transaction =>
  async (work, sight = 'latest') => {
    const client = await pool.connect();
    let broken: Error | undefined;
    const say = (command: string) =>
      client.query(command).catch((error: unknown) => {
        broken = error as Error;
        throw error;
      });
    try {
      await say(BEGIN[sight]);
      const result = await work(drizzle({ client }));
      await say('commit');
      return result;
    } catch (error) {
      // What went wrong first is what is told.
      if (broken === undefined) await say('rollback').catch(() => {});
      throw error;
    } finally {
      client.release(broken);
    }
  };

/**
 * Connects to PostgreSQL and migrates it. A server that is not there is tried again until it is, or the signal comes.
 * @throws what pg throws when the server refuses a question; StoreError `store_newer`, `store_old`; AbortError.
 */
export const openPostgres = async (
  url: string,
  migrations: string,
  { seal, log, health = SILENT, signal, limits = {} }: PostgresOptions,
): Promise<Store> => {
  const pool = watchedPool(url, health, limits);
  const db = drizzle({ client: pool });
  try {
    for (let breakMs = FIRST_BREAK_MS; ; breakMs = Math.min(2 * breakMs, LONGEST_BREAK_MS)) {
      try {
        await migratePostgres(db, migrationsOf(migrations, 'postgres'), log);
        break;
      } catch (error) {
        if (signal === undefined || databaseTrouble(error) === null) throw error;
      }
      await sleep(breakMs, undefined, { signal });
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  return postgresStore(db, seal, () => pool.end(), transactionsOf(pool));
};
