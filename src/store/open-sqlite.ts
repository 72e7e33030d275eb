import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { copySqlite } from './copy-sqlite.ts';
import type { Db, Store, StoreLog } from './db.ts';
import { StoreError } from './errors.ts';
import { createWriteGuard } from './in-write.ts';
import { keepingStatements } from './kept-statements.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { migrationsOf } from './migrations.ts';
import { stored, tablesWith } from './schema-sqlite.ts';
import type { Seal } from './seal.ts';
import { LOCKED } from './write-trouble.ts';

/** At start another process may be migrating: wait for it, nothing else has to run yet. */
const WAIT_AT_START_MS = 30_000;

/** A read meets a lock only while another process recovers the file after a crash: milliseconds. */
const WAIT_TO_READ_MS = 1_000;

/** DESIGN: between two tries to begin a write; other processes' writes take about as long. */
const RETRY_MS = 10;

/** DESIGN: writes of other processes take milliseconds; a lock that is still there after a second is one. */
const NOTICED_MS = 1_000;

/** DESIGN: no write of Camber takes a second; one who waits 15 s waits for a process that hangs. */
const GIVE_UP_MS = 15_000;

/**
 * Opens (or creates) the SQLite file with two handles: one that writes, one transaction at a time, and one
 * that can only read and sees what is committed.
 * @throws StoreError `store_newer` when a newer Camber wrote the file.
 */
export const openSqlite = async (
  file: string,
  migrations: string,
  { seal, log }: { readonly seal: Seal; readonly log: StoreLog },
): Promise<Store> => {
  createPrivate(file);
  const writer = new Database(file, { timeout: WAIT_AT_START_MS });
  try {
    await retryBusy(() => prepare(writer));
    migrateSqlite(writer, migrationsOf(migrations, 'sqlite'), log);
  } catch (error) {
    writer.close();
    throw error;
  }
  // From here on a busy file is waited for with an awaited sleep: SQLite's own waiting stops the whole process.
  writer.pragma('busy_timeout = 0');
  const reader = new Database(file, { readonly: true, timeout: WAIT_TO_READ_MS });
  return assemble(file, writer, reader, seal);
};

/** Only the owner may read it: it holds addresses and training. SQLite gives its other files the same mode. */
const createPrivate = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', 0o600));
};

const prepare = (writer: Database.Database): void => {
  // Readers and the writer do not stop each other.
  writer.pragma('journal_mode = wal');
  // FULL, not NORMAL: with WAL, NORMAL may forget the last commits after a power loss. A mail that was sent would
  // be sent again, and an event that was answered 200 would be lost. It costs one fsync per write.
  writer.pragma('synchronous = full');
  writer.pragma('foreign_keys = on');
  // Deleted means gone: what is removed is overwritten, not just unlinked.
  writer.pragma('secure_delete = on');
};

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');

/** Since when a write waits for a lock; null while none does. */
type Waiting = { since: number | null };

/** Tries until nobody else holds the file. @throws StoreError `store_busy` */
const retryBusy = async (attempt: () => void, waiting: Waiting = { since: null }): Promise<void> => {
  const started = performance.now();
  for (;;) {
    try {
      attempt();
      waiting.since = null;
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      waiting.since ??= started;
      if (performance.now() - started > GIVE_UP_MS) {
        throw new StoreError('store_busy', LOCKED, { cause: error });
      }
    }
    await sleep(RETRY_MS);
  }
};

/** @throws SqliteError SQLITE_BUSY while somebody still reads from the log */
const emptyLog = (writer: Database.Database): void => {
  const [result] = writer.pragma('wal_checkpoint(truncate)') as { busy: number }[];
  if (result?.busy === 1) throw new Database.SqliteError('the log is being read', 'SQLITE_BUSY');
};

const assemble = (file: string, writer: Database.Database, reader: Database.Database, seal: Seal): Store => {
  const t = tablesWith(seal);
  const db = (client: Database.Database): Db => ({
    sql: drizzle({ client: keepingStatements(client) }),
    t,
    stored,
    seal,
    locked: (select) => select,
  });
  const writing = db(writer);
  const guard = createWriteGuard();
  const waiting: Waiting = { since: null };
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: the writer can do one thing at a time. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };

  /** better-sqlite3's own `transaction` cannot wait for a promise, so begin and end are said by hand. */
  const transaction = async <T>(fn: (tx: Db) => Promise<T>): Promise<T> => {
    await retryBusy(() => void writer.exec('begin immediate'), waiting);
    try {
      const result = await guard.during(writing, fn);
      await retryBusy(() => void writer.exec('commit'));
      return result;
    } catch (error) {
      // After some errors (disk full) SQLite has rolled back by itself.
      if (writer.inTransaction) writer.exec('rollback');
      throw error;
    }
  };

  return {
    engine: 'sqlite',
    read: db(reader),
    write: async (fn) => {
      guard.assertOutside();
      return inTurn(() => transaction(fn));
    },
    // SQLite counts the commits of every other connection, and the reader makes none itself.
    revision: async () => String(reader.pragma('data_version', { simple: true })),
    blocked: () => (waiting.since !== null && performance.now() - waiting.since > NOTICED_MS ? LOCKED : null),
    scrub: () => inTurn(() => retryBusy(() => emptyLog(writer))),
    copyTo: (target) => copySqlite(file, target),
    close: async () => {
      await last;
      reader.close();
      writer.close();
    },
  };
};
