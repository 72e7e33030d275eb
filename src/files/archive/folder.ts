import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { HistoryError } from '../history/errors.ts';
import { type Archive, ArchiveError, type ArchiveFile, isArchiveName } from './archive.ts';
import { joined, type Opened } from './joined.ts';
import { openZip } from './zip.ts';

/** DESIGN: takeouts nest four deep; deeper is somebody's whole disk. */
const MAX_DEPTH = 8;

/** DESIGN: as in a zip. */
const MAX_FILES = 200_000;

/** A regular file on disk as one of an archive, under a name of its own. */
export const fileOnDisk = (file: string, name: string, bytes: number): ArchiveFile => ({
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

/** DESIGN: a runner has an export or two and a takeout; each open archive holds a file handle. */
const MAX_ARCHIVES = 64;

/** Opens the archives among the files of a folder: what is in them counts like what lies beside them. */
const withArchives = async (folder: string, listed: readonly ArchiveFile[]): Promise<Archive> => {
  const zips = listed.filter(({ name }) => isArchiveName(name)).slice(0, MAX_ARCHIVES);
  const opened: Opened[] = [];
  const damaged: string[] = [];
  for (const { name } of zips) {
    const file = path.join(folder, name);
    const archive = await openZip(file).catch((error: unknown) => {
      if (error instanceof HistoryError) return null;
      throw error;
    });
    if (archive === null) damaged.push(name);
    else opened.push({ name, archive });
  }
  const inside = joined(opened);
  return {
    ...inside,
    files: [...listed.filter((file) => !zips.includes(file)), ...inside.files],
    damaged,
  };
};

/**
 * Lists a folder as an archive, with what is in the archives that lie in it. Only regular files: links, pipes and
 * devices are left alone.
 */
export const openFolder = async (folder: string): Promise<Archive> => {
  const files: ArchiveFile[] = [];
  const locked: string[] = [];
  const list = async (inside: string, depth: number): Promise<void> => {
    if (depth > MAX_DEPTH) return;
    const entries = await readdir(path.join(folder, inside), { withFileTypes: true }).catch(() => null);
    if (entries === null) {
      // It may not be looked into.
      locked.push(inside === '' ? folder : inside);
      return;
    }
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = path.posix.join(inside, entry.name);
      if (entry.isDirectory()) await list(name, depth + 1);
      if (!entry.isFile()) continue;
      const full = path.join(folder, name);
      const found = await stat(full).catch(() => null);
      if (found !== null) files.push(fileOnDisk(full, name, found.size));
      if (files.length > MAX_FILES) throw new HistoryError({ code: 'tooManyFiles', limit: MAX_FILES });
    }
  };
  await list('', 0);
  const archive = await withArchives(folder, files);
  return { ...archive, damaged: [...locked, ...archive.damaged] };
};
