import { z } from 'zod';

/** What a runner types beside the password: a name or an e-mail address, as they like. */

/** DESIGN: an e-mail address fits (RFC 5321: 254); one letter is a slip of the finger. */
const SHORTEST = 2;
const LONGEST = 254;

/** The same login however it was typed: small letters, one form of each letter, single spaces. */
export const normalLogin = (typed: string): string =>
  typed.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** A login as it is stored. No control characters and nothing invisible: it is read out, typed, and shown in lists. */
export const Login = z
  .string()
  .transform(normalLogin)
  .pipe(
    z
      .string()
      .min(SHORTEST)
      .max(LONGEST)
      .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u),
  );
