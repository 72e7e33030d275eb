import { chmodSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import type { StoreLog } from './db.ts';

const SUFFIX = '.bak';

/**
 * Writes a whole copy beside the SQLite file: `<file>.<label>.bak`. One that is there already stays: it
 * is the older, so the safer one (a migration that failed and is tried again). Call it outside transactions.
 */
export const backUp = (db: Database.Database, label: string, log: StoreLog): void => {
  const target = `${db.name}.${label}${SUFFIX}`;
  if (existsSync(target)) return;
  const unfinished = `${target}.${process.pid}.tmp`;
  rmSync(unfinished, { force: true });
  db.prepare('vacuum into ?').run(unfinished);
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, target);
  log.info({ backup: basename(target) }, 'database backed up before its migration');
};

/**
 * Deletes the copies made before an instant (epoch milliseconds): they also hold what was deleted since, and
 * leaving Camber means that everything goes. Returns how many.
 */
export const expireBackups = (file: string, before: number): number => {
  const folder = dirname(file);
  const ours = (name: string) => name.startsWith(`${basename(file)}.`) && name.endsWith(SUFFIX);
  const old = readdirSync(folder)
    .filter(ours)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).mtimeMs < before);
  for (const path of old) rmSync(path, { force: true });
  return old.length;
};
