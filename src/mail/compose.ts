import type { Catalogue } from '../words/catalogue.ts';
import { cut } from '../words/text.ts';
import { plain } from '../words/units.ts';
import { PREHEADER_LENGTH, SUBJECT_LENGTH, type MailContent } from './content.ts';
import { type FooterLinks, footerLinks, footerLinksText } from './footer.ts';
import { layout } from './layout.ts';
import { markup } from './markup.ts';
import { headline, paragraph, stepBox } from './parts.ts';
import type { Section } from './section.ts';
import { paragraphs, wrap } from './text.ts';

/** A mail that says one thing. */
export type ShortMail = {
  readonly catalogue: Catalogue;
  readonly subject: string;
  readonly headline: string;
  readonly text: string;
  /** The next step; null where there is none. */
  readonly action: string | null;
  readonly sections: readonly Section[];
  /** Why it came. */
  readonly because: string;
  readonly links: FooterLinks;
};

/** One headline, a sentence or two, the next step, and what belongs to it. */
export const shortMail = (parts: ShortMail): MailContent => {
  const { catalogue, links, sections, action } = parts;
  const { mail, locale } = catalogue;
  const subject = cut(parts.subject, SUBJECT_LENGTH);
  const preheader = cut(plain(action ?? parts.text), PREHEADER_LENGTH);
  return {
    subject,
    preheader,
    html: layout({
      lang: locale,
      subject,
      preheader,
      brand: mail.brand,
      corner: '',
      body: [
        markup`<div style="padding-top:24px">${headline(parts.headline)}</div>`,
        paragraph(parts.text),
        ...(action === null ? [] : [stepBox(mail.labels.nextStep, action)]),
        ...sections.flatMap(({ html }) => html),
      ],
      footer: [markup`${parts.because}`, markup`${mail.disclaimer}`, footerLinks(catalogue, links)],
    }),
    text: paragraphs([
      wrap(parts.headline),
      wrap(parts.text),
      action === null ? null : wrap(`${mail.labels.nextStep}: ${action}`),
      ...sections.map(({ text }) => text),
      '-- ',
      wrap(parts.because),
      wrap(mail.disclaimer),
      footerLinksText(catalogue, links),
    ]),
  };
};
