import { createTransport } from 'nodemailer';
import type { Config } from '../config/load-config.ts';
import { codeOf, wordsOf } from './failure.ts';

const PATIENCE_MS = 10_000;

/** What went wrong, as far as it tells what to do. */
export type SmtpCause = 'auth' | 'dns' | 'connection' | 'tls' | 'other';

/** What the mail server says. */
export type SmtpCheck =
  | { readonly kind: 'none' }
  /** `localSender`: the sender is no address in the world, and most servers drop such mails. */
  | { readonly kind: 'ok'; readonly host: string; readonly localSender: boolean }
  | { readonly kind: 'failed'; readonly cause: SmtpCause; readonly said: string };

const CAUSES: Readonly<Record<string, SmtpCause>> = {
  EAUTH: 'auth',
  EDNS: 'dns',
  ESOCKET: 'connection',
  ECONNECTION: 'connection',
  ETIMEDOUT: 'connection',
  ETLS: 'tls',
};

/** Greets the mail server and signs in; sends nothing. */
export const checkSmtp = async ({
  smtpUrl,
  from,
}: Pick<Config['mail'], 'smtpUrl' | 'from'>): Promise<SmtpCheck> => {
  if (smtpUrl === null) return { kind: 'none' };
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  try {
    await transport.verify();
    return { kind: 'ok', host: new URL(smtpUrl).host, localSender: /@localhost>?$/.test(from.trim()) };
  } catch (error) {
    return { kind: 'failed', cause: CAUSES[codeOf(error)] ?? 'other', said: wordsOf(error) };
  } finally {
    transport.close();
  }
};
