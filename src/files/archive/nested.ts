import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { ArchiveError, type ArchiveFile, safeName } from './archive.ts';
import { isBomb } from './unpack-limit.ts';

/** A file of an archive that lies in another one, unpacked. */
export type NestedFile =
  | { readonly name: string; readonly bytes: Buffer }
  /** It could not be unpacked, or points outside (`name` as stated). */
  | { readonly name: string; readonly problem: 'tooBig' | 'damaged' | 'outside' };

/** DESIGN: Garmin packs its takeout in parts of at most 2 GB. */
const MAX_NESTED_BYTES = 4 * 1024 * 1024 * 1024;

/** Collects one file; says when it has become too much. */
const collect = (file: UnzipFile, name: string, maxBytes: number, done: (file: NestedFile) => void): void => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const end = (result: NestedFile): void => {
    if (ended) return;
    ended = true;
    chunks.length = 0;
    done(result);
  };
  file.ondata = (error, chunk, final) => {
    if (ended) return;
    if (error !== null) return end({ name, problem: 'damaged' });
    size += chunk.length;
    if (size > maxBytes || (file.size !== undefined && isBomb(file.size, size))) {
      file.terminate();
      return end({ name, problem: 'tooBig' });
    }
    chunks.push(chunk.slice());
    if (final) end({ name, bytes: Buffer.concat(chunks, size) });
  };
  try {
    file.start();
  } catch {
    // A packing that is not deflate.
    end({ name, problem: 'damaged' });
  }
};

/**
 * Unpacks an archive that lies in another archive while it streams by: one file at a time is in memory.
 * @param wanted which files are worth unpacking, by name
 * @param onPiece told the bytes of each piece that was taken in
 */
export async function* nestedFiles(
  archive: ArchiveFile,
  wanted: (name: string) => boolean,
  maxBytes: number,
  onPiece: (bytes: number) => void,
): AsyncGenerator<NestedFile> {
  const ready: NestedFile[] = [];
  const unzip = new Unzip((file) => {
    const name = safeName(file.name);
    if (name === null) ready.push({ name: file.name, problem: 'outside' });
    else if (!name.endsWith('/') && wanted(name)) collect(file, name, maxBytes, (each) => ready.push(each));
  });
  unzip.register(UnzipInflate);
  for await (const chunk of archive.stream(MAX_NESTED_BYTES)) {
    try {
      unzip.push(chunk);
    } catch {
      throw new ArchiveError('damaged', archive.name);
    }
    onPiece(chunk.length);
    yield* ready.splice(0);
  }
  try {
    unzip.push(new Uint8Array(0), true);
  } catch {
    throw new ArchiveError('damaged', archive.name);
  }
  yield* ready.splice(0);
}
