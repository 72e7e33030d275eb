import { createHash, type Hash } from 'node:crypto';
import { Zip, ZipDeflate } from 'fflate';
import type { Manifest } from '../format.ts';

/** DESIGN: a browser that reads slowly waits for pieces of this size. */
const PIECE = 64 * 1024;

/** A file on its way into an archive: text or bytes in pieces. */
export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** A file of an archive: its name and what it holds, made when its turn comes. */
export type Entry = {
  readonly name: string;
  readonly pieces: () => Pieces;
  /** Of a list: how many rows it turned out to hold. Asked when all was written. */
  readonly rows?: () => number;
};

/** What is said of a file in the manifest. */
export type Written = Manifest['files'][number];

/** The small pieces of a text joined to large ones: a call per line would cost more than the packing. */
async function* joined(pieces: Pieces): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  const take = (): Uint8Array => {
    const all = Buffer.concat(waiting, size);
    waiting = [];
    size = 0;
    return all;
  };
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    waiting.push(bytes);
    size += bytes.length;
    if (size >= PIECE) yield take();
  }
  yield take();
}

/**
 * An archive, piece by piece: at no time is more of it in memory than one piece and what the reader has not taken.
 * @param last makes the last file from what was written before it
 */
export async function* zipOf(
  entries: AsyncIterable<Entry> | Iterable<Entry>,
  last: (written: readonly Written[]) => Entry,
  at: Date,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  const written: Written[] = [];
  const put = async function* ({ name, pieces, rows }: Entry): AsyncGenerator<Uint8Array> {
    const file = new ZipDeflate(name);
    file.mtime = at;
    zip.add(file);
    const hash: Hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of joined(pieces())) {
      hash.update(piece);
      bytes += piece.length;
      file.push(piece);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
    written.push({ name, bytes, sha256: hash.digest('hex'), rows: rows?.() ?? null });
  };
  for await (const entry of entries) yield* put(entry);
  yield* put(last(written));
  zip.end();
  yield* ready.splice(0);
}
