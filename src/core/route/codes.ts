/**
 * Keyed hashes of places, one key per athlete: always the same for the same place, and of no use to whoever does not have
 * the key.
 */
export type PlaceHash = {
  /** Hash of a name, base64url, at least 80 characters (HMAC-SHA-512 gives 86). */
  readonly name: (text: string) => string;
  /**
   * Hashes of many cells at once, 32 bits of each: a long run has thousands, and a call for each takes longer than all
   * the rest of the analysis.
   * @param cells row and column of every cell in turn, each within 32 bits
   */
  readonly cells: (cells: Int32Array) => Int32Array;
};

/**
 * DESIGN: characters kept of every cell's hash. Five of base64url are 30 bits: among the 1,500 cells of a run a chance
 * match is rarer than one in 100,000, and a name found by trial fits hundreds of other places as well.
 */
export const CODE_LENGTH = 5;
const BITS = 6;
const ALPHABET = Uint8Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  (letter) => letter.codePointAt(0)!,
);
const ASCII = new TextDecoder('latin1');

/** The first 30 bits of every hash in base64url, one after another. */
export const codeText = (hashes: Int32Array): string => {
  const letters = new Uint8Array(CODE_LENGTH * hashes.length);
  let n = 0;
  for (const hash of hashes)
    for (let shift = 32 - BITS; shift > 0; shift -= BITS) letters[n++] = ALPHABET[(hash >>> shift) & 63]!;
  return ASCII.decode(letters);
};

/** The place of each letter in the alphabet, by its character code. */
const BITS_OF = new Uint8Array(128);
ALPHABET.forEach((code, value) => (BITS_OF[code] = value));

/** The hash behind one code of a text, 30 bits: numbers are compared twenty times as fast as names. */
const hashAt = (text: string, from: number): number => {
  let hash = 0;
  for (let k = from; k < from + CODE_LENGTH; k++) hash = (hash << BITS) | BITS_OF[text.charCodeAt(k) & 127]!;
  return hash;
};

/** The hashes behind codes written one after another, in ascending order. */
export const hashesIn = (text: string): Int32Array => {
  const hashes = new Int32Array(text.length / CODE_LENGTH);
  for (let k = 0; k < hashes.length; k++) hashes[k] = hashAt(text, k * CODE_LENGTH);
  return hashes.sort();
};

/** The codes of such a text. */
export const codesIn = (text: string): string[] => {
  const codes: string[] = [];
  for (let k = 0; k < text.length; k += CODE_LENGTH) codes.push(text.slice(k, k + CODE_LENGTH));
  return codes;
};
