/** What went wrong with a call to Strava, in the terms a caller decides by. */
export type StravaErrorCode =
  /** 401: the access token is not (or no longer) accepted. */
  | 'unauthorized'
  /** 401 naming a permission: the runner did not grant that scope. */
  | 'missing_scope'
  | 'not_found'
  /** 429, or the budget says that a call would be one too many; `retryAtMs` is set. */
  | 'rate_limited'
  /** 403: the owner of the Strava app has no subscription (any more). */
  | 'app_inactive'
  /** 403: the app has as many connected athletes as Strava allows it. */
  | 'athlete_limit'
  /** Strava is down, slow, or answers something that is not JSON. Worth another try later. */
  | 'unavailable'
  /** JSON, but not of the shape expected; `field` names the place. */
  | 'bad_answer'
  /** The refresh token is dead: the runner has to connect again. */
  | 'connection_dead'
  /** 400: the code of the redirect was used before or has expired. */
  | 'code_rejected'
  /** 400/401: client id, client secret or redirect address do not match the Strava app. */
  | 'app_rejected'
  /** Any other refusal; trying again changes nothing. */
  | 'rejected';

type Details = {
  /** HTTP status, null where no answer came. */
  readonly status?: number | null;
  /** When to try again, epoch milliseconds; null = as the queue likes. */
  readonly retryAtMs?: number | null;
  /** The field, scope or parameter Strava or the reader complains about. */
  readonly field?: string | null;
};

/**
 * A call to Strava that did not give what was asked for. Built from status and field names only: it carries
 * neither the request nor a cause, because both hold tokens, codes and secrets.
 */
export class StravaError extends Error {
  override readonly name = 'StravaError';
  readonly code: StravaErrorCode;
  readonly status: number | null;
  readonly retryAtMs: number | null;
  readonly field: string | null;

  constructor(code: StravaErrorCode, message: string, details: Details = {}) {
    super(message);
    this.code = code;
    this.status = details.status ?? null;
    this.retryAtMs = details.retryAtMs ?? null;
    this.field = details.field ?? null;
  }
}

/** True for errors of this room; with a code, for that code only. */
export const isStravaError = (error: unknown, code?: StravaErrorCode): error is StravaError =>
  error instanceof StravaError && (code === undefined || error.code === code);

/**
 * What is written down of an error, to be said in the reader's language later: its code, with the field or the status
 * that tells more ("unavailable 503", "bad_answer start_date"). Of an error of another kind it only says that; the log
 * has the rest.
 */
export const noteOf = (error: unknown): string =>
  error instanceof StravaError ? `${error.code} ${error.field || (error.status ?? '')}`.trim() : 'unexpected';
