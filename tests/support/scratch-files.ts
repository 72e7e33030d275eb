import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A folder for the files of one test file, gone after it. */
type ScratchFiles = {
  /** Where it lies; known once tests run. */
  folder(): string;
  /** Writes a file, with its folders, and gives its path. */
  put(content: string | Buffer, name?: string): Promise<string>;
};

/** Makes such a folder before the tests of a file. */
export const scratchFiles = (prefix: string): ScratchFiles => {
  let folder = '';
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), prefix));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return {
    folder: () => folder,
    put: async (content, name = `file-${(count += 1)}`) => {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
      return file;
    },
  };
};
