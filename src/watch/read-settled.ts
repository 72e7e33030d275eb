import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { SeenFile } from './walk.ts';

/** What lies there: the bytes of a recording, an archive to be read from its place, or too much for a recording. */
export type Settled =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'archive'; readonly place: string }
  | { readonly kind: 'too-big' }
  /** Changed, replaced by something else or gone since it was looked at: the next look sees it anew. */
  | { readonly kind: 'unsettled' }
  | { readonly kind: 'unreadable' };

/** DESIGN: what the reader of files takes at most (files/limits.ts). */
const MOST_BYTES = 80 * 1024 * 1024;

/** A link is refused by the system; a pipe that has taken a file's place does not hold us up. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Gone, or a link by now (ELOOP, on BSD EMLINK); everything else will not be better next time. */
const PASSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EMLINK', 'ESTALE']);

const ZIP = Buffer.from('PK\x03\x04', 'latin1');

const isAsSeen = async (file: FileHandle, seen: SeenFile): Promise<boolean> => {
  const now = await file.stat();
  return now.isFile() && now.size === seen.size && now.mtimeMs === seen.modifiedMs;
};

const isArchive = async (file: FileHandle): Promise<boolean> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0);
  return bytesRead === ZIP.length && buffer.equals(ZIP);
};

const readOpened = async (file: FileHandle, seen: SeenFile, place: string): Promise<Settled> => {
  if (!(await isAsSeen(file, seen))) return { kind: 'unsettled' };
  if (await isArchive(file)) return { kind: 'archive', place };
  if (seen.size > MOST_BYTES) return { kind: 'too-big' };
  const bytes = await file.readFile();
  return (await isAsSeen(file, seen)) && bytes.length === seen.size
    ? { kind: 'bytes', bytes }
    : { kind: 'unsettled' };
};

/**
 * Reads a file that was the same in two looks. What leads out of the folder is not followed, and what is no regular file
 * (any more) is not read.
 */
export const readSettled = async (root: string, seen: SeenFile): Promise<Settled> => {
  const place = path.join(root, seen.path);
  let file: FileHandle | null = null;
  try {
    // A folder on the way may have become a link since.
    if ((await realpath(place)) !== place) return { kind: 'unsettled' };
    file = await open(place, FLAGS);
    return await readOpened(file, seen, place);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return { kind: PASSING.has(code) ? 'unsettled' : 'unreadable' };
  } finally {
    await file?.close();
  }
};
