import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { WatchedFile } from '../store/watched-files.ts';
import { isFilePassedOver, isFolderPassedOver } from './passed-over.ts';

/** A regular file that lies in the folder. */
export type SeenFile = Omit<WatchedFile, 'hash'>;

export type Walk = {
  readonly files: readonly SeenFile[];
  /** There were more than are looked at, deeper folders, or some that cannot be read. */
  readonly isCut: boolean;
};

/** DESIGN: year, month and what sync tools put around them. */
const DEEPEST = 5;
/** DESIGN: a run a day for fifty years; more is a folder of something else. */
const MOST_FILES = 20_000;

type Options = {
  /** The folder that is watched; paths are told from there. */
  readonly root: string;
  /** Where to begin, below it; empty for itself. */
  readonly below: string;
  /** 0: only what lies in it directly. */
  readonly depth?: number;
};

/** What a folder's entry is now; null when it went away meanwhile or may not be looked at. */
const entryAt = (file: string) => lstat(file).catch(() => null);

/**
 * The regular files in a folder and its sub-folders. Nothing is opened: links, pipes, sockets and devices are known by
 * lstat and passed over, hidden and temporary names as well.
 * @throws the error of the folder itself (ENOENT, EACCES); of sub-folders that cannot be read only `isCut` tells
 */
export const walk = async ({ root, below, depth = DEEPEST }: Options): Promise<Walk> => {
  const files: SeenFile[] = [];
  let isCut = false;

  const into = async (folder: string, left: number): Promise<void> => {
    for (const name of (await readdir(path.join(root, folder))).toSorted()) {
      if (files.length >= MOST_FILES) {
        isCut = true;
        return;
      }
      if (isFolderPassedOver(name)) continue;
      const inside = folder === '' ? name : `${folder}/${name}`;
      const entry = await entryAt(path.join(root, inside));
      if (entry?.isFile() === true && !isFilePassedOver(name))
        files.push({ path: inside, size: entry.size, modifiedMs: entry.mtimeMs });
      if (entry?.isDirectory() !== true || depth === 0) continue;
      if (left === 0) isCut = true;
      else await into(inside, left - 1).catch(() => void (isCut = true));
    }
  };
  await into(below, depth);
  return { files, isCut };
};
