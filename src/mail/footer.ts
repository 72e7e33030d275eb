import type { Catalogue } from '../words/catalogue.ts';
import { markup } from './markup.ts';
import { link } from './parts.ts';
import type { Section } from './sections/section.ts';
import { wrap } from './text.ts';

/** Where the foot of a mail leads. */
export type FooterLinks = {
  readonly pages: { readonly home: string; readonly settings: string };
  /** The mail as a page, with all that it has no room for; null where there is none. */
  readonly inBrowser: string | null;
};

/** A line of the foot. */
export const footerLine = (text: string): Section => ({ html: [markup`${text}`], text: wrap(text) });

/** RFC 3676 4.3: what follows is a signature. */
const SIGNATURE: Section = { html: [], text: '-- ' };

/** The foot of what Camber says about running: why it came, what Camber is not, and the ways on from here. */
export const footer = (
  { mail }: Pick<Catalogue, 'mail'>,
  { pages, inBrowser }: FooterLinks,
  ...lines: readonly string[]
): readonly Section[] => {
  const ways = [
    ...(inBrowser === null ? [] : [{ label: mail.inBrowser, href: inBrowser }]),
    { label: mail.openCamber, href: pages.home },
    { label: mail.settings, href: pages.settings },
  ];
  return [
    SIGNATURE,
    ...[...lines, mail.disclaimer].map(footerLine),
    {
      html: [
        markup`${ways.map(({ label, href }, i) => markup`${i === 0 ? null : ' · '}${link(href, label)}`)}`,
      ],
      text: ways.map(({ label, href }) => `${label}: ${href}`).join('\n'),
    },
  ];
};
