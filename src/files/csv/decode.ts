import { decodeUtf32, utf32Of } from '../utf32.ts';

/** Text of a file with the name of the encoding it was read in. */
export type Decoded = { readonly text: string; readonly encoding: string };

/**
 * What spreadsheets write where they do not write Unicode: Windows and old Macs in the West, Windows in Japan, Central
 * Europe, Russia, Turkey, China, Taiwan and Korea. Each can read nearly any bytes: which one is right, the words of the
 * heading tell.
 */
const OTHER_ENCODINGS = [
  'windows-1252',
  'macintosh',
  'shift_jis',
  'windows-1250',
  'windows-1251',
  'windows-1254',
  'gb18030',
  'big5',
  'euc-kr',
  'euc-jp',
] as const;

/** DESIGN: UTF-16 without a mark: in Western text every second byte is zero; a quarter of these bytes is enough. */
const ZERO_SHARE = 0.25;
const SAMPLE_BYTES = 4096;

const decode = (bytes: Uint8Array, encoding: string, fatal = false): string =>
  new TextDecoder(encoding, { fatal }).decode(bytes);

const tryDecode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return decode(bytes, encoding, true);
  } catch {
    return null;
  }
};

/** The UTF-16 that the zeros of the first bytes show; null where they show none. */
const unmarkedUtf16 = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 2));
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2]! += 1;
  const enough = (sample.length / 2) * ZERO_SHARE;
  if (zeros[1]! > enough && zeros[0]! <= enough) return 'utf-16le';
  return zeros[0]! > enough && zeros[1]! <= enough ? 'utf-16be' : null;
};

const marked = (bytes: Uint8Array): string | null => {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
};

/**
 * Decodes a text file by its content: a byte order mark, else zeros as UTF-16 has them, else UTF-8, else the one of
 * the old encodings in which `known` finds most words it knows.
 * @param known how many words of a text are known; the first of equals wins
 */
export const decodeText = (bytes: Uint8Array, known: (text: string) => number): Decoded => {
  const utf32 = utf32Of(bytes);
  if (utf32 !== null) return { text: decodeUtf32(bytes, utf32).replace(/^\uFEFF/u, ''), encoding: utf32 };
  const sure = marked(bytes) ?? unmarkedUtf16(bytes);
  if (sure !== null) return { text: decode(bytes, sure), encoding: sure };
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const start = bytes.subarray(0, SAMPLE_BYTES);
  const best = OTHER_ENCODINGS.map((encoding) => ({
    encoding,
    count: known(decode(start, encoding)),
  })).reduce((a, b) => (b.count > a.count ? b : a));
  // One damaged character in UTF-8 is not another encoding.
  if (known(decode(start, 'utf-8')) >= best.count) return { text: decode(bytes, 'utf-8'), encoding: 'utf-8' };
  return { text: decode(bytes, best.encoding), encoding: best.encoding };
};
