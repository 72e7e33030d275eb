import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Linux keeps this folder in memory. A database there waits for no disk, which is half the time of its tests. */
const MEMORY = '/dev/shm';

/** DESIGN: some worlds at once need a tenth of it. Containers may have as little as 64 MB. */
const ENOUGH_BYTES = 256 * 2 ** 20;

const hasRoom = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
};

const root = hasRoom(MEMORY) ? MEMORY : tmpdir();

/** A new folder for a database and what lies beside it, in memory where there is room. Its owner removes it. */
export const scratchFolder = (prefix: string): string => mkdtempSync(path.join(root, prefix));
