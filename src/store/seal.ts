import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Sealing of what a stolen database may not tell: AES-256-GCM with a fresh 96-bit nonce each (NIST SP 800-38D, 8.2.2;
 * its bound of 2^32 texts per key is some thousand years of a busy Camber, and `camber keys rotate` begins anew). The text is
 * `<key id>.<base64url of nonce, tag, ciphertext>`; key id and context are authenticated with it, so a sealed
 * text moved to another athlete or another field does not open.
 */
export type Seal = {
  /** Seals with the current key. The context says whose and what it is, e.g. `athlete:12:access`. */
  seal(text: string, context: string): string;
  /** Opens with whichever known key sealed it. @throws SealError */
  open(sealed: string, context: string): string;
  /** Whether the current key sealed it; if not, sealing anew completes a change of keys. */
  isCurrent(sealed: string): boolean;
  /** Whether the key with this id is at hand. */
  knows(id: string): boolean;
  /** The id of the key that seals. */
  keyId(): string;
  /**
   * `<key id>.<base64url of an HMAC-SHA256>` of a text under every key at hand, the one that seals first: by it a sealed
   * text is found again, and without the key nobody can try texts out.
   */
  hashes(text: string, context: string): readonly string[];
};

/** `unknown_key`: no key at hand has this id. `broken`: tampered with, moved elsewhere, or not a sealed text. */
export class SealError extends Error {
  readonly code: 'unknown_key' | 'broken';
  constructor(code: 'unknown_key' | 'broken', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SealError';
    this.code = code;
  }
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** DESIGN: 32 bits of a hash tell a handful of keys apart and say nothing of a 256-bit random key. */
export const KEY_ID_LENGTH = 8;

const keyId = (key: Buffer): string =>
  createHash('sha256').update('camber key id\0').update(key).digest('hex').slice(0, KEY_ID_LENGTH);

/** Looking up and sealing must not share a key (NIST SP 800-57 part 1, 5.2): this one is derived (RFC 5869). */
const lookupKey = (key: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', 'camber lookup', KEY_BYTES));

/** The outer form of a sealed text, which neither JSON nor an address nor anybody's name has. */
const SEALED = /^[0-9a-f]{8}\.[\w-]{38,}$/;

/** Whether a stored text is a sealed one: databases of before hold clear ones. */
export const isSealed = (text: string): boolean => SEALED.test(text);

const aad = (id: string, context: string): Buffer => Buffer.from(`camber\0${id}\0${context}`);

/**
 * Seals with `key`; opens what `key` or one of `olderKeys` sealed. Keys have 32 random bytes.
 * @throws RangeError on another length.
 */
export const createSeal = (key: Buffer, olderKeys: readonly Buffer[] = []): Seal => {
  for (const each of [key, ...olderKeys]) {
    if (each.length !== KEY_BYTES)
      throw new RangeError(`a sealing key has ${KEY_BYTES} bytes, not ${each.length}`);
  }
  const currentId = keyId(key);
  const keys = new Map([...olderKeys, key].map((each) => [keyId(each), each]));
  const lookupKeys = [key, ...olderKeys].map((each) => ({ id: keyId(each), key: lookupKey(each) }));

  return {
    seal: (text, context) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(aad(currentId, context));
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const body = Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
      return `${currentId}.${body.toString('base64url')}`;
    },

    open: (sealed, context) => {
      const [id = '', encoded = ''] = sealed.split('.');
      const body = Buffer.from(encoded, 'base64url');
      if (id.length !== KEY_ID_LENGTH || body.length < NONCE_BYTES + TAG_BYTES) {
        throw new SealError('broken', 'not a sealed text');
      }
      const opener = keys.get(id);
      if (opener === undefined)
        throw new SealError('unknown_key', `sealed with key ${id}, which is not here`);
      const decipher = createDecipheriv('aes-256-gcm', opener, body.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(aad(id, context));
      decipher.setAuthTag(body.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        const text = Buffer.concat([
          decipher.update(body.subarray(NONCE_BYTES + TAG_BYTES)),
          decipher.final(),
        ]);
        return text.toString('utf8');
      } catch (error) {
        throw new SealError('broken', 'a sealed text does not open: changed, or sealed for something else', {
          cause: error,
        });
      }
    },

    isCurrent: (sealed) => sealed.startsWith(`${currentId}.`),
    knows: (id) => keys.has(id),
    keyId: () => currentId,
    hashes: (text, context) =>
      lookupKeys.map(
        (each) =>
          `${each.id}.${createHmac('sha256', each.key).update(`${context}\0${text}`).digest('base64url')}`,
      ),
  };
};

const refuse = (): never => {
  throw new SealError('unknown_key', 'this database was opened without keys, to copy its rows');
};

/** For a database whose rows are copied as they lie, and neither read nor written in clear. */
export const NO_SEAL: Seal = {
  seal: refuse,
  open: refuse,
  isCurrent: refuse,
  knows: refuse,
  keyId: refuse,
  hashes: refuse,
};
