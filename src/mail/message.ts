import type { SendMailOptions } from 'nodemailer';
import type { MailContent } from './content.ts';

/** A mail with everything a transport needs. */
export type OutgoingMail = {
  /** Names the mail for good: the same key is the same mail (and the same file in the folder). */
  readonly key: string;
  /** One address. */
  readonly to: string;
  /** With angle brackets; stable over retries. */
  readonly messageId: string;
  /** The Date header; the moment of sending when absent. */
  readonly date?: Date;
  /** Further headers, such as List-Unsubscribe. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly content: MailContent;
};

/** The Message-ID of a mail: the same key has the same one, over retries and crashes. */
export const messageIdOf = (key: string, publicUrl: string): string =>
  `<${key.replaceAll(':', '.')}@${new URL(publicUrl).hostname}>`;

/**
 * A header value that goes out as it is, on one line: programs that act on List-Unsubscribe have been seen to trip
 * over folded ones. @throws Error for what does not fit on a line (RFC 5322 2.1.1: 998 characters)
 */
const oneLine = (value: string): { prepared: true; value: string } => {
  if (!/^[\x20-\x7e]{1,900}$/.test(value)) throw new Error('a header does not fit on one line of ASCII');
  return { prepared: true, value };
};

/** The mail as nodemailer takes it: text and HTML as alternatives, pictures related to the HTML. */
export const toMessage = (from: string, mail: OutgoingMail): SendMailOptions => ({
  from,
  // As an object, an address is never parsed: "a@x, b@y" cannot become two recipients.
  to: { name: '', address: mail.to },
  subject: mail.content.subject,
  messageId: mail.messageId,
  ...(mail.date ? { date: mail.date } : {}),
  headers: {
    // RFC 3834: keeps out-of-office programs from answering.
    'Auto-Submitted': 'auto-generated',
    ...Object.fromEntries(
      Object.entries(mail.headers ?? {}).map(([name, value]) => [
        name,
        name.startsWith('List-') ? oneLine(value) : value,
      ]),
    ),
  },
  text: mail.content.text,
  html: mail.content.html,
  attachments: (mail.content.attachments ?? []).map(({ cid, filename, contentType, content }) => ({
    cid,
    filename,
    contentType,
    content,
    contentDisposition: 'inline' as const,
  })),
  // Views hand over texts and buffers; a path or a URL in a mail would be a mistake.
  disableFileAccess: true,
  disableUrlAccess: true,
});
