import type { LevelWords } from '../words/say.ts';
import type { FindingLabels } from './parts.ts';
import { wrap } from './text.ts';
import type { MailLine } from './without-repeats.ts';

/** One finding for the text part: the same sentences as in the HTML part. */
export const findingText = (
  line: MailLine,
  level: LevelWords,
  labels: FindingLabels,
  withAdvice: boolean,
): string =>
  [
    wrap(`${level.symbol} ${level.label}: ${line.words.title}`),
    wrap(line.words.fact, '  '),
    withAdvice ? wrap(`${labels.nextStep}: ${line.words.advice}`, '  ') : null,
    line.words.why === null ? null : wrap(`${labels.why}: ${line.words.why}`, '  '),
    wrap(`${labels.howSure}: ${line.words.evidence}`, '  '),
    line.words.raised === null ? null : wrap(line.words.raised, '  '),
    wrap(`${labels.source}: ${line.words.source}`, '  '),
  ]
    .filter((part) => part !== null)
    .join('\n');
