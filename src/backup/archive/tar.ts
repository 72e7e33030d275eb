import { type Bytes, CutError, drain, readerOf } from './bytes.ts';

/** POSIX tar (IEEE Std 1003.1, pax, "ustar Interchange Format"), as far as a backup needs it: plain files, short names. */

const BLOCK = 512;
/** Sizes beyond eleven octal digits are written as a number in base 256, as GNU tar and bsdtar do. */
const OCTAL_MOST = 8 ** 11;
const CHECKSUM_AT = 148;
const SIZE_AT = 124;

/** A file on its way into the archive. */
export type Entry = {
  readonly name: string;
  readonly bytes: number;
  readonly content: Bytes | Iterable<Buffer>;
};

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;

const sumOf = (header: Buffer): number => {
  let sum = 0;
  for (const [at, byte] of header.entries()) sum += at >= CHECKSUM_AT && at < CHECKSUM_AT + 8 ? 0x20 : byte;
  return sum;
};

const headerOf = ({ name, bytes }: Entry, madeAtS: number): Buffer => {
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 100, 'utf8');
  header.write(octal(0o600, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  if (bytes < OCTAL_MOST) header.write(octal(bytes, 11), SIZE_AT);
  else {
    header.writeBigUInt64BE(BigInt(bytes), SIZE_AT + 4);
    header.writeUInt8(0x80, SIZE_AT);
  }
  header.write(octal(madeAtS, 11), 136);
  header.write('0', 156);
  header.write('ustar\x0000', 257, 'latin1');
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, CHECKSUM_AT, 'latin1');
  return header;
};

const padding = (bytes: number): Buffer => Buffer.alloc((BLOCK - (bytes % BLOCK)) % BLOCK);

/** The archive of these files; `madeAt` in epoch milliseconds. */
export async function* writeTar(entries: Iterable<Entry>, madeAt: number): Bytes {
  for (const entry of entries) {
    yield headerOf(entry, Math.floor(madeAt / 1000));
    yield* entry.content;
    yield padding(entry.bytes);
  }
  yield Buffer.alloc(2 * BLOCK);
}

const sizeIn = (header: Buffer): number =>
  header.readUInt8(SIZE_AT) >= 0x80
    ? Number(header.readBigUInt64BE(SIZE_AT + 4))
    : Number.parseInt(header.toString('latin1', SIZE_AT, SIZE_AT + 11), 8);

/** The archive is not one, or not what was written. */
export class TarError extends Error {}

/**
 * Gives each file in turn to `take`, which reads all of it.
 * @throws TarError, CutError
 */
export const readTar = async (
  source: Bytes,
  take: (name: string, bytes: number, content: Bytes) => Promise<void>,
): Promise<void> => {
  const reader = readerOf(source);
  for (;;) {
    const header = await reader.exactly(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    if (Number.parseInt(header.toString('latin1', CHECKSUM_AT, CHECKSUM_AT + 6), 8) !== sumOf(header))
      throw new TarError('a header is not what was written');
    const bytes = sizeIn(header);
    let left = bytes;
    const content = async function* (): Bytes {
      while (left > 0) {
        const piece = await reader.upTo(Math.min(left, PIECE));
        if (piece.length === 0) throw new CutError('a file ends too early');
        left -= piece.length;
        yield piece;
      }
    };
    await take(header.toString('utf8', 0, 100).replace(/\0.*$/s, ''), bytes, content());
    if (left > 0) throw new TarError('a file was not read to its end');
    await reader.exactly(padding(bytes).length);
  }
  // What follows the end is read as well: compression and encryption check themselves at theirs.
  await drain(reader.all());
};

/** DESIGN: what is held in memory at once. */
const PIECE = 64 * 1024;
