import { checkSmtp, type SmtpCause } from '../../checks/smtp.ts';
import type { Config } from '../../config/load-config.ts';
import { broken, good, type Line, look } from './line.ts';

const CONNECTION = 'Check host and port in SMTP_URL, and whether a firewall lets them out.';

const ADVICE: Readonly<Record<SmtpCause, string>> = {
  auth: 'User or password in SMTP_URL is wrong (special characters are written encoded: @ as %40, # as %23, / as %2F, ? as %3F, % as %25).',
  dns: 'The host in SMTP_URL has no address: check its spelling.',
  connection: `${CONNECTION} smtps:// is for port 465, smtp:// for 587 and 25.`,
  'self-signed':
    'Nobody that this machine knows has signed the server’s certificate. Give its certificate to Camber: NODE_EXTRA_CA_CERTS=/path/of/ca.pem in the environment (not in .env), then restart.',
  starttls:
    'The server speaks plainly first on this port and changes to TLS by itself: write smtp:// instead of smtps://.',
  implicit: 'Port 465 speaks TLS from the first byte: write smtps:// instead of smtp://.',
  tls: 'The server’s certificate is not valid for the host in SMTP_URL, or has expired.',
  other: 'Check SMTP_URL.',
};

/** Greets the mail server and signs in; sends nothing. */
export const examineMail = async ({ mail }: Config): Promise<readonly Line[]> => {
  const check = await checkSmtp(mail);
  switch (check.kind) {
    case 'none':
      return [
        look(
          'Mail: SMTP_URL is not set, so mails are files, shown at /mailbox. Fine to try, not to be warned.',
        ),
      ];
    case 'failed':
      return [broken(`Mail: ${check.said}. ${ADVICE[check.cause]}`)];
    case 'ok':
      return [
        good(`Mail: ${check.host} answers and lets Camber in.`),
        ...(check.localSender
          ? [
              look(
                'Mail: MAIL_FROM ends in @localhost; most servers drop that. Set it to an address of yours.',
              ),
            ]
          : []),
      ];
  }
};
