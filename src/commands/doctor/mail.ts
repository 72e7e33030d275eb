import { checkSmtp, type SmtpCause } from '../../checks/smtp.ts';
import type { Config } from '../../config/load-config.ts';
import { broken, good, type Line, look } from './line.ts';

const CONNECTION = 'Check host and port in SMTP_URL, and whether a firewall lets them out.';

const ADVICE: Readonly<Record<SmtpCause, string>> = {
  auth: 'User or password in SMTP_URL is wrong (special characters must be written as %40 and the like).',
  dns: 'The host in SMTP_URL has no address: check its spelling.',
  connection: `${CONNECTION} smtps:// is for port 465, smtp:// for 587 and 25.`,
  tls: 'The server’s certificate is not valid for the host in SMTP_URL.',
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
