import type { Level } from '../core/rules/level.ts';
import type { ColourRole } from '../charts/palette.ts';
import type { LevelWords } from '../words/say.ts';
import { look, markup, type Markup } from './markup.ts';
import type { FindingLine } from '../words/findings.ts';

/** A number of the three, beside what is usual. */
export type NumberCell = { readonly label: string; readonly value: string; readonly usual: string };

/** A row of a two-column list. */
export type Row = { readonly label: string; readonly value: string };

const LEVEL_COLOUR: Readonly<Record<Level, ColourRole>> = {
  note: 'muted',
  caution: 'accentText',
  strong: 'accentText',
  stop: 'stop',
};

/** The level as sign and word; the colour only repeats them. */
export const levelTag = (level: Level, words: LevelWords): Markup =>
  markup`<span ${look({ text: LEVEL_COLOUR[level] }, 'font-size:13px;line-height:20px;font-weight:700;letter-spacing:0.3px')}>${words.symbol} ${words.label}</span>`;

/** A line above the heading: where in a longer story this mail stands. */
export const kicker = (text: string): Markup =>
  markup`<span ${look({ text: 'muted' }, 'display:block;font-size:14px;line-height:20px')}>${text}</span>`;

/** The one heading of a mail. */
export const headline = (text: string): Markup =>
  markup`<h1 ${look({ text: 'text' }, 'margin:4px 0 0 0;font-size:26px;line-height:1.25;font-weight:700;letter-spacing:-0.3px', 'lead')}>${text}</h1>`;

/** A section's heading. */
export const heading = (text: string): Markup =>
  markup`<h2 ${look({ text: 'text' }, 'margin:32px 0 8px 0;font-size:17px;line-height:24px;font-weight:700')}>${text}</h2>`;

/** A paragraph of body text. */
export const paragraph = (text: string | Markup, css = ''): Markup =>
  markup`<p ${look({ text: 'text' }, `margin:8px 0 0 0;font-size:16px;line-height:24px;${css}`)}>${text}</p>`;

/** A paragraph of small, quieter text. */
export const small = (text: string | Markup): Markup =>
  markup`<p ${look({ text: 'muted' }, 'margin:8px 0 0 0;font-size:14px;line-height:21px')}>${text}</p>`;

/** The next step, set off by an edge and a ground. */
export const stepBox = (label: string, text: string): Markup =>
  markup`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top:18px"><tr>
<td ${look({ ground: 'card', border: 'ink', text: 'text' }, 'border-left-width:4px;border-left-style:solid;border-radius:4px;padding:14px 16px;font-size:16px;line-height:24px')}><span ${look({ text: 'ink' }, 'display:block;font-size:13px;line-height:20px;font-weight:700')}>${label}</span>${text}</td>
</tr></table>`;

/** Text that breaks at its spaces only, not behind a dash: "28–34 km" stays whole in a narrow column. */
const unbroken = (text: string): readonly Markup[] =>
  text
    .split(' ')
    .map((word, i) => markup`${i === 0 ? '' : ' '}<span style="white-space:nowrap">${word}</span>`);

/** How far something has come, as a bar; the words beside it say the same. */
export const progress = (share: number): Markup => {
  const percent = Math.round(Math.min(Math.max(share, 0.02), 0.98) * 100);
  return markup`<table role="presentation" aria-hidden="true" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top:16px;table-layout:fixed"><tr>
<td width="${percent}%" ${look({ ground: 'ink' }, 'height:8px;line-height:8px;font-size:1px;border-radius:4px 0 0 4px')}>&nbsp;</td>
<td width="${100 - percent}%" ${look({ ground: 'line' }, 'height:8px;line-height:8px;font-size:1px;border-radius:0 4px 4px 0')}>&nbsp;</td>
</tr></table>`;
};

/** More room above than the block would take by itself. */
export const spaced = (block: Markup): Markup => markup`<div style="padding-top:14px">${block}</div>`;

/** Three numbers side by side. */
export const numbersRow = (cells: readonly NumberCell[]): Markup =>
  markup`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top:12px;table-layout:fixed"><tr>
${cells.map(
  (
    cell,
    i,
  ) => markup`<td width="33%" valign="top" ${look({ border: 'line' }, i === 0 ? 'padding-right:6px' : 'padding:0 6px 0 10px;border-left-width:1px;border-left-style:solid')}>
<span ${look({ text: 'muted' }, 'display:block;font-size:13px;line-height:18px')}>${cell.label}</span>
<span ${look({ text: 'ink' }, 'display:block;font-size:23px;line-height:32px;font-weight:700;letter-spacing:-0.3px', 'value')}>${cell.value}</span>
<span ${look({ text: 'muted' }, 'display:block;font-size:13px;line-height:18px', 'fine')}>${unbroken(cell.usual)}</span></td>
`,
)}</tr></table>`;

/** Label and value per row, with hairlines between. */
export const rows = (list: readonly Row[]): Markup =>
  markup`<table width="100%" cellpadding="0" cellspacing="0" border="0">
${list.map(
  (
    row,
    i,
  ) => markup`<tr><th scope="row" align="left" ${look({ text: 'muted', border: 'line' }, `${i === 0 ? '' : 'border-top-width:1px;border-top-style:solid;'}padding:8px 0;font-size:15px;line-height:22px;font-weight:400;text-align:left`)}>${row.label}</th><td align="right" ${look({ text: 'text', border: 'line' }, `${i === 0 ? '' : 'border-top-width:1px;border-top-style:solid;'}padding:8px 0;font-size:15px;line-height:22px;font-weight:700`)}>${row.value}</td></tr>
`,
)}</table>`;

