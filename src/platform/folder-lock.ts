import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';

/** DESIGN: between two tries; whoever holds it starts a server, which takes some hundred milliseconds. */
const RETRY_MS = 25;

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');

/**
 * Runs the task while no other process of this machine runs one under the lock of this file. It is SQLite's own lock on
 * an empty database: the system lets go of it when its owner dies, however that happens, which no file with a number in
 * it can promise.
 * @throws AbortError when the signal comes while it waits
 */
export const exclusively = async <T>(
  file: string,
  task: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> => {
  const lock = new Database(file, { timeout: 0 });
  try {
    for (;;) {
      signal?.throwIfAborted();
      try {
        lock.exec('begin exclusive');
        break;
      } catch (error) {
        if (!isBusy(error)) throw error;
      }
      await sleep(RETRY_MS, undefined, { signal });
    }
    return await task();
  } finally {
    lock.close();
  }
};
