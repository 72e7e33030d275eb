import { RunFileError } from './run-file-error.ts';
import { decodeUtf32, utf32Of } from './utf32.ts';
import { gunzipSync } from 'node:zlib';

/** Bytes as text, and packed bytes as plain ones: found by content, never by name. */

const startsWith = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  bytes.length >= at + start.length && start.every((byte, i) => bytes[at + i] === byte);

/** DESIGN: some tools pack a packed file once more; deeper is a bomb. */
const MOST_LAYERS = 2;

export const isGzip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x1f, 0x8b]);

/**
 * Unpacks gzip, also of several members.
 * @throws RunFileError `badGzip`, `tooManyBytes`
 */
export const unpacked = (bytes: Uint8Array, mostBytes: number): Uint8Array => {
  let plain = bytes;
  for (let layer = 0; layer < MOST_LAYERS && isGzip(plain); layer++) {
    try {
      plain = gunzipSync(plain, { maxOutputLength: mostBytes });
    } catch (error) {
      const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      throw new RunFileError(tooLarge ? { code: 'tooManyBytes', limit: mostBytes } : { code: 'badGzip' });
    }
  }
  if (isGzip(plain)) throw new RunFileError({ code: 'badGzip' });
  return plain;
};

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** The encoding that an XML declaration names, if it is one of the single-byte ones that are still met. */
const DECLARED_LATIN =
  /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["'](iso-8859-1|latin-?1|iso-8859-15|windows-1252|us-ascii)["']/i;

const SNIFF_BYTES = 400;

/** Byte order mark first, then the zeros of UTF-16, then what the XML declaration says; else UTF-8. */
const encodingOf = (bytes: Uint8Array): Encoding => {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  const isText = (byte: number | undefined): boolean =>
    byte !== undefined && (BLANKS.has(byte) || (byte > 0x20 && byte < 0x7f));
  if (bytes[1] === 0 && bytes[3] === 0 && isText(bytes[0]) && isText(bytes[2])) return 'utf-16le';
  if (bytes[0] === 0 && bytes[2] === 0 && isText(bytes[1]) && isText(bytes[3])) return 'utf-16be';
  const start = Buffer.from(bytes.subarray(0, SNIFF_BYTES)).toString('latin1');
  return DECLARED_LATIN.test(start) ? 'windows-1252' : 'utf-8';
};

/** DESIGN: small enough that no second copy of a large file is held, large enough to be quick. */
const CHUNK_BYTES = 64 * 1024;

const BLANK_START = /^[\s\uFEFF]+/u;

/** The text in pieces, without byte order mark and blanks before it. Damaged characters become U+FFFD. */
export function* textChunks(bytes: Uint8Array): Generator<string> {
  const utf32 = utf32Of(bytes);
  const decoder = utf32 === null ? new TextDecoder(encodingOf(bytes)) : null;
  let begun = false;
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const end = Math.min(bytes.length, at + CHUNK_BYTES);
    const part = bytes.subarray(at, end);
    const text =
      utf32 === null
        ? decoder!.decode(part, { stream: end < bytes.length })
        : // a chunk holds whole characters
          decodeUtf32(part, utf32);
    const chunk = begun ? text : text.replace(BLANK_START, '');
    if (chunk === '') continue;
    begun = true;
    yield chunk;
  }
}