/** Label above value per row, for values of a line and more. */
export const stacked = (list: readonly Row[]): Markup =>
  markup`${list.map(
    ({ label, value }) =>
      markup`<p ${look({ text: 'text' }, 'margin:10px 0 0 0;font-size:16px;line-height:24px')}><span ${look({ text: 'muted' }, 'display:block;font-size:14px;line-height:21px')}>${label}</span>${value}</p>\n`,
  )}`;

/** Steps one below the other. */
export const list = (items: readonly string[]): Markup =>
  markup`<ul style="margin:0;padding:0 0 0 20px">
${items.map((item) => markup`<li ${look({ text: 'text' }, 'margin:0;padding:4px 0 4px 4px;font-size:16px;line-height:24px')}>${item}</li>\n`)}</ul>`;

/** A question and the link that answers it, on a ground of their own. */
export const question = (text: string, answer: string, href: string): Markup =>
  markup`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top:26px"><tr>
<td ${look({ ground: 'card', text: 'text' }, 'border-radius:6px;padding:16px 18px 18px 18px;font-size:16px;line-height:24px')}>${text}
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin-top:10px"><tr>
<td ${look({ ground: 'ink' }, 'border-radius:6px')}><a href="${href}" ${look({ text: 'onInk' }, 'display:inline-block;padding:10px 18px;font-size:15px;line-height:20px;font-weight:700;text-decoration:none')}>${answer}</a></td>
</tr></table></td>
</tr></table>`;

/** A number of the scale and where tapping it leads. */
export type ScaleStep = { readonly label: string; readonly href: string };

const scaleCell = ({ label, href }: ScaleStep): Markup =>
  markup`<td width="16%" style="padding:0 4px 4px 0"><a href="${href}" ${look({ text: 'ink', ground: 'ground', border: 'line' }, 'display:block;border-width:1px;border-style:solid;border-radius:6px;padding:11px 0;font-size:16px;line-height:22px;font-weight:700;text-align:center;text-decoration:none')}>${label}</a></td>`;

const EMPTY_CELL = markup`<td width="16%">&nbsp;</td>`;

/** A question answered by one tap on a number: two rows of six, each wide enough for a thumb. */
export const scale = (text: string, steps: readonly ScaleStep[], hint: string): Markup => {
  const rows = [steps.slice(0, 6), steps.slice(6)];
  return markup`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top:26px"><tr>
<td ${look({ ground: 'card', text: 'text' }, 'border-radius:6px;padding:16px 14px 14px 18px;font-size:16px;line-height:24px')}>${text}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top:10px;table-layout:fixed">
${rows.map(
  (row) =>
    markup`<tr>${row.map(scaleCell)}${Array.from({ length: 6 - row.length }, () => EMPTY_CELL)}</tr>\n`,
)}</table>
<span ${look({ text: 'muted' }, 'display:block;margin-top:6px;font-size:14px;line-height:21px')}>${hint}</span></td>
</tr></table>`;
};

/** An answer in words, and where tapping it leads. */
export type Choice = { readonly label: string; readonly href: string };

/** A question answered by one tap on one of a few answers, each as wide as the mail. */
export const choices = (text: string, answers: readonly Choice[]): Markup =>
  markup`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top:12px"><tr>
<td ${look({ ground: 'card', text: 'text' }, 'border-radius:6px;padding:16px 18px 10px 18px;font-size:16px;line-height:24px')}>${text}
${answers.map(
  ({ label, href }) =>
    markup`<div style="padding:8px 0 0 0"><a href="${href}" ${look({ text: 'ink', ground: 'ground', border: 'line' }, 'display:block;border-width:1px;border-style:solid;border-radius:6px;padding:11px 14px;font-size:15px;line-height:22px;font-weight:700;text-decoration:none')}>${label}</a></div>\n`,
)}</td>
</tr></table>`;

/** A link that looks like one. */
export const link = (href: string, text: string): Markup =>
  markup`<a href="${href}" ${look({ text: 'ink' }, 'text-decoration:underline;font-weight:600')}>${text}</a>`;

/** A link shown as its own address, which may break anywhere. */
export const bareLink = (href: string): Markup =>
  markup`<a href="${href}" ${look({ text: 'ink' }, 'text-decoration:underline;word-break:break-all')}>${href}</a>`;

/** A link as a button, robust where padding on links is ignored. */
export const button = (href: string, text: string): Markup =>
  markup`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin-top:24px"><tr>
<td ${look({ ground: 'ink' }, 'border-radius:6px')}><a href="${href}" ${look({ text: 'onInk' }, 'display:inline-block;padding:12px 20px;font-size:16px;line-height:20px;font-weight:700;text-decoration:none')}>${text}</a></td>
</tr></table>`;

/** A finding in one line: its level as a sign, and what it says. */
export const leadLine = (level: Level, words: LevelWords, text: string): Markup =>
  markup`<p ${look({ text: 'text' }, 'margin:10px 0 0 0;font-size:16px;line-height:24px')}><span ${look({ text: LEVEL_COLOUR[level] }, 'font-weight:700')} title="${words.label}">${words.symbol}</span> ${text}</p>`;

/** The grade of evidence as a word that leads to more. */
export const evidenceLine = (href: string, text: string): Markup => small(link(href, text));

/** One finding of a list: level, title, fact, and how sure it is. */
export const findingBlock = ({ level, words }: FindingLine, labels: LevelWords, evidence: Markup): Markup =>
  markup`<div style="margin-top:12px">
${levelTag(level, labels)}
<h3 ${look({ text: 'text' }, 'margin:2px 0 0 0;font-size:17px;line-height:24px;font-weight:700')}>${words.title}</h3>
${paragraph(words.fact, 'margin-top:4px')}
${evidence}
</div>`;
