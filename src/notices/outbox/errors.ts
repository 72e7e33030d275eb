/** `unknown`: this version has no such notice. `unreadable`: what was stored of it is nothing any version has written. */
export type NoticeErrorCode = 'unknown' | 'unreadable';

/**
 * A row of the outbox that cannot be said. Its text is the code and the kind ("unreadable alert"): that is kept with
 * the row, and the catalogues say it (`delivery`). It names nothing of the runner's.
 */
export class NoticeError extends Error {
  readonly code: NoticeErrorCode;

  constructor(code: NoticeErrorCode, kind: string, options: { readonly cause?: unknown } = {}) {
    super(`${code} ${kind}`, { cause: options.cause });
    this.name = 'NoticeError';
    this.code = code;
  }
}
