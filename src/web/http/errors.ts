import { awayBecause } from '../../store/away.ts';
import { isBadValue } from '../../store/errors.ts';
import type { Catalogue } from '../../words/catalogue.ts';

/** Says what happened, in the visitor's language. */
export type Tell = (words: Catalogue) => string;

/** Codes that the catalogue has a sentence for. */
type KnownCode = keyof Catalogue['pages']['errors']['says'];

/**
 * A request that cannot be answered as asked: with which status, and what to say to the visitor. The sentence is the
 * catalogue's for this code, or one of the page's own.
 */
export class WebError extends Error {
  readonly status: number;
  readonly code: string;
  readonly tell: Tell;

  constructor(status: number, code: KnownCode);
  constructor(status: number, code: string, tell: Tell);
  constructor(status: number, code: string, tell?: Tell) {
    super(code);
    this.name = 'WebError';
    this.status = status;
    this.code = code;
    // Without a sentence of its own the code is a known one: the overloads say so.
    this.tell = tell ?? (({ pages }) => pages.errors.says[code as KnownCode]);
  }
}

/** "Not here", said the same way whether it never was or belongs to somebody else. */
export const notFound = (): WebError => new WebError(404, 'not_found');

/** Status and words for any thrown thing; unknown ones are ours (500) and keep their details to the log. */
export const describeError = (error: unknown): Pick<WebError, 'status' | 'code' | 'tell'> => {
  if (error instanceof WebError) return error;
  // Express and its body parser mark what the client did wrong with a 4xx `status`.
  const status = (error as { status?: unknown } | null)?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) return new WebError(status, 'bad_request');
  // Away for a while: no fault of the program's, and told once by whoever watches the connection.
  if (awayBecause(error) !== null) return new WebError(503, 'store_away');
  // Whatever a shape let through: nothing was written.
  if (isBadValue(error)) return new WebError(400, 'bad_request');
  return new WebError(500, 'internal');
};
