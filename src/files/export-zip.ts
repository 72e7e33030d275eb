import * as yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { HistoryError } from './history.ts';

/** DESIGN: a busy athlete of 15 years has some 10,000 recordings and photos; ten times that is no export. */
const MAX_ENTRIES = 100_000;
/** A zip whose entries can be read one by one, within limits. */
export type ExportZip = {
  /** The names of all files in it. */
  readonly names: readonly string[];
  /** Unpacks one file. @throws HistoryError when it is damaged, not there, or more than `maxBytes` */
  read(name: string, maxBytes: number): Promise<Buffer>;
  close(): void;
};

const tooBig = (name: string): HistoryError =>
  new HistoryError(`${name} in the archive unpacks to more than is sensible; nothing was read from it.`);

const unpack = async (zip: ZipFile, entry: Entry, maxBytes: number): Promise<Buffer> => {
  if (entry.uncompressedSize > maxBytes) throw tooBig(entry.fileName);
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    // The size in the directory is a claim of the archive: count what really comes.
    size += chunk.length;
    if (size > maxBytes) throw tooBig(entry.fileName);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/**
 * Opens an archive and reads its directory. Nothing is written to disk, so names in it can lead nowhere.
 * @throws HistoryError when it is no zip, is damaged, or has more files than an export can have
 */
export const openExportZip = async (file: string): Promise<ExportZip> => {
  const damaged = (): HistoryError =>
    new HistoryError(
      `${file} is not a complete zip archive: was the download cut off? Download the export again.`,
    );
  const zip = await yauzl.openPromise(file, { lazyEntries: true, autoClose: false }).catch(() => {
    throw damaged();
  });
  const entries = new Map<string, Entry>();
  try {
    if (zip.entryCount > MAX_ENTRIES)
      throw new HistoryError(`${file} holds ${zip.entryCount} files: that is no Strava export.`);
    for await (const entry of zip.eachEntry())
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
  } catch (error) {
    zip.close();
    throw error instanceof HistoryError ? error : damaged();
  }
  return {
    names: [...entries.keys()],
    async read(name, maxBytes) {
      const entry = entries.get(name);
      if (entry === undefined) throw new HistoryError(`${name} is not in the archive.`);
      try {
        return await unpack(zip, entry, maxBytes);
      } catch (error) {
        throw error instanceof HistoryError ? error : damaged();
      }
    },
    close: () => zip.close(),
  };
};
