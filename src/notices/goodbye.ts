import { count } from '../words/units.ts';
import { words } from '../words/words.ts';
import type { MailContent } from './content.ts';
import { layout } from './layout.ts';
import { markup } from './markup.ts';
import { headline, paragraph, small } from './parts.ts';
import { paragraphs, wrap } from './text.ts';

/** What the confirmation of a deletion is made of. */
export type GoodbyeMailInput = {
  /** Whether Strava heard that the access has ended. */
  readonly revoked: boolean;
  /** After so many days the last copies of the database are gone. */
  readonly backupDays: number;
  readonly locale?: string;
};

/** The written confirmation that everything was deleted (Strava's API policy 2.5). It links nowhere: nothing is left. */
export const goodbyeMail = (input: GoodbyeMailInput): MailContent => {
  const { mail, locale } = words(input.locale);
  const { goodbye } = mail;
  const revoked = input.revoked ? goodbye.revoked : goodbye.notRevoked;
  const backups = goodbye.backups(count(input.backupDays, locale));
  return {
    subject: goodbye.subject,
    preheader: goodbye.preheader,
    html: layout({
      lang: locale,
      subject: goodbye.subject,
      preheader: goodbye.preheader,
      brand: mail.brand,
      corner: '',
      body: [
        markup`<div style="padding-top:24px">${headline(goodbye.heading)}</div>`,
        paragraph(goodbye.body),
        paragraph(revoked),
        small(backups),
      ],
      footer: [markup`${goodbye.because}`],
    }),
    text: paragraphs([
      wrap(goodbye.heading),
      wrap(goodbye.body),
      wrap(revoked),
      wrap(backups),
      wrap(goodbye.because),
    ]),
  };
};
