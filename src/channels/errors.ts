/** `rejected`: this message will never be taken there. `unavailable`: nobody knows yet, try again later. */
export type ChannelErrorCode = 'rejected' | 'unavailable';

/** A message that did not arrive. What it says is for the runner; it names no address and no secret. */
export class ChannelError extends Error {
  readonly code: ChannelErrorCode;

  constructor(code: ChannelErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.name = 'ChannelError';
    this.code = code;
  }
}

/** Whether an error is a channel's (of this code, when one is given). */
export const isChannelError = (error: unknown, code?: ChannelErrorCode): error is ChannelError =>
  error instanceof ChannelError && (code === undefined || error.code === code);
