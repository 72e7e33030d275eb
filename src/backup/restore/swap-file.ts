import { existsSync, linkSync, openSync, closeSync, fsyncSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { BackupError } from '../problem.ts';

/** Puts an SQLite file in the place of another one: at every moment one of the two is there, whole. */

const isCode = (error: unknown, pattern: RegExp): boolean =>
  error instanceof Database.SqliteError && pattern.test(error.code);

/**
 * Puts the log of the old file into it, so that it is not taken for one of the new file; that works only while nobody
 * else has it open. False when it is damaged.
 */
const settle = (file: string): boolean => {
  try {
    const db = new Database(file, { timeout: 0 });
    try {
      db.pragma('journal_mode = delete');
      return true;
    } finally {
      db.close();
    }
  } catch (error) {
    if (isCode(error, /^SQLITE_BUSY/))
      throw new BackupError(
        'in_use',
        'Another process uses the database: stop Camber and its commands first. Nothing was changed.',
        { cause: error },
      );
    if (isCode(error, /^SQLITE_(CORRUPT|NOTADB)/)) return false;
    throw error;
  }
};

const flush = (place: string): void => {
  const handle = openSync(place, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

/**
 * Renames `next` to `file`. One there that is damaged stays beside it under a name with `label` in it, where the copies
 * before updates lie, and goes with them.
 * @throws BackupError `in_use`
 */
export const swapFile = (next: string, file: string, label: string): void => {
  if (existsSync(file)) {
    const isWhole = settle(file);
    if (!isWhole) {
      linkSync(file, `${file}.${label}.bak`);
      if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${file}.${label}-wal.bak`);
    }
  }
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
  flush(next);
  renameSync(next, file);
  flush(path.dirname(file));
};
