import Database from 'better-sqlite3';
import { BackupError } from './problem.ts';

/**
 * Looks whether every page and every reference of an SQLite file is whole.
 * @throws BackupError `database`
 */
export const checkDatabase = (file: string): void => {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const found = db.pragma('integrity_check', { simple: true }) as string;
    if (found !== 'ok')
      throw new BackupError(
        'database',
        `The database is damaged (${found.split('\n')[0]}): no backup was made of it.`,
      );
    const dangling = (db.pragma('foreign_key_check') as unknown[]).length;
    if (dangling > 0)
      throw new BackupError(
        'database',
        `The database is damaged (${dangling} rows belong to nothing): no backup was made of it.`,
      );
  } finally {
    db.close();
  }
};
