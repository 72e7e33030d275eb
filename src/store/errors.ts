export type StoreErrorCode =
  /** The database was written by a newer Camber. */
  | 'store_newer'
  /** Another process kept the database locked for too long. */
  | 'store_busy'
  /** A write inside a write, or a query after its transaction ended: a mistake in the program. */
  | 'store_misuse'
  /** The database server is of a version that is too old. */
  | 'store_old'
  /** The database server cannot be reached, or does not let Camber in; the message says why. */
  | 'store_away'
  /** A migration would leave rows that point to nothing. */
  | 'store_inconsistent';

/**
 * Whether a query failed because of the values it was given, and not because the database was locked, full or away:
 * PostgreSQL's classes 22 (data exception) and 23 (integrity), SQLite's constraint and size, values no driver binds.
 */
export const isAboutValues = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error instanceof TypeError || error instanceof RangeError) return true;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /^(2[23]\w{3}|SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)\w*)$/.test(code))
    return true;
  return isAboutValues(error.cause);
};

/** Why the store refused. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}

/** SQLSTATE class 22: a value that no column takes (a NUL, a number out of range). */
const BAD_VALUE = /^22\w{3}$/;

/** Whether PostgreSQL refused a value: whoever asked has sent it, and the connection is fine. */
export const isBadValue = (error: unknown): boolean => {
  for (let each = error; each instanceof Error; each = each.cause)
    if ('code' in each && typeof each.code === 'string' && BAD_VALUE.test(each.code)) return true;
  return false;
};
