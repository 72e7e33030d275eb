/** What went wrong with a call to intervals.icu, in the terms a caller decides by. */
export type IntervalsErrorCode =
  /** 401 or 403: the key is wrong or was replaced there. Nobody asks again with it. */
  | 'key'
  /** 429: asked too often; `retryAtMs` is set. */
  | 'limited'
  /** 404 or 422: there is no original file (entered by hand, or from Strava). */
  | 'missing'
  /** Larger than any recording of a run. */
  | 'too_big'
  /** Down, slow, or a page of the protection in front of it. Worth another try later. */
  | 'unavailable'
  /** An answer, but not of the shape expected. */
  | 'bad_answer';

/**
 * A call that did not give what was asked for. Built from status and field names only: it carries neither the request
 * nor a cause, because both hold the key.
 */
export class IntervalsError extends Error {
  override readonly name = 'IntervalsError';
  readonly code: IntervalsErrorCode;
  readonly status: number | null;
  /** When to try again, epoch milliseconds; null = as the caller likes. */
  readonly retryAtMs: number | null;

  constructor(
    code: IntervalsErrorCode,
    message: string,
    details: { readonly status?: number; readonly retryAtMs?: number } = {},
  ) {
    super(message);
    this.code = code;
    this.status = details.status ?? null;
    this.retryAtMs = details.retryAtMs ?? null;
  }
}

/** True for errors of this room; with a code, for that code only. */
export const isIntervalsError = (error: unknown, code?: IntervalsErrorCode): error is IntervalsError =>
  error instanceof IntervalsError && (code === undefined || error.code === code);

/** What is written down of an error ("unavailable 503"), to be said in the reader's language later. */
export const noteOfIntervals = (error: unknown): string =>
  error instanceof IntervalsError ? `${error.code} ${error.status ?? ''}`.trim() : 'unexpected';
