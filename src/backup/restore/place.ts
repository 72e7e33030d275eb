import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Config } from '../../config/load-config.ts';
import { databaseFile, restoringFolder } from '../../platform/paths.ts';
import { accountStates } from '../../store/athletes.ts';
import type { StoreLog } from '../../store/db.ts';
import { replaceStore } from '../../store/move/replace.ts';
import { openStore, type Store } from '../../store/open.ts';
import { NO_SEAL } from '../../store/seal.ts';
import { settleStaged } from './staged.ts';
import { swapFile } from './swap-file.ts';

/** The database that a backup is to take the place of: a file of the data folder, or one on a server. */

/** So many runners; null when the file is damaged and nobody can say. */
export type Occupied = number | null;

const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);

const isThere = (config: Config): boolean => config.databaseUrl !== null || existsSync(databaseFile(config));

const withStore = async <T>(config: Config, log: StoreLog, use: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore({
    databaseUrl: config.databaseUrl,
    file: databaseFile(config),
    seal: NO_SEAL,
    log,
  });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
};

/** Whom it holds. A file is looked at and not changed, not even brought up to date. */
export const occupiedBy = async (config: Config, log: StoreLog): Promise<Occupied> => {
  if (config.databaseUrl !== null)
    return withStore(config, log, async ({ read }) => (await accountStates(read)).length);
  if (!isThere(config)) return 0;
  try {
    return runnersIn(databaseFile(config));
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
};

const runnersIn = (file: string): number => {
  const db = new Database(file, { fileMustExist: true });
  try {
    if (db.prepare("select 1 from sqlite_master where name = 'athletes'").get() === undefined) return 0;
    return (db.prepare('select count(*) as runners from athletes').get() as { runners: number }).runners;
  } finally {
    db.close();
  }
};

/** Runs with the database of now, brought up to date. */
export const withPresent = withStore;

/** Puts the rows of an SQLite file in the place of all that is there; `label` names what is damaged and kept aside. */
export const takeRows = async (config: Config, file: string, label: string, log: StoreLog): Promise<void> => {
  if (config.databaseUrl === null) return swapFile(file, databaseFile(config), label);
  const from = await openStore({ databaseUrl: null, file, seal: NO_SEAL, log });
  try {
    await withStore(config, log, (to) => replaceStore(from, to));
  } finally {
    await from.close();
  }
};

/** Ends what a restore has begun, this one or one that was killed. */
export const settle = async (config: Config, log: StoreLog): Promise<void> => {
  const folder = restoringFolder(config);
  if (!existsSync(folder)) return;
  try {
    if (isThere(config)) await withStore(config, log, (store) => settleStaged(config, store));
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  rmSync(folder, { recursive: true, force: true });
};
