/** A request that cannot be answered as asked: what to say and with which status. The message is for the visitor. */
export class WebError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'WebError';
    this.status = status;
    this.code = code;
  }
}

/** "Not here", said the same way whether it never was or belongs to somebody else. */
export const notFound = (): WebError =>
  new WebError(404, 'not_found', 'There is nothing at this address, or it is not yours to see.');

/** Status and words for any thrown thing; unknown ones are ours (500) and keep their details to the log. */
export const describeError = (error: unknown): { status: number; code: string; message: string } => {
  if (error instanceof WebError) return { status: error.status, code: error.code, message: error.message };
  // Express and its body parser mark what the client did wrong with a 4xx `status`.
  const status = (error as { status?: unknown } | null)?.status;
  if (typeof status === 'number' && status >= 400 && status < 500)
    return { status, code: 'bad_request', message: 'Camber could not read this request.' };
  return { status: 500, code: 'internal', message: 'The fault is on our side, and it is in the log.' };
};
