/** `rejected`: the server will never take this mail. `unavailable`: nobody knows yet, try again later. */
export type MailErrorCode = 'rejected' | 'unavailable';

/** A mail that was not handed over. The message names no address. */
export class MailError extends Error {
  readonly code: MailErrorCode;
  /** The SMTP reply code, where there was a reply. */
  readonly replyCode: number | null;

  constructor(
    code: MailErrorCode,
    message: string,
    options: { cause?: unknown; replyCode?: number | null } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'MailError';
    this.code = code;
    this.replyCode = options.replyCode ?? null;
  }
}

/** Whether an error is a mail error (of this code, when one is given). */
export const isMailError = (error: unknown, code?: MailErrorCode): error is MailError =>
  error instanceof MailError && (code === undefined || error.code === code);

type SmtpFailure = { readonly code?: unknown; readonly responseCode?: unknown; readonly permanent?: unknown };

/**
 * Reply codes that refuse the sender rather than the mail: the operator's account or setting is wrong (RFC 4954,
 * RFC 3207), and the same mail goes through once that is mended.
 */
const ABOUT_US: ReadonlySet<number> = new Set([530, 534, 535, 538]);

/** Only replies to these stages are about the mail or its reader; a 554 greeting is about the connection. */
const ABOUT_THE_MAIL: ReadonlySet<unknown> = new Set(['EENVELOPE', 'EMESSAGE']);

/** What an SMTP library's error means for the outbox (RFC 5321: 5xx is permanent, 4xx and silence are not). */
export const toMailError = (error: unknown): MailError => {
  const { code, responseCode, permanent } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as SmtpFailure;
  const replyCode = typeof responseCode === 'number' ? responseCode : null;
  const isFinal =
    replyCode !== null && permanent === true && ABOUT_THE_MAIL.has(code) && !ABOUT_US.has(replyCode);
  const what = replyCode === null ? String(code ?? 'no answer') : `reply ${replyCode}`;
  return isFinal
    ? new MailError('rejected', `the mail server refused the mail (${what})`, { cause: error, replyCode })
    : new MailError('unavailable', `the mail could not be handed over (${what})`, {
        cause: error,
        replyCode,
      });
};
