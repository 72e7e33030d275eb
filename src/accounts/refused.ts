/** Nothing was made or changed: the link works no longer, or somebody else has the login. */
export type Refusal = 'ended' | 'login_taken';

/** Ends the transaction that finds it, so that nothing of it stays. */
export class Refused extends Error {
  readonly code: Refusal;
  constructor(code: Refusal) {
    super(code);
    this.code = code;
  }
}

/** What a transaction gave, or why it was ended. */
export const orRefusal = <T>(work: Promise<T>): Promise<T | Refusal> =>
  work.catch((error: unknown) => {
    if (error instanceof Refused) return error.code;
    throw error;
  });
