import { createHmac, hash } from 'node:crypto';

/** Bytes of SHA-512's block and of its result (FIPS 180-4). */
const BLOCK = 128;
const RESULT = 64;
/** RFC 2104: the key is mixed with these before the two hashes. */
const INNER = 0x36;
const OUTER = 0x5c;
/** Texts up to this long have room in the prepared bytes; a cell's name has some 25 characters. */
const MOST_CHARACTERS = 64;
const BYTES_PER_CHARACTER = 3;

const mixed = (key: Buffer, pad: number, room: number): Buffer => {
  const bytes = Buffer.alloc(BLOCK + room);
  for (let i = 0; i < BLOCK; i++) bytes[i] = (key[i] ?? 0) ^ pad;
  return bytes;
};

/**
 * HMAC-SHA-512 (RFC 2104) of texts under one key, in base64url. The route of a run asks for it some hundred times, and
 * `createHmac`, which is made for streams, takes twice as long as two hashes over bytes prepared once.
 */
export const keyedHash = (key: string | Buffer): ((text: string) => string) => {
  const given = Buffer.from(key);
  const fitting = given.length > BLOCK ? hash('sha512', given, 'buffer') : given;
  const inner = mixed(fitting, INNER, BYTES_PER_CHARACTER * MOST_CHARACTERS);
  const outer = mixed(fitting, OUTER, RESULT);
  /** The prepared bytes with so many of a text; views are made once for each length. */
  const views: Buffer[] = [];
  return (text) => {
    if (text.length > MOST_CHARACTERS) return createHmac('sha512', given).update(text).digest('base64url');
    const length = inner.write(text, BLOCK);
    const view = (views[length] ??= inner.subarray(0, BLOCK + length));
    outer.write(hash('sha512', view, 'binary'), BLOCK, 'binary');
    return hash('sha512', outer, 'base64url');
  };
};
