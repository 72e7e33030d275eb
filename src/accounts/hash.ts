import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';

/**
 * Passwords as scrypt leaves them (RFC 7914), written as `$scrypt$ln=15,r=8,p=3$salt$hash` (the PHC string format), so
 * that what was hashed with other parameters can still be compared, and hashed anew at the next sign-in.
 */

/** How expensive one guess is: 2^ln rounds of memory, block size, passes. */
export type ScryptCost = { readonly ln: number; readonly r: number; readonly p: number };

/**
 * OWASP, Password Storage Cheat Sheet: N = 2^15, r = 8, p = 3 is one of five settings of the same strength. DESIGN: this
 * one, because it takes 32 MB and not 128, and Camber runs on small machines.
 */
const COST: ScryptCost = { ln: 15, r: 8, p: 3 };

/** NIST SP 800-63B-4 (3.1.1.2) asks for 32 bits at least; 128 are usual. */
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** DESIGN: a flood of sign-ins queues up instead of taking all memory and all threads. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    // The place is handed on, or free again.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
};

const optionsOf = ({ ln, r, p }: ScryptCost): ScryptOptions => {
  const cost = 2 ** ln;
  // What OpenSSL counts is 128 · r · (N + p) bytes, and a little.
  return { cost, blockSize: r, parallelization: p, maxmem: 128 * r * (cost + p) + 1_048_576 };
};

const derive = (password: string, salt: Buffer, bytes: number, cost: ScryptCost): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) => {
        // The same letters may be written as different code points (NIST SP 800-63B-4, 3.1.1.2).
        scrypt(password.normalize('NFKC'), salt, bytes, optionsOf(cost), (error, key) =>
          error === null ? resolve(key) : reject(error),
        );
      }),
  );

const written = ({ ln, r, p }: ScryptCost, salt: Buffer, hash: Buffer): string =>
  `$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;

type Parts = { readonly cost: ScryptCost; readonly salt: Buffer; readonly hash: Buffer };

const PATTERN = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]+)$/;

const partsOf = (stored: string): Parts | null => {
  const [, ln, r, p, salt, hash] = PATTERN.exec(stored) ?? [];
  if (salt === undefined || hash === undefined) return null;
  return {
    cost: { ln: Number(ln), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  };
};

const isPassword = async (password: string, stored: string): Promise<boolean> => {
  const parts = partsOf(stored);
  if (parts === null) return false;
  const given = await derive(password, parts.salt, parts.hash.length, parts.cost);
  return timingSafeEqual(given, parts.hash);
};

const workOf = ({ ln, r, p }: ScryptCost): number => 2 ** ln * r * p;

/** How passwords are hashed and compared. */
export type Passwords = {
  /** Hashes a password with a salt of its own. */
  hash(password: string): Promise<string>;
  /** Whether this is the password that was hashed, in constant time. What is no hash is nobody's password. */
  isRight(password: string, stored: string): Promise<boolean>;
  /** A hash that no password has, as expensive to compare with as any other: for logins that nobody has. */
  readonly nobodysHash: string;
  /** Whether a hash was made for less than what is asked today. */
  isCheap(stored: string): boolean;
};

/** @param cost of new hashes; another one than the usual is for tests, where a thousand passwords are hashed */
export const createPasswords = (cost: ScryptCost = COST): Passwords => ({
  hash: async (password) => {
    const salt = randomBytes(SALT_BYTES);
    return written(cost, salt, await derive(password, salt, HASH_BYTES, cost));
  },
  isRight: isPassword,
  nobodysHash: written(cost, Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES)),
  isCheap: (stored) => {
    const parts = partsOf(stored);
    return parts === null || workOf(parts.cost) < workOf(cost);
  },
});
