/** `rejected`: the server will never take this mail. `unavailable`: nobody knows yet, try again later. */
export type MailErrorCode = 'rejected' | 'unavailable';

/**
 * A mail that was not handed over. Its text is a reason and a number or name of it ("refused 550"): that is kept with
 * the mail, and the catalogues say it (`delivery`). It names no address.
 */
export class MailError extends Error {
  readonly code: MailErrorCode;
  /** The SMTP reply code, where there was a reply. */
  readonly replyCode: number | null;
  /** The server said that there is no such reader: nothing else would arrive there either. */
  readonly isAboutAddress: boolean;

  constructor(
    code: MailErrorCode,
    message: string,
    options: { cause?: unknown; replyCode?: number | null; isAboutAddress?: boolean } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'MailError';
    this.code = code;
    this.replyCode = options.replyCode ?? null;
    this.isAboutAddress = options.isAboutAddress ?? false;
  }
}

/** Whether an error is a mail error (of this code, when one is given). */
export const isMailError = (error: unknown, code?: MailErrorCode): error is MailError =>
  error instanceof MailError && (code === undefined || error.code === code);

type SmtpFailure = {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
  readonly permanent?: unknown;
};

/**
 * Enhanced status codes about the reader's address or mailbox (RFC 3463: X.1.1 to X.1.6 and X.1.10, and X.2.1, a
 * mailbox that is closed). X.1.7 and X.1.8 are about the sender's, X.7.* about what the server allows.
 */
const ABOUT_ADDRESS = /\b5\.(1\.([1-6]|10)|2\.1)\b/;

/** No such mailbox, gone elsewhere, no such name (RFC 5321 4.2.3). 554 is anything, relaying for one. */
const NO_MAILBOX: ReadonlySet<unknown> = new Set([550, 551, 553]);

/** Of servers that give no enhanced code, such a refusal of the recipient is about the recipient. */
const isAboutAddress = ({ command, response, responseCode }: SmtpFailure): boolean => {
  const text = typeof response === 'string' ? response : '';
  const hasEnhancedCode = /^\d{3}[ -]5\.\d+\.\d+/.test(text);
  return (
    ABOUT_ADDRESS.test(text) || (command === 'RCPT TO' && !hasEnhancedCode && NO_MAILBOX.has(responseCode))
  );
};

/**
 * Reply codes that refuse the sender rather than the mail: the operator's account or setting is wrong (RFC 4954,
 * RFC 3207), and the same mail goes through once that is mended.
 */
const ABOUT_US: ReadonlySet<number> = new Set([530, 534, 535, 538]);

/** Only replies to these stages are about the mail or its reader; a 554 greeting is about the connection. */
const ABOUT_THE_MAIL: ReadonlySet<unknown> = new Set(['EENVELOPE', 'EMESSAGE']);

/** What an SMTP library's error means for the outbox (RFC 5321: 5xx is permanent, 4xx and silence are not). */
export const toMailError = (error: unknown): MailError => {
  const failure = (typeof error === 'object' && error !== null ? error : {}) as SmtpFailure;
  const { code, responseCode, permanent } = failure;
  const replyCode = typeof responseCode === 'number' ? responseCode : null;
  const isFinal =
    replyCode !== null && permanent === true && ABOUT_THE_MAIL.has(code) && !ABOUT_US.has(replyCode);
  return isFinal
    ? new MailError('rejected', `refused ${replyCode}`, {
        cause: error,
        replyCode,
        isAboutAddress: isAboutAddress(failure),
      })
    : new MailError('unavailable', `unsent ${replyCode ?? String(code ?? 'no answer')}`, {
        cause: error,
        replyCode,
      });
};
