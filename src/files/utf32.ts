/** Text in UTF-32, which spreadsheets and scripts write now and then and which no decoder of the platform reads. */

/** Which byte of the four comes first. */
export type Utf32 = 'utf-32le' | 'utf-32be';

const BYTES = 4;
const MARK = 0xfeff;
/** DESIGN: two characters of ASCII in a row without a mark: a mark of UTF-16 and a zero are no such. */
const SNIFFED = 2;
/** DESIGN: so many characters at once can be handed to a function. */
const AT_ONCE = 4096;
const HIGHEST = 0x10ffff;
const DAMAGED = 0xfffd;

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** UTF-32 as a byte order mark or the zeros of the first characters show it; null where they do not. */
export const utf32Of = (bytes: Uint8Array): Utf32 | null => {
  if (bytes.length < SNIFFED * BYTES) return null;
  const view = viewOf(bytes);
  const isIn = (isLittle: boolean): boolean => {
    const codes = [0, 1].map((k) => view.getUint32(k * BYTES, isLittle));
    return codes[0] === MARK || codes.every((code) => code >= 0x09 && code < 0x7f);
  };
  if (isIn(true)) return 'utf-32le';
  return isIn(false) ? 'utf-32be' : null;
};

/** The text; what is no character, or is cut off at the end, becomes U+FFFD. */
export const decodeUtf32 = (bytes: Uint8Array, encoding: Utf32): string => {
  const view = viewOf(bytes);
  const isLittle = encoding === 'utf-32le';
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE * BYTES) {
    const codes: number[] = [];
    for (let i = at; i < Math.min(bytes.length, at + AT_ONCE * BYTES); i += BYTES) {
      const code = i + BYTES <= bytes.length ? view.getUint32(i, isLittle) : DAMAGED;
      codes.push(code > HIGHEST || isSurrogate(code) ? DAMAGED : code);
    }
    text += String.fromCodePoint(...codes);
  }
  return text;
};
