import type { Catalogue } from '../words/catalogue.ts';
import { cut } from '../words/text.ts';
import { plain } from '../words/units.ts';
import { type MailAttachment, type MailContent, PREHEADER_LENGTH, SUBJECT_LENGTH } from './content.ts';
import { layout } from './layout.ts';
import type { Section } from './sections/section.ts';
import { paragraphs } from './text.ts';

/** A mail as its sections: each says the same in HTML and in text. */
export type MailParts = {
  readonly subject: string;
  /** The line beside the subject in an inbox. */
  readonly preheader: string;
  /** Small text opposite the brand, such as the dates of the week. */
  readonly corner?: string;
  /** In reading order; those that are null are left out. */
  readonly sections: readonly (Section | null)[];
  /** Below the frame (footer.ts). */
  readonly footer: readonly Section[];
  readonly attachments?: readonly MailAttachment[];
};

/** Puts a mail together: the one place that cuts subject and preheader to the length of an inbox. */
export const compose = (
  { subject: title, preheader: beside, corner = '', sections, footer, attachments = [] }: MailParts,
  { mail, locale }: Pick<Catalogue, 'mail' | 'locale'>,
): MailContent => {
  const there = sections.filter((section) => section !== null);
  const subject = cut(plain(title), SUBJECT_LENGTH);
  const preheader = cut(plain(beside), PREHEADER_LENGTH);
  return {
    subject,
    preheader,
    html: layout({
      lang: locale,
      subject,
      preheader,
      brand: mail.brand,
      corner,
      body: there.flatMap(({ html }) => html),
      footer: footer.flatMap(({ html }) => html),
    }),
    text: paragraphs([...there, ...footer].map(({ text }) => text)),
    ...(attachments.length > 0 && { attachments }),
  };
};
