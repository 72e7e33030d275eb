import type { Db } from '../db.ts';
import { MIGRATIONS_FOLDER } from '../migrations.ts';
import { openSqlite } from '../open-sqlite.ts';
import { NO_SEAL } from '../seal.ts';
import { moveStore } from './move.ts';

const SILENT = { info: () => {}, warn: () => {} };

/** Copies everything that `from` sees into a new SQLite file, and compares both. */
export const copyRows = async (from: Db, file: string): Promise<void> => {
  const target = await openSqlite(file, MIGRATIONS_FOLDER, { seal: NO_SEAL, log: SILENT });
  try {
    await moveStore({ read: from }, target, () => {});
  } finally {
    await target.close();
  }
};
