import type { Catalogue } from '../words/catalogue.ts';
import type { Formats } from '../words/formats.ts';
import { findingText } from './finding-text.ts';
import { markup, type Markup } from './markup.ts';
import {
  button,
  findingBlock,
  heading,
  list,
  type NumberCell,
  numbersRow,
  paragraph,
  question,
  type Row,
  rows,
  scale,
  small,
  spaced,
} from './parts.ts';
import type { Section } from './section.ts';
import { type MailLine } from './without-repeats.ts';
import { bullets, columns, titled, wrap } from './text.ts';

type MailWords = Catalogue['mail'];

/** The three numbers under the dates of their seven days. */
export const numbersSection = (period: string, cells: readonly NumberCell[]): Section => ({
  html: [heading(period), numbersRow(cells)],
  text: titled(
    period,
    columns(cells.map(({ label, value, usual }) => ({ label, value: `${value} (${usual})` }))),
  ),
});

/** What changed: every finding with reason, evidence and source. Those in `told` have their step said above. */
export const findingsSection = (
  lines: readonly MailLine[],
  told: readonly (MailLine | undefined)[],
  { mail: { labels }, levels }: Pick<Catalogue, 'mail' | 'levels'>,
): Section | null =>
  lines.length === 0
    ? null
    : {
        html: [
          heading(labels.whatChanged),
          ...lines.map((line, i) =>
            findingBlock(line, levels[line.level], labels, { advice: !told.includes(line), divided: i > 0 }),
          ),
        ],
        text: titled(
          labels.whatChanged,
          lines
            .map((line) => findingText(line, levels[line.level], labels, !told.includes(line)))
            .join('\n\n'),
        ),
      };

/** Rows under a heading, with a line of small print. */
export const rowsSection = (title: string, list: readonly Row[], note: string | null): Section | null =>
  list.length === 0
    ? null
    : {
        html: [heading(title), rows(list), ...(note === null ? [] : [small(note)])],
        text: titled(title, note === null ? columns(list) : `${columns(list)}\n${wrap(note)}`),
      };

/** The exercises of the week; while nobody runs, those of days off. */
export const routineSection = ({ routine }: MailWords, isRunning: boolean): Section => {
  const list = isRunning ? routine.rows : routine.resting;
  return {
    html: [heading(routine.heading), rows(list), small(`${routine.note} ${routine.source}`)],
    text: titled(routine.heading, `${columns(list)}\n${wrap(`${routine.note} ${routine.source}`)}`),
  };
};

/** The same exercises in one sentence, for short mails. */
export const routineLine = ({ routine }: MailWords): Section => ({
  html: [spaced(small(routine.inLine))],
  text: wrap(routine.inLine),
});

/** What to do after a finding of level stop. */
export const stopSection = ({ stop }: MailWords): Section => ({
  html: [heading(stop.heading), list(stop.steps), paragraph(stop.seek), small(stop.evidence)],
  text: titled(stop.heading, [bullets(stop.steps), wrap(stop.seek), wrap(stop.evidence)].join('\n\n')),
});

/** Sentences of small print under a heading, or without one. */
export const notesSection = (title: string | null, notes: readonly string[]): Section | null => {
  if (notes.length === 0) return null;
  const text = notes.map((note) => wrap(note)).join('\n');
  return title === null
    ? { html: notes.map((note) => spaced(small(note))), text }
    : { html: [heading(title), ...notes.map((note) => small(note))], text: titled(title, text) };
};

/** A question that one tap answers; null without a link to answer at. */
export const askSection = (
  { question: asked, answer }: MailWords['ask']['rate'],
  href: string | undefined,
): Section | null =>
  href === undefined
    ? null
    : { html: [question(asked, answer, href)], text: `${wrap(asked)}\n${answer}: ${href}` };

/** Text and picture of the chart. */
export const chartSection = (
  title: string,
  picture: { readonly alt: string; readonly html: Markup },
  footnote: string,
): Section => ({
  html: [heading(title), markup`${picture.html}`, small(footnote)],
  text: titled(title, `${wrap(picture.alt)}\n${wrap(footnote)}`),
});

/** The pain question, answered by one tap on a number; null without a link to answer at. */
export const scaleSection = (
  asked: string,
  { hint }: Catalogue['rehab']['scale'],
  say: Formats,
  href: string | undefined,
): Section | null => {
  if (href === undefined) return null;
  const steps = Array.from({ length: 11 }, (_, n) => ({ label: say.count(n), href: `${href}&pick=${n}` }));
  return {
    html: [scale(asked, steps, hint)],
    text: `${wrap(asked)}\n${steps.map(({ label }) => label).join(' ')}: ${href}`,
  };
};

/** One thing to do; null without a link to do it at. */
export const buttonSection = (label: string, href: string | undefined): Section | null =>
  href === undefined ? null : { html: [button(href, label)], text: `${label}: ${href}` };
