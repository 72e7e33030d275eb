import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DAY_MS } from '../core/durations.ts';

/** The files in the folder of the backups: their names, which are listed, and which go. */

const NAME = /^camber-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar\.gz(\.enc)?$/;
/** While it is written it has this behind its name. */
export const UNFINISHED = '.unfinished';

/** DESIGN: no backup takes a day; what is left of one after that was killed. */
const STALE_MS = DAY_MS;

/** `camber-20261130T030000Z.tar.gz`, with `.enc` when it is encrypted. */
export const backupName = (madeAt: number, isEncrypted: boolean): string => {
  const instant = new Date(madeAt).toISOString().replace(/[-:]|\.\d+/g, '');
  return `camber-${instant}.tar.gz${isEncrypted ? '.enc' : ''}`;
};

/** A backup as its folder shows it; instants in epoch milliseconds. */
export type BackupFile = {
  readonly name: string;
  readonly bytes: number;
  readonly madeAt: number;
  readonly isEncrypted: boolean;
};

const fileOf = (folder: string, name: string): readonly BackupFile[] => {
  const [, year, month, day, hour, minute, second, encrypted] = NAME.exec(name) ?? [];
  if (year === undefined) return [];
  const size = statSync(path.join(folder, name), { throwIfNoEntry: false })?.size;
  const madeAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return size === undefined ? [] : [{ name, bytes: size, madeAt, isEncrypted: encrypted !== undefined }];
};

/** The backups in this folder, newest first; none where it cannot be read. */
export const listBackupFiles = (folder: string): readonly BackupFile[] => {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => fileOf(folder, name)).toSorted((a, b) => b.madeAt - a.madeAt);
};

/** Deletes all but the newest `keep`, and what killed backups have left. Gives the names of the backups that went. */
export const rotate = (folder: string, keep: number, now: number): readonly string[] => {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const isStale =
      name.startsWith('camber-') && name.endsWith(UNFINISHED) && now - statSync(file).mtimeMs > STALE_MS;
    if (isStale) rmSync(file, { force: true });
  }
  const old = listBackupFiles(folder).slice(keep);
  for (const { name } of old) rmSync(path.join(folder, name), { force: true });
  return old.map(({ name }) => name);
};
