/** `rejected`: this message will never be taken there. `unavailable`: nobody knows yet, try again later. */
export type ChannelErrorCode = 'rejected' | 'unavailable';

/** What kept a message from arriving; the catalogues say it (`delivery`). */
export type ChannelReason = 'private' | 'redirect' | 'status' | 'unreachable';

/**
 * A message that did not arrive. Its text is the reason and a number or name of it ("status 503"): that is kept beside
 * the channel and told in the runner's language. It names no address and no secret.
 */
export class ChannelError extends Error {
  readonly code: ChannelErrorCode;

  constructor(code: ChannelErrorCode, reason: ChannelReason, detail: string | number = '') {
    super(`${reason} ${detail}`.trimEnd());
    this.name = 'ChannelError';
    this.code = code;
  }
}

/** Whether an error is a channel's (of this code, when one is given). */
export const isChannelError = (error: unknown, code?: ChannelErrorCode): error is ChannelError =>
  error instanceof ChannelError && (code === undefined || error.code === code);
