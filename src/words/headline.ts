import type { Status } from '../core/status.ts';
import type { FindingContext, FindingLine } from './findings.ts';
import type { Units } from './units.ts';
import { verdictWords, type VerdictWords } from './verdict.ts';
import { words } from './words.ts';

/** A level of stop leads whatever else there is: calm, the same words for every cause, and no training limits. */
const stopWords = (lines: readonly FindingLine[], locale: string | undefined): VerdictWords | null => {
  if (!lines.some(({ level }) => level === 'stop')) return null;
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

/** What leads the week, in a mail or a short message: a stop, or the verdict. */
export const weeklyHeadline = (
  status: Status,
  lines: readonly FindingLine[],
  units: Units,
  context: FindingContext,
): VerdictWords => stopWords(lines, context.locale) ?? verdictWords(status, units, context);
