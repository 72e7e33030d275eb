import { createTransport } from 'nodemailer';
import type { Config } from '../../config.ts';
import { broken, codeOf, good, type Line, look, wordsOf } from './line.ts';

const PATIENCE_MS = 10_000;

const ADVICE: Readonly<Record<string, string>> = {
  EAUTH: 'User or password in SMTP_URL is wrong (special characters must be written as %40 and the like).',
  EDNS: 'The host in SMTP_URL has no address: check its spelling.',
  ESOCKET:
    'Check host and port in SMTP_URL (smtps:// is for 465, smtp:// for 587 and 25), and whether a firewall lets them out.',
  ECONNECTION: 'Check host and port in SMTP_URL, and whether a firewall lets them out.',
  ETIMEDOUT: 'Check host and port in SMTP_URL, and whether a firewall lets them out.',
  ETLS: 'The server’s certificate is not valid for the host in SMTP_URL.',
};

/** Greets the mail server and signs in; sends nothing. */
export const examineMail = async ({ mail }: Config): Promise<readonly Line[]> => {
  if (mail.smtpUrl === null)
    return [
      look(
        'Mail: SMTP_URL is not set, so mails are files, shown at /mailbox. Fine to try, not to be warned.',
      ),
    ];
  const transport = createTransport({
    url: mail.smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  try {
    await transport.verify();
    const host = new URL(mail.smtpUrl).host;
    return [good(`Mail: ${host} answers and lets Camber in.`), ...fromLine(mail.from)];
  } catch (error) {
    const advice = ADVICE[codeOf(error)] ?? 'Check SMTP_URL.';
    return [broken(`Mail: ${wordsOf(error)}. ${advice}`)];
  } finally {
    transport.close();
  }
};

/** The default sender is no address in the world: most servers drop such mails. */
const fromLine = (from: string): readonly Line[] =>
  /@localhost>?$/.test(from.trim())
    ? [look('Mail: MAIL_FROM ends in @localhost; most servers drop that. Set it to an address of yours.')]
    : [];
