import { createCipheriv, createHmac } from 'node:crypto';
import type { PlaceHash } from '../core/route/codes.ts';

/** Bytes of a block of AES. */
const BLOCK = 16;
const WORDS = BLOCK / Int32Array.BYTES_PER_ELEMENT;

/**
 * Encrypts every pair of numbers by itself and keeps the first quarter of each block: a keyed hash that is made for
 * thousands of short inputs at once. Nobody without the key can tell it from chance (a pseudorandom permutation, cut), and
 * with the key a quarter of a block cannot be decrypted; it can be found by trial, as with any hash of a small set.
 */
const pairHash = (key: Buffer): PlaceHash['cells'] => {
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return (pairs) => {
    const blocks = new Int32Array((pairs.length / 2) * WORDS);
    for (let k = 0, at = 0; k < pairs.length; k += 2, at += WORDS) {
      blocks[at] = pairs[k]!;
      blocks[at + 1] = pairs[k + 1]!;
    }
    const encrypted = cipher.update(new Uint8Array(blocks.buffer));
    const hashes = new Int32Array(pairs.length / 2);
    const view = new DataView(encrypted.buffer, encrypted.byteOffset, encrypted.byteLength);
    for (let k = 0; k < hashes.length; k++) hashes[k] = view.getInt32(k * BLOCK, true);
    return hashes;
  };
};

/**
 * The keyed hashes of places: HMAC-SHA-512 (RFC 2104) in base64url for names, AES-256 under a key derived from the same
 * for cells, of which a long run has thousands.
 */
export const keyedHash = (key: string | Buffer): PlaceHash => ({
  name: (text) => createHmac('sha512', key).update(text).digest('base64url'),
  cells: pairHash(createHmac('sha256', key).update('cells of routes').digest()),
});
