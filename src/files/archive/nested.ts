import { type AsyncFlateStreamHandler, Unzip, type UnzipDecoder, type UnzipFile, UnzipInflate } from 'fflate';
import { ArchiveError, type ArchiveFile, safeName } from './archive.ts';
import { isBomb } from './unpack-limit.ts';

/** A file of an archive that lies in another one, unpacked. */
export type NestedFile =
  | { readonly name: string; readonly bytes: Buffer }
  /** It could not be unpacked, or points outside (`name` as stated). */
  | { readonly name: string; readonly problem: 'tooBig' | 'damaged' | 'outside' };

/** DESIGN: Garmin packs its takeout in parts of at most 2 GB. */
const MAX_NESTED_BYTES = 4 * 1024 * 1024 * 1024;

/** DESIGN: unpacks to 4 MB at most, however it was packed: memory and the time of one go stay small. */
const PIECE_BYTES = 4096;

/**
 * Inflates the wanted files and lets the others pass. fflate keeps the bytes of files that are not begun, in case they
 * are begun later: so every file is begun, and this is what begins it. One that is given up is inflated no further: fflate
 * goes on handing over its bytes.
 */
const inflateOf = (wanted: (name: string) => boolean) =>
  class implements UnzipDecoder {
    static readonly compression = 8;
    ondata: AsyncFlateStreamHandler = () => {};
    #inflate: UnzipInflate | null;

    constructor(name: string) {
      this.#inflate = wanted(name) ? new UnzipInflate() : null;
    }

    push(data: Uint8Array, final: boolean): void {
      for (let at = 0; at === 0 || at < data.length; at += PIECE_BYTES) {
        // What it unpacks to is looked at after each piece.
        if (this.#inflate === null) return;
        this.#inflate.ondata = this.ondata;
        const end = at + PIECE_BYTES;
        this.#inflate.push(data.subarray(at, end), final && end >= data.length);
      }
    }

    terminate(): void {
      this.#inflate = null;
    }
  };

/** How a file may be packed: not at all, or deflated. */
const READABLE: ReadonlySet<number> = new Set([0, 8]);

/** Takes in the bytes of a packing that cannot be read. */
const swallow = (method: number) =>
  class implements UnzipDecoder {
    static readonly compression = method;
    ondata: AsyncFlateStreamHandler = () => {};
    push(): void {}
  };

/** Lets a file pass by. */
const letPass = (unzip: Unzip, file: UnzipFile): void => {
  file.ondata = () => {};
  if (!READABLE.has(file.compression)) unzip.register(swallow(file.compression));
  file.start();
};

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
  file.start();
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
  let isZip = false;
  const isWanted = (stated: string): boolean => {
    const name = safeName(stated);
    return name !== null && !name.endsWith('/') && wanted(name);
  };
  const unzip = new Unzip((file) => {
    isZip = true;
    const name = safeName(file.name);
    const readable = READABLE.has(file.compression);
    if (name !== null && isWanted(file.name) && readable) {
      collect(file, name, maxBytes, (each) => ready.push(each));
      return;
    }
    if (name === null) ready.push({ name: file.name, problem: 'outside' });
    else if (isWanted(file.name)) ready.push({ name, problem: 'damaged' });
    letPass(unzip, file);
  });
  unzip.register(inflateOf(isWanted));
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
  if (!isZip) throw new ArchiveError('damaged', archive.name);
}
