import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { HistoryError } from '../history/errors.ts';
import { type Archive, ArchiveError, type ArchiveFile } from './archive.ts';

/** DESIGN: takeouts nest four deep; deeper is somebody's whole disk. */
const MAX_DEPTH = 8;

/** DESIGN: as in a zip. */
const MAX_FILES = 200_000;

const fileOf = (file: string, name: string, bytes: number): ArchiveFile => ({
  name,
  bytes,
  async read(maxBytes) {
    if (bytes > maxBytes) throw new ArchiveError('tooBig', name);
    return readFile(file).catch(() => {
      throw new ArchiveError('damaged', name);
    });
  },
  async *stream(maxBytes) {
    if (bytes > maxBytes) throw new ArchiveError('tooBig', name);
    for await (const chunk of createReadStream(file)) yield chunk as Buffer;
  },
});

/** Lists a folder as an archive. Only regular files: links, pipes and devices are left alone. */
export const openFolder = async (folder: string): Promise<Archive> => {
  const files: ArchiveFile[] = [];
  const list = async (below: string, depth: number): Promise<void> => {
    if (depth > MAX_DEPTH) return;
    const entries = await readdir(path.join(folder, below), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = path.posix.join(below, entry.name);
      if (entry.isDirectory()) await list(name, depth + 1);
      if (!entry.isFile()) continue;
      const full = path.join(folder, name);
      const found = await stat(full).catch(() => null);
      if (found !== null) files.push(fileOf(full, name, found.size));
      if (files.length > MAX_FILES)
        throw new HistoryError(`${folder} holds more than ${MAX_FILES} files: name the folder of the runs.`);
    }
  };
  await list('', 0);
  return { files, outside: [], close: () => {} };
};
