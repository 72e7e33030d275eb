import { type Archive, ArchiveError, type ArchiveFile, isArchiveName, isHidden } from '../archive/archive.ts';
import { joined, type Opened } from '../archive/joined.ts';
import { openZip } from '../archive/zip.ts';
import { listsIn } from './lists.ts';

/** The activities.json nearest to the top. */
export const listIn = ({ files }: Archive): ArchiveFile | undefined =>
  files
    .filter(({ name }) => /(?:^|\/)activities\.json$/.test(name) && !isHidden(name))
    .toSorted((a, b) => a.name.length - b.name.length)[0];

/** DESIGN: an export that was packed once more is read where its bytes can be held in memory. */
export const MAX_INNER_BYTES = 128 * 1024 * 1024;

/** The archive as it lies in another one, where it has a list, and the bytes of memory it takes. */
const openInner = async (
  file: ArchiveFile,
  maxBytes: number,
): Promise<{ readonly archive: Archive; readonly bytes: number } | null> => {
  const bytes = await file.read(maxBytes).catch((error: unknown) => {
    if (error instanceof ArchiveError) return null;
    throw error;
  });
  const archive = bytes && (await openZip(bytes).catch(() => null));
  if (archive === null) return null;
  if (listIn(archive) !== undefined || (await listsIn(archive)).length > 0)
    return { archive, bytes: bytes!.length };
  archive.close();
  return null;
};

/**
 * An archive with what is in the archives it holds, where each of these has a list: exports that were packed once more.
 * Null for all others, whose recordings stream by.
 */
export const innerArchive = async (archive: Archive): Promise<Archive | null> => {
  const zips = archive.files.filter(({ name }) => isArchiveName(name));
  if (zips.length === 0) return null;
  const opened: Opened[] = [];
  let left = MAX_INNER_BYTES;
  for (const file of zips) {
    const inner = await openInner(file, left);
    if (inner === null) {
      for (const each of opened) each.archive.close();
      return null;
    }
    left -= inner.bytes;
    opened.push({ name: file.name, archive: inner.archive });
  }
  const inside = joined(opened);
  return {
    ...inside,
    files: [...archive.files.filter((file) => !zips.includes(file)), ...inside.files],
    outside: [...archive.outside, ...inside.outside],
  };
};
