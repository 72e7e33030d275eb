import type { RehabFacts } from '../core/rehab/facts.ts';
import type { Status } from '../core/report/status/status.ts';
import type { FindingContext, FindingLine } from './findings.ts';
import { formats } from './formats.ts';
import { recoveryVerdict } from './recovery.ts';
import type { Units } from './units.ts';
import { verdictWords, type VerdictWords } from './verdict.ts';
import { words } from './words.ts';

/** Whether a line asks for a rest: a stop, unless it only leads a step back on the way back. */
export const asksForRest = ({ level, findings: [finding] }: FindingLine): boolean =>
  level === 'stop' && !(finding?.rule === 'P1' && finding.facts.ladderStep !== null);

/** A stop leads whatever else there is: calm, the same words for every cause, and no training limits. */
const stopWords = (lines: readonly FindingLine[], locale: string | undefined): VerdictWords | null => {
  if (!lines.some(asksForRest)) return null;
  const { lead, step, subject } = words(locale).mail.stop;
  return { headline: lead, action: step, subject, caveat: null };
};

/** What leads an alert, in a mail or a short message: the loudest finding. @throws RangeError without findings */
export const alertHeadline = (lines: readonly FindingLine[], locale?: string): VerdictWords => {
  const [first] = lines;
  if (!first) throw new RangeError('an alert needs at least one finding');
  const { lead: headline, advice: action, subject } = first.words;
  return stopWords(lines, locale) ?? { headline, action, subject, caveat: null };
};

/** What leads the week, in a mail or a short message: the rest or the way back, a stop, or the verdict. */
export const weeklyHeadline = (
  status: Status,
  lines: readonly FindingLine[],
  units: Units,
  context: FindingContext,
  rehab: RehabFacts | null = null,
): VerdictWords => {
  const catalogue = words(context.locale);
  return (
    (rehab && recoveryVerdict(rehab, formats(units, catalogue.locale), catalogue)) ??
    stopWords(lines, context.locale) ??
    verdictWords(status, units, context)
  );
};
