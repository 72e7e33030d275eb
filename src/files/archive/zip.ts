import * as yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { HistoryError } from '../history/errors.ts';
import { type Archive, ArchiveError, type ArchiveFile, safeName } from './archive.ts';
import { isBomb } from './unpack-limit.ts';

/** DESIGN: a busy athlete of 15 years has some 10,000 recordings and photos; twenty times that is no archive. */
const MAX_ENTRIES = 200_000;

/** Names are judged here, and sizes file by file: one wrong entry must not cost the archive. */
const OPTIONS = {
  lazyEntries: true,
  autoClose: false,
  decodeStrings: false,
  validateEntrySizes: false,
} as const;

async function* piecesOf(zip: ZipFile, entry: Entry, name: string, maxBytes: number): AsyncGenerator<Buffer> {
  if (!entry.canDecodeFileData()) throw new ArchiveError('damaged', name);
  if (entry.uncompressedSize > maxBytes) throw new ArchiveError('tooBig', name);
  let size = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      // The size in the directory is a claim of the archive: count what really comes.
      size += chunk.length;
      if (size > maxBytes || isBomb(entry.compressedSize, size)) throw new ArchiveError('tooBig', name);
      yield chunk;
    }
    if (size !== entry.uncompressedSize) throw new ArchiveError('damaged', name);
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('damaged', name);
  }
}

const fileOf = (zip: ZipFile, entry: Entry, name: string): ArchiveFile => ({
  name,
  bytes: entry.compressedSize,
  async read(maxBytes) {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of piecesOf(zip, entry, name, maxBytes)) {
      size += chunk.length;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
  },
  stream: (maxBytes) => piecesOf(zip, entry, name, maxBytes),
});

const nameOf = (entry: Entry): string =>
  yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileName as unknown as Buffer,
    entry.extraFields,
    true,
  );

const directoryOf = async (zip: ZipFile): Promise<Archive> => {
  if (zip.entryCount > MAX_ENTRIES) throw new HistoryError({ code: 'tooManyFiles', limit: MAX_ENTRIES });
  const files: ArchiveFile[] = [];
  const outside: string[] = [];
  for await (const entry of zip.eachEntry()) {
    const stated = nameOf(entry);
    const name = safeName(stated);
    if (name === null) outside.push(stated);
    else if (!name.endsWith('/')) files.push(fileOf(zip, entry, name));
  }
  return { files, outside, damaged: [], close: () => zip.close() };
};

const damaged = (): HistoryError => new HistoryError({ code: 'badZip' });

/**
 * Opens an archive and reads its directory; files are unpacked when they are asked for, so that memory does not grow
 * with the archive. Nothing is written to disk.
 * @param source a path, or the bytes of an archive in an archive
 * @throws HistoryError when it is no zip, is damaged, or has more files than an archive can have
 */
export const openZip = async (source: string | Buffer): Promise<Archive> => {
  const opened =
    typeof source === 'string'
      ? yauzl.openPromise(source, OPTIONS)
      : yauzl.fromBufferPromise(source, OPTIONS);
  const zip = await opened.catch(() => {
    throw damaged();
  });
  try {
    return await directoryOf(zip);
  } catch (error) {
    zip.close();
    throw error instanceof HistoryError ? error : damaged();
  }
};
