import type { Catalogue } from '../../words/catalogue.ts';
import { findingBlock, heading, paragraph, reasons, spaced } from '../parts.ts';
import { titled, wrap } from '../text.ts';
import type { Section } from './section.ts';
import type { MailLine } from '../without-repeats.ts';

type Words = Pick<Catalogue, 'mail' | 'levels'>;

/** One finding for the text part: the same sentences as in the HTML part. */
const findingText = (
  { words, level }: MailLine,
  { mail: { labels }, levels }: Words,
  withAdvice: boolean,
): string =>
  [
    wrap(`${levels[level].symbol} ${levels[level].label}: ${words.title}`),
    wrap(words.fact, '  '),
    withAdvice ? wrap(`${labels.nextStep}: ${words.advice}`, '  ') : null,
    words.why === null ? null : wrap(`${labels.why}: ${words.why}`, '  '),
    wrap(`${labels.howSure}: ${words.evidence}`, '  '),
    words.raised === null ? null : wrap(words.raised, '  '),
    wrap(`${labels.source}: ${words.source}`, '  '),
  ]
    .filter((part) => part !== null)
    .join('\n');

/** The fact of the finding that leads a mail. The text part has it below, with its reasons. */
export const factSection = ({ words }: MailLine): Section => ({
  html: [paragraph(words.fact, 'margin-top:16px')],
  text: null,
});

/** Why the finding that leads a mail matters, and how sure that is; its fact and its step stand above. */
export const reasonsSection = (line: MailLine, words: Words): Section => ({
  html: [spaced(reasons(line, words.mail.labels))],
  text: findingText(line, words, false),
});

/** A finding below the one that leads. `advice`: whether its own step may be said. */
export const findingSection = (line: MailLine, words: Words, advice = true): Section => ({
  html: [findingBlock(line, words.levels[line.level], words.mail.labels, { advice, divided: true })],
  text: findingText(line, words, advice),
});

/** What changed: every finding with reason, evidence and source. Those in `above` have their step said above. */
export const findingsSection = (
  lines: readonly MailLine[],
  above: readonly (MailLine | undefined)[],
  words: Words,
): Section | null => {
  const { labels } = words.mail;
  return lines.length === 0
    ? null
    : {
        html: [
          heading(labels.whatChanged),
          ...lines.map((line, i) =>
            findingBlock(line, words.levels[line.level], labels, {
              advice: !above.includes(line),
              divided: i > 0,
            }),
          ),
        ],
        text: titled(
          labels.whatChanged,
          lines.map((line) => findingText(line, words, !above.includes(line))).join('\n\n'),
        ),
      };
};
