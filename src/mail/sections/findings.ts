import type { FindingLine } from '../../words/findings.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { markup } from '../markup.ts';
import { evidenceLine, findingBlock, heading, leadLine, link, paragraph, small, spaced } from '../parts.ts';
import { titled, wrap } from '../text.ts';
import { joined, type Section, smallSection } from './section.ts';

type Words = Pick<Catalogue, 'mail' | 'levels' | 'ratioFootnote'>;

/** Where a mail is read: in a mailbox, where it is short, or as a page, where it says all that was found, and why. */
export type Place = 'mailbox' | 'page';

const shownOf = <T>(lines: readonly T[], place: Place, most: number): readonly T[] =>
  place === 'page' ? lines : lines.slice(0, most);

/** The section of "How it works" about the rule of a line. `how`: the address of that page. */
const about = ({ findings: [first] }: FindingLine, how: string): string =>
  first === undefined ? how : `${how}/${first.rule}`;

/** The fact of the finding that leads a mail. */
export const factSection = ({ words: { fact } }: FindingLine): Section => ({
  html: [paragraph(fact, 'margin-top:16px')],
  text: wrap(fact),
});

/** Why the finding that leads a mail matters, and how sure that is, as a word that leads to more; on a page also why it is raised. */
export const whySection = (line: FindingLine, how: string, { mail }: Words, place: Place): Section => {
  const { why, grade } = line.words;
  const raised = place === 'page' ? line.words.raised : null;
  const evidence = mail.evidence(grade);
  return {
    html: [
      spaced(small(markup`${why} ${link(about(line, how), evidence)}.`)),
      ...(raised === null ? [] : [small(raised)]),
    ],
    text: `${wrap(`${why} ${evidence}.`)}\n${about(line, how)}${raised === null ? '' : `\n${wrap(raised)}`}`,
  };
};

/** The footnote that no ratio goes without, where one of these lines has it. */
export const footnoteSection = (lines: readonly FindingLine[], { ratioFootnote }: Words): Section | null =>
  lines.some(({ findings }) => findings.some(({ rule }) => rule === 'R1'))
    ? smallSection(ratioFootnote)
    : null;

/** All of a finding: level, title, fact, why it matters, and how sure that is. */
const wholeFinding = (line: FindingLine, how: string, { mail, levels }: Words): Section => {
  const { level, words } = line;
  const evidence = mail.evidence(words.grade);
  return {
    html: [
      findingBlock(line, levels[level], small(markup`${words.why} ${link(about(line, how), evidence)}.`)),
      ...(words.raised === null ? [] : [small(words.raised)]),
    ],
    text: wrap(`${levels[level].symbol} ${words.fact} ${words.why} ${evidence}.`),
  };
};

/** What else changed: a line each, and on a page all of it. `most`: lines in a mail; `leftOut`: so many more, which only the page has. */
export const otherLines = (
  lines: readonly FindingLine[],
  how: string,
  words: Words,
  place: Place,
  { most, leftOut = 0 }: { readonly most: number; readonly leftOut?: number },
): Section | null => {
  const { mail, levels } = words;
  const shown = shownOf(lines, place, most);
  const more = lines.length - shown.length + leftOut;
  if (shown.length + more === 0) return null;
  if (place === 'page') return joined(...shown.map((line) => wholeFinding(line, how, words)));
  return {
    html: [
      ...shown.map(({ level, words }) => leadLine(level, levels[level], words.lead)),
      ...(more === 0 ? [] : [small(mail.moreChanges(more))]),
    ],
    text: [
      ...shown.map(({ level, words }) => wrap(`${levels[level].symbol} ${words.lead}`)),
      ...(more === 0 ? [] : [mail.moreChanges(more)]),
    ].join('\n'),
  };
};

/** A finding of a week, as it is listed there. */
export type WeekLine = {
  readonly line: FindingLine;
  /** The day on which an earlier mail has said it; null: it is new. */
  readonly toldOn: string | null;
};

/**
 * What changed in a week: what is new with its fact, the last of `most` and what was told before in a line (DESIGN: two
 * phone screens).
 */
export const weekFindings = (
  lines: readonly WeekLine[],
  how: string,
  words: Words,
  place: Place,
  most: number,
): Section | null => {
  const { mail, levels } = words;
  const shown = shownOf(lines, place, most);
  const more = lines.length - shown.length;
  if (shown.length === 0) return null;
  const section = ({ line, toldOn }: WeekLine, at: number): Section => {
    const { level, words: said } = line;
    if (toldOn !== null || (place === 'mailbox' && at > 0 && at >= most - 1)) {
      const text = toldOn === null ? said.lead : `${mail.toldOn(toldOn)}: ${said.lead}`;
      return { html: [leadLine(level, levels[level], text)], text: wrap(`${levels[level].symbol} ${text}`) };
    }
    if (place === 'page') return wholeFinding(line, how, words);
    const evidence = mail.evidence(said.grade);
    return {
      html: [findingBlock(line, levels[level], evidenceLine(about(line, how), evidence))],
      text: wrap(`${levels[level].symbol} ${said.fact} ${evidence}.`),
    };
  };
  const all = joined(...shown.map(section), more === 0 ? null : smallSection(mail.moreChanges(more)));
  return {
    html: [heading(mail.labels.whatChanged), ...all.html],
    text: titled(mail.labels.whatChanged, all.text ?? ''),
  };
};
