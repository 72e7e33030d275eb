import { StoreError } from './errors.ts';

/** Said while writes wait for a file that somebody else has locked. */
export const LOCKED = 'another process keeps the database locked';

/** SQLite's result codes (sqlite.org/rescode.html) and PostgreSQL's SQLSTATEs (appendix A) for "I cannot write now". */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/^(SQLITE_FULL|53100)$/, 'the disk of the database is full'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|55P03)/, LOCKED],
  [
    /^(SQLITE_READONLY|SQLITE_IOERR|SQLITE_CANTOPEN|58030|25006)/,
    'the disk of the database cannot be written',
  ],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB|XX001|XX002)/, 'the database is damaged'],
];

/** Why a write failed, in plain words without a name or a path; null where it was none of the database's state. */
export const writeTrouble = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null;
  if (error instanceof StoreError && error.code === 'store_busy') return LOCKED;
  const { code } = error as { code?: unknown };
  const said = typeof code === 'string' ? SAID.find(([pattern]) => pattern.test(code))?.[1] : undefined;
  return said ?? (error.cause === undefined ? null : writeTrouble(error.cause));
};
