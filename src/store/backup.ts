import { chmodSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import type { StoreLog } from './db.ts';

const SUFFIX = '.bak';

/**
 * Writes a whole copy beside the SQLite file: `<file>.<label>.bak`, and gives its name. One that is there already
 * stays: it is the older, so the safer one (a migration that failed and is tried again). Call it outside transactions.
 */
export const backUp = (db: Database.Database, label: string, log: StoreLog): string => {
  const target = `${db.name}.${label}${SUFFIX}`;
  const name = basename(target);
  if (existsSync(target)) return name;
  const unfinished = `${target}.${process.pid}.tmp`;
  rmSync(unfinished, { force: true });
  db.prepare('vacuum into ?').run(unfinished);
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, target);
  log.info({ backup: name }, 'database backed up');
  return name;
};

/** A copy of the database. */
export type Backup = { readonly name: string; readonly bytes: number; readonly madeAt: number };

/** The copies beside the SQLite file, newest first; `madeAt` in epoch milliseconds. */
export const listBackups = (file: string): readonly Backup[] => {
  const folder = dirname(file);
  if (!existsSync(folder)) return [];
  const ours = (name: string) => name.startsWith(`${basename(file)}.`) && name.endsWith(SUFFIX);
  return readdirSync(folder)
    .filter(ours)
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return { name, bytes: size, madeAt: mtimeMs };
    })
    .toSorted((a, b) => b.madeAt - a.madeAt);
};

/**
 * Deletes the copies made before an instant (epoch milliseconds): they also hold what was deleted since, and
 * leaving Camber means that everything goes. Returns how many.
 */
export const expireBackups = (file: string, before: number): number => {
  const old = listBackups(file).filter(({ madeAt }) => madeAt < before);
  for (const { name } of old) rmSync(join(dirname(file), name), { force: true });
  return old.length;
};
