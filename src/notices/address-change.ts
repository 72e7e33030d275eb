import { words } from '../words/words.ts';
import type { MailContent } from './content.ts';
import { layout } from './layout.ts';
import { markup } from './markup.ts';
import { button, headline, paragraph } from './parts.ts';
import { paragraphs, wrap } from './text.ts';

/** What the mail about a change of address is made of. */
export type AddressChangeMailInput = {
  /** Where the mails go now, and where they are to go. */
  readonly current: string;
  readonly next: string;
  /** The page on which it can be undone. */
  readonly settings: string;
  readonly locale?: string;
};

/** Tells the address in use that another one was entered, and what to do when that was somebody else. */
export const addressChangeMail = (input: AddressChangeMailInput): MailContent => {
  const { mail, locale } = words(input.locale);
  const { addressChange } = mail;
  const body = addressChange.body(input.current, input.next);
  return {
    subject: addressChange.subject,
    preheader: addressChange.preheader,
    html: layout({
      lang: locale,
      subject: addressChange.subject,
      preheader: addressChange.preheader,
      brand: mail.brand,
      corner: '',
      body: [
        markup`<div style="padding-top:24px">${headline(addressChange.heading)}</div>`,
        paragraph(body),
        paragraph(addressChange.wasNotYou),
        button(input.settings, addressChange.button),
      ],
      footer: [markup`${addressChange.because}`],
    }),
    text: paragraphs([
      wrap(addressChange.heading),
      wrap(body),
      wrap(addressChange.wasNotYou),
      input.settings,
      wrap(addressChange.because),
    ]),
  };
};
