import { count } from '../words/units.ts';
import { words } from '../words/words.ts';
import type { MailContent } from './content.ts';
import { layout } from './layout.ts';
import { markup } from './markup.ts';
import { bareLink, button, headline, paragraph, small, spaced } from './parts.ts';
import { paragraphs, wrap } from './text.ts';

/** What the confirmation mail is made of. */
export type VerifyMailInput = {
  readonly address: string;
  /** The signed link that confirms the address. */
  readonly link: string;
  /** For how long it works. */
  readonly hours: number;
  readonly locale?: string;
};

/** The mail that asks whether an address belongs to the runner: one link, nothing about running. */
export const verifyMail = (input: VerifyMailInput): MailContent => {
  const { mail, locale } = words(input.locale);
  const { verify } = mail;
  const hours = count(input.hours, locale);
  return {
    subject: verify.subject,
    preheader: verify.preheader(hours),
    html: layout({
      lang: locale,
      subject: verify.subject,
      preheader: verify.preheader(hours),
      brand: mail.brand,
      corner: '',
      body: [
        markup`<div style="padding-top:24px">${headline(verify.heading)}</div>`,
        paragraph(verify.body(input.address)),
        button(input.link, verify.button),
        spaced(small(markup`${verify.orPaste} ${bareLink(input.link)}`)),
      ],
      footer: [markup`${verify.expires(hours)}`],
    }),
    text: paragraphs([
      wrap(verify.heading),
      wrap(verify.body(input.address)),
      `${verify.button}: ${input.link}`,
      wrap(verify.expires(hours)),
    ]),
  };
};
