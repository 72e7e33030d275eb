import { raw } from 'hono/html';
import { LAYOUT } from './layout.generated.ts';
import { look, markup, type Markup } from './markup.ts';
import { TYPEFACE } from './typeface.ts';

/** Inboxes fill the line beside the subject from the text after the preheader; these keep it empty. */
const PREHEADER_PADDING = '\u034f\u200c\u00a0'.repeat(60);

export type LayoutParts = {
  readonly lang: string;
  readonly subject: string;
  readonly preheader: string;
  readonly brand: string;
  /** Small text opposite the brand, such as the dates of the week. */
  readonly corner: string;
  readonly body: readonly Markup[];
  readonly footer: readonly Markup[];
};

/** The frame sets the type to nothing, as MJML does against gaps in old programs; each block sets its own. */
const row = (block: Markup): Markup =>
  markup`<tr><td ${look({ text: 'text' }, `padding:0;text-align:left;font-family:${TYPEFACE};font-size:16px;line-height:24px`)}>${block}</td></tr>\n`;

/** A whole mail in the compiled frame: one column up to 600 px, readable from 320 px on, nothing loaded from anywhere. */
export const layout = (parts: LayoutParts): string => {
  const holes: Readonly<Record<string, Markup>> = {
    lang: markup`${parts.lang}`,
    subject: markup`${parts.subject}`,
    preheader: markup`${parts.preheader}${PREHEADER_PADDING}`,
    brand: markup`${parts.brand}`,
    corner: markup`${parts.corner}`,
    body: markup`${parts.body.map(row)}`,
    footer: markup`${parts.footer.map((line) => markup`<p style="margin:0 0 8px 0">${line}</p>\n`)}`,
  };
  // One pass: what is filled in is never searched for holes again.
  return LAYOUT.replace(/\{\{(\w+)\}\}/g, (_hole, name: string) => String(holes[name] ?? raw('')));
};
