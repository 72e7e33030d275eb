import { mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StartError } from './errors.ts';

/** DESIGN: a database, its log and Redis's file need a few MB at first; below this the first import fails half-way. */
const LEAST_FREE_BYTES = 50 * 1024 * 1024;

const MB = 1024 * 1024;

/** The nearest folder that is there, upwards: what keeps one below it from being made. */
const nearest = (folder: string): string => {
  try {
    statSync(folder);
    return folder;
  } catch {
    const above = path.dirname(folder);
    return above === folder ? folder : nearest(above);
  }
};

const ownerOf = (folder: string): number | null => {
  try {
    return statSync(folder).uid;
  } catch {
    return null;
  }
};

/** What is said when the data folder cannot be used; null for an error that nobody explains better than itself. */
export const folderSentence = (
  code: string | undefined,
  folder: string,
  owner: number | null,
): string | null => {
  const what = `The data folder ${folder}`;
  const other = 'or choose another folder: DATA_DIR=~/camber-data npm start';
  const { uid, username } = os.userInfo();
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return `${what} cannot be made: a file has this name. Move the file away, ${other}`;
    case 'EACCES':
    case 'EPERM':
      return owner !== null && owner !== uid
        ? `${what} belongs to another user (id ${owner}), and Camber runs as ${username} (id ${uid}).\nGive it away: sudo chown -R ${username} ${folder}, ${other}`
        : `${what} cannot be written. Allow it: chmod u+rwx ${folder}, ${other}`;
    case 'EROFS':
      return `${what} lies on a disk that is read-only. Mount it for writing, ${other}`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk of ${folder} is full. Make room, ${other}`;
    default:
      return null;
  }
};

/** Said when there is room for the folder, and not for what will be in it. */
export const roomSentence = (freeBytes: number, folder: string): string | null =>
  freeBytes >= LEAST_FREE_BYTES
    ? null
    : `The disk of ${folder} has ${Math.floor(freeBytes / MB)} MB left, and Camber wants ${LEAST_FREE_BYTES / MB} MB.\nMake room, or choose another folder: DATA_DIR=~/camber-data npm start`;

/**
 * Makes the data folder where it is missing, writes a file into it and takes it away again.
 * @throws StartError when it cannot be used
 */
export const checkDataFolder = (folder: string): void => {
  const probe = path.join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, 'Camber looks whether it can write here.\n');
    rmSync(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const sentence = folderSentence(code, folder, ownerOf(nearest(folder)));
    throw sentence === null ? error : new StartError(sentence, { cause: error });
  }
  const { bavail, bsize } = statfsSync(folder);
  const tight = roomSentence(bavail * bsize, folder);
  if (tight !== null) throw new StartError(tight);
};
