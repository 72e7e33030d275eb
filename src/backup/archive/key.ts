import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** From a passphrase to keys: scrypt (RFC 7914), with a salt of each file's own. */

/** The first line of an encrypted backup. */
export const MAGIC = 'camber encrypted backup 1';

/** How dear one guess is: 2^ln rounds of memory, block size, passes; and the salt. */
const Header = z.object({
  kdf: z.literal('scrypt'),
  // Whoever made the file chose these: not more than a small machine can do.
  ln: z.number().int().min(1).max(20),
  r: z.number().int().min(1).max(16),
  p: z.number().int().min(1).max(16),
  salt: z.string().regex(/^[\w-]{20,}$/),
  /** Tells a wrong passphrase from a damaged file. */
  check: z.string(),
});
type Header = z.infer<typeof Header>;

/** OWASP, Password Storage Cheat Sheet: N = 2^15, r = 8, p = 3. DESIGN: 32 MB, which small machines have. */
const COST = { ln: 15, r: 8, p: 3 } as const;

const SALT_BYTES = 32;
const KEY_BYTES = 32;

/** What a file is sealed with: its key, and the lines at its beginning that are sealed along. */
export type FileKey = { readonly key: Buffer; readonly lines: string };

const derive = (passphrase: string, { ln, r, p, salt }: Omit<Header, 'check'>): Promise<Buffer> => {
  const cost = 2 ** ln;
  const options = { cost, blockSize: r, parallelization: p, maxmem: 128 * r * (cost + p) + 1_048_576 };
  return new Promise((resolve, reject) => {
    // The same letters may be written as different code points.
    scrypt(
      passphrase.normalize('NFKC'),
      Buffer.from(salt, 'base64url'),
      2 * KEY_BYTES,
      options,
      (error, key) => (error === null ? resolve(key) : reject(error)),
    );
  });
};

const checkOf = (derived: Buffer): Buffer =>
  createHmac('sha256', derived.subarray(KEY_BYTES)).update(MAGIC).digest();

const linesOf = (header: Header): string => `${MAGIC}\n${JSON.stringify(header)}\n`;

/** A key for a new file. */
export const newKey = async (passphrase: string): Promise<FileKey> => {
  const cost = { kdf: 'scrypt', ...COST, salt: randomBytes(SALT_BYTES).toString('base64url') } as const;
  const derived = await derive(passphrase, cost);
  const lines = linesOf({ ...cost, check: checkOf(derived).toString('base64url') });
  return { key: derived.subarray(0, KEY_BYTES), lines };
};

/** The key of a file that begins with this second line; null when the passphrase is another one, or the line none. */
export const keyOf = async (passphrase: string, line: string): Promise<FileKey | 'wrong' | 'damaged'> => {
  let parsed;
  try {
    parsed = Header.parse(JSON.parse(line));
  } catch {
    return 'damaged';
  }
  const derived = await derive(passphrase, parsed);
  const wanted = Buffer.from(parsed.check, 'base64url');
  const found = checkOf(derived);
  if (wanted.length !== found.length || !timingSafeEqual(wanted, found)) return 'wrong';
  return { key: derived.subarray(0, KEY_BYTES), lines: `${MAGIC}\n${line}\n` };
};
