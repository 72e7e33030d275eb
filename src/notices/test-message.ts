import { words } from '../words/words.ts';
import type { MailContent } from './content.ts';
import { layout } from './layout.ts';
import { markup } from './markup.ts';
import { headline, paragraph } from './parts.ts';
import { paragraphs, wrap } from './text.ts';

/** The mail that says nothing but that mails arrive. */
export const testMail = (locale?: string): MailContent => {
  const { mail, pages, locale: lang } = words(locale);
  const { subject, heading, text } = pages.setup.testMail;
  return {
    subject,
    preheader: text,
    html: layout({
      lang,
      subject,
      preheader: text,
      brand: mail.brand,
      corner: '',
      body: [markup`<div style="padding-top:24px">${headline(heading)}</div>`, paragraph(text)],
      footer: [],
    }),
    text: paragraphs([wrap(heading), wrap(text)]),
  };
};
