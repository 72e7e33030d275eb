import { toMailError } from './errors.ts';
import { createFolderMailer } from './folder.ts';
import type { Mailer } from './mailer.ts';
import { toMessage } from './message.ts';

export type { Mailer } from './mailer.ts';
export type { OutgoingMail } from './message.ts';

/** DESIGN: a weekly mail to ten runners needs no more, and small providers count connections. */
export const MAIL_CONNECTIONS = 2;
/** DESIGN: nodemailer waits two minutes to connect; a worker would hold its job that long. */
const CONNECT_MS = 15_000;
/** DESIGN: silence of the server in the middle of a mail. */
const SILENCE_MS = 60_000;
/** DESIGN: short enough that an idle program does not hold the provider's connection. */
const IDLE_MS = 30_000;

/** Signs mails for a domain (RFC 6376). */
export type DkimKey = { readonly domain: string; readonly selector: string; readonly privateKey: string };

/** RFC 8058 4: the signature has to cover the two headers of one-click unsubscribing. */
const SIGNED_HEADERS =
  'From:To:Subject:Date:Message-ID:MIME-Version:Content-Type:Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post';

const createSmtpMailer = (smtpUrl: string, from: string, dkim: DkimKey | null): Mailer => {
  const open = async () =>
    (await import('nodemailer')).createTransport({
      url: smtpUrl,
      pool: true,
      maxConnections: MAIL_CONNECTIONS,
      // The outbox retries (one owner of that policy); the pool must not send again by itself.
      maxRequeues: 0,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      idleTimeout: IDLE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(dkim && {
        dkim: {
          domainName: dkim.domain,
          keySelector: dkim.selector,
          privateKey: dkim.privateKey,
          headerFieldNames: SIGNED_HEADERS,
        },
      }),
    });
  let opened: ReturnType<typeof open> | null = null;
  return {
    kind: 'smtp',
    send: async (mail) => {
      try {
        opened ??= open();
        const transport = await opened;
        await transport.sendMail(toMessage(from, mail));
      } catch (error) {
        throw toMailError(error);
      }
    },
    close: () => void opened?.then((transport) => transport.close()),
  };
};

/**
 * The way mails leave: a pool of SMTP connections when `smtpUrl` is set (smtp:// with STARTTLS when offered, smtps://
 * for TLS from the start; user and password in the URL), else .eml files in `folder`. Opens nothing until the first mail.
 */
export const createMailer = (options: {
  readonly smtpUrl: string | null;
  readonly from: string;
  readonly folder: string;
  /** For SMTP; null or absent: unsigned. */
  readonly dkim?: DkimKey | null;
}): Mailer =>
  options.smtpUrl === null
    ? createFolderMailer(options.folder, options.from)
    : createSmtpMailer(options.smtpUrl, options.from, options.dkim ?? null);
