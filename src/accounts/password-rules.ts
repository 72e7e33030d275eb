import { readFileSync } from 'node:fs';

/**
 * Which passwords are taken, as NIST SP 800-63B-4 (3.1.1.2) asks: long enough, not among those that everybody tries
 * first, not made of what stands beside it; no rules about kinds of characters, and no end by date.
 */

/**
 * DESIGN: NIST asks 15 characters of a password that stands alone and 8 of one beside a second factor. Ten, with tries
 * limited and common ones refused, is what a family puts up with.
 */
export const SHORTEST_PASSWORD = 10;
/** NIST asks to allow 64 at least; an end has to be, since hashing a megabyte is work. */
export const LONGEST_PASSWORD = 256;

/** DESIGN: "aaaaaaaaaa" and "1212121212" are long and no secret. */
const FEWEST_LETTERS = 4;

/** Why a password is not taken. */
export type PasswordProblem = 'short' | 'long' | 'common' | 'personal';

const COMMON_FILE = new URL('common-passwords.txt', import.meta.url);

let common: ReadonlySet<string> | null = null;

/** Read when the first password is chosen, and then kept. */
const commonOnes = (): ReadonlySet<string> =>
  (common ??= new Set(
    readFileSync(COMMON_FILE, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  ));

/** Words that are a password to many as soon as a number stands behind them. */
const OBVIOUS: ReadonlySet<string> = new Set(
  (
    'password passwort kennwort geheim letmein welcome willkommen hallo iloveyou schatz qwerty qwertz ' +
    'asdfgh admin master dragon monkey sunshine princess football superman camber strava garmin running runner laufen marathon'
  ).split(' '),
);

/** Rows of a keyboard and of the alphabet; a password that only walks along one is none. */
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'qwertzuiop', 'asdfghjkl'];

const isWalk = (text: string): boolean =>
  ROWS.some((row) => row.repeat(2).includes(text) || [...row].reverse().join('').repeat(2).includes(text));

/** Without what people put before and behind: "Passwort2026!" is "passwort". */
const bare = (text: string): string =>
  text.replace(/^[\d\p{P}\p{S}\s]+|(?<![\d\p{P}\p{S}\s])[\d\p{P}\p{S}\s]+$/gu, '');

const isCommon = (text: string): boolean =>
  commonOnes().has(text) ||
  commonOnes().has(bare(text)) ||
  OBVIOUS.has(bare(text)) ||
  isWalk(text) ||
  new Set(text).size < FEWEST_LETTERS;

/** The words of a login or a name that are long enough to be somebody's: "robin@example.org" is robin, example. */
const wordsOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => [text, ...text.split(/[\s@.]+/)]).filter((word) => word.length >= 3);

/** What is wrong with a password for an account with this login and name; null when it can be taken. */
export const passwordProblem = (password: string, about: readonly string[]): PasswordProblem | null => {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < SHORTEST_PASSWORD) return 'short';
  if (characters.length > LONGEST_PASSWORD) return 'long';
  const text = characters.join('').toLowerCase();
  if (isCommon(text)) return 'common';
  const own = wordsOf(about.map((each) => each.normalize('NFKC').toLowerCase()));
  return own.includes(text) || own.includes(bare(text)) ? 'personal' : null;
};
