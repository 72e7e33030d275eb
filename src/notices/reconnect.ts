import { words } from '../words/words.ts';
import type { MailContent } from './content.ts';
import { layout } from './layout.ts';
import { markup } from './markup.ts';
import { button, headline, link, paragraph } from './parts.ts';
import { paragraphs, wrap } from './text.ts';

/** What the mail about a dead connection is made of. */
export type ReconnectMailInput = {
  /** Where connecting begins. */
  readonly connect: string;
  readonly settings: string;
  readonly locale?: string;
};

/** The one mail that says that Strava has ended the connection, with the way to mend it. */
export const reconnectMail = (input: ReconnectMailInput): MailContent => {
  const { mail, locale } = words(input.locale);
  const { reconnect } = mail;
  return {
    subject: reconnect.subject,
    preheader: reconnect.preheader,
    html: layout({
      lang: locale,
      subject: reconnect.subject,
      preheader: reconnect.preheader,
      brand: mail.brand,
      corner: '',
      body: [
        markup`<div style="padding-top:24px">${headline(reconnect.heading)}</div>`,
        paragraph(reconnect.body),
        button(input.connect, reconnect.button),
      ],
      footer: [markup`${reconnect.because} ${link(input.settings, reconnect.settings)}`],
    }),
    text: paragraphs([
      wrap(reconnect.heading),
      wrap(reconnect.body),
      `${reconnect.button}: ${input.connect}`,
      wrap(reconnect.because),
      `${reconnect.settings}: ${input.settings}`,
    ]),
  };
};
