import { raw } from 'hono/html';
import { DARK, type ColourRole, type Palette } from '../charts/palette.ts';
import { colourClass, look, markup, type Markup } from './markup.ts';

/** The system's typeface; no remote fonts. Single quotes, because it stands in style attributes. */
const FONT_FAMILY =
  "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Helvetica,Arial,sans-serif";

/** DESIGN: the width most mail programs show without scrolling. */
const WIDTH = 600;

const darkRules = (palette: Palette, prefix = ''): string =>
  (Object.entries(palette) as [ColourRole, string][])
    .flatMap(([role, colour]) => [
      `${prefix}.${colourClass('t', role)}{color:${colour} !important}`,
      `${prefix}.${colourClass('g', role)}{background-color:${colour} !important}`,
      `${prefix}.${colourClass('b', role)}{border-color:${colour} !important}`,
    ])
    .join('');

const STYLESHEET = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  'body{margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%}',
  'table{border-collapse:separate;border-spacing:0}',
  'img{border:0;display:block;max-width:100%;height:auto}',
  '@media (max-width:480px){.edge{padding-left:18px !important;padding-right:18px !important}.lead{font-size:23px !important}.value{font-size:19px !important}}',
  `@media (prefers-color-scheme:dark){${darkRules(DARK)}.only-light{display:none !important}.only-dark{display:block !important;max-height:none !important}}`,
  // Outlook's web and phone programs mark their dark mode by an attribute of their own.
  darkRules(DARK, '[data-ogsc] '),
].join('\n');

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

/** A whole mail: one column of tables up to 600 px, readable from 320 px on, nothing loaded from anywhere. */
export const layout = (parts: LayoutParts): string =>
  String(markup`<!doctype html>
<html lang="${parts.lang}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${parts.subject}</title>
<style>${raw(STYLESHEET)}</style>
</head>
<body ${look({ text: 'text', ground: 'ground' }, `margin:0;padding:0;font-family:${FONT_FAMILY}`)}>
<div style="display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden">${parts.preheader}${PREHEADER_PADDING}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" ${look({ ground: 'ground' })}>
<tr><td align="center">
${raw(`<!--[if mso]><table role="presentation" width="${WIDTH}" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->`)}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:${WIDTH}px">
<tr><td class="edge" style="padding:22px 28px 0 28px;text-align:left">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td ${look({ text: 'ink', border: 'line' }, 'padding-bottom:12px;border-bottom-width:1px;border-bottom-style:solid;font-size:16px;line-height:24px;font-weight:700;letter-spacing:0.2px')}>${parts.brand}</td>
<td align="right" ${look({ text: 'muted', border: 'line' }, 'padding-bottom:12px;border-bottom-width:1px;border-bottom-style:solid;font-size:14px;line-height:24px')}>${parts.corner}</td>
</tr></table>
</td></tr>
${parts.body.map((block) => markup`<tr><td class="edge" style="padding:0 28px;text-align:left">${block}</td></tr>\n`)}
<tr><td class="edge" style="padding:32px 28px 36px 28px;text-align:left">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td ${look({ text: 'muted', border: 'line' }, 'border-top-width:1px;border-top-style:solid;padding-top:16px;font-size:13px;line-height:20px')}>
${parts.footer.map((line) => markup`<p style="margin:0 0 8px 0">${line}</p>\n`)}
</td></tr></table>
</td></tr>
</table>
${raw('<!--[if mso]></td></tr></table><![endif]-->')}
</td></tr>
</table>
</body>
</html>
`);
