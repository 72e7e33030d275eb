export type StoreErrorCode =
  /** The database was written by a newer Camber. */
  | 'store_newer'
  /** Another process kept the database locked for too long. */
  | 'store_busy'
  /** A write inside a write, or a query after its transaction ended: a mistake in the program. */
  | 'store_misuse'
  /** A migration would leave rows that point to nothing. */
  | 'store_inconsistent';

/** Why the store refused. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
