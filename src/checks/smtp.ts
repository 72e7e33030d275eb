import type { Config } from '../config/load-config.ts';
import { codeOf, wordsOf } from './failure.ts';

const PATIENCE_MS = 10_000;

/** What went wrong, as far as it tells what to do. */
export type SmtpCause =
  'auth' | 'dns' | 'connection' | 'self-signed' | 'starttls' | 'implicit' | 'tls' | 'other';

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

/** OpenSSL's codes for a certificate that nobody known has signed. */
const SELF_SIGNED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Ports of TLS from the first byte (RFC 8314, 7.3). */
const IMPLICIT_TLS_PORT = '465';

const causeOf = (error: unknown, smtpUrl: string): SmtpCause => {
  const { protocol, port } = new URL(smtpUrl);
  const said = wordsOf(error);
  if (SELF_SIGNED.has(codeOf(error)) || /self[- ]signed|unable to verify the first certificate/i.test(said))
    return 'self-signed';
  // Expired, for another name …: nodemailer calls it a trouble of the connection.
  if (/certificate|altnames/i.test(said)) return 'tls';
  // The answer of a server that speaks plainly first, read as TLS.
  if (protocol === 'smtps:' && /wrong version number|packet length too long/i.test(said)) return 'starttls';
  const cause = CAUSES[codeOf(error)] ?? 'other';
  // A server that waits for TLS says nothing to somebody who waits for its greeting.
  return cause === 'connection' && protocol === 'smtp:' && port === IMPLICIT_TLS_PORT ? 'implicit' : cause;
};

/** Greets the mail server and signs in; sends nothing. */
export const checkSmtp = async ({
  smtpUrl,
  from,
}: Pick<Config['mail'], 'smtpUrl' | 'from'>): Promise<SmtpCheck> => {
  if (smtpUrl === null) return { kind: 'none' };
  const { createTransport } = await import('nodemailer');
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
    return { kind: 'failed', cause: causeOf(error, smtpUrl), said: wordsOf(error) };
  } finally {
    transport.close();
  }
};
