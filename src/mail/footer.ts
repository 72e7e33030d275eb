import type { Catalogue } from '../words/catalogue.ts';
import { markup } from './markup.ts';
import { link } from './parts.ts';
import type { Section } from './sections/section.ts';
import { wrap } from './text.ts';

/** Where the foot of a mail leads. */
export type FooterLinks = { readonly home: string; readonly settings: string };

/** A line of the foot. */
export const footerLine = (text: string): Section => ({ html: [markup`${text}`], text: wrap(text) });

/** RFC 3676 4.3: what follows is a signature. */
const SIGNATURE: Section = { html: [], text: '-- ' };

/** The foot of what Camber says about running: why it came, what Camber is not, and the way to the settings. */
export const footer = (
  { mail }: Pick<Catalogue, 'mail'>,
  { home, settings }: FooterLinks,
  ...lines: readonly string[]
): readonly Section[] => [
  SIGNATURE,
  ...[...lines, mail.disclaimer].map(footerLine),
  {
    html: [markup`${link(home, mail.openCamber)} · ${link(settings, mail.settings)}`],
    text: `${mail.openCamber}: ${home}\n${mail.settings}: ${settings}`,
  },
];
