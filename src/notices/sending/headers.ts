import type { MailLinks } from '../../links/mail-links.ts';
import type { ReadNotice } from '../notice.ts';

/** Mails that can be turned off can be ended from the mail program, by one click (RFC 2369, RFC 8058). */
export const headersOf = (
  { list }: Pick<ReadNotice, 'list'>,
  links: Pick<MailLinks, 'unsubscribe'>,
): Readonly<Record<string, string>> =>
  list === null
    ? {}
    : {
        'List-Unsubscribe': `<${links.unsubscribe(list)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      };
