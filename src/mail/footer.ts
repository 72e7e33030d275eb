import type { Catalogue } from '../words/catalogue.ts';
import { markup, type Markup } from './markup.ts';
import { link } from './parts.ts';

/** Where the foot of a mail leads. */
export type FooterLinks = { readonly home: string; readonly settings: string };

/** Camber and the mail settings, as the last line of a mail. */
export const footerLinks = ({ mail }: Catalogue, { home, settings }: FooterLinks): Markup =>
  markup`${link(home, mail.openCamber)} · ${link(settings, mail.settings)}`;

/** The same for the text part. */
export const footerLinksText = ({ mail }: Catalogue, { home, settings }: FooterLinks): string =>
  `${mail.openCamber}: ${home}\n${mail.settings}: ${settings}`;
