import type { Finding } from '../core/rules/finding.ts';
import type { Status } from '../core/report/status/status.ts';
import { comingWeek, withCurrentLimits } from './coming-week.ts';
import { findingLines, type FindingContext, type FindingLine } from './findings.ts';
import { formats } from './formats.ts';
import type { Units } from './units.ts';
import { words } from './words.ts';

/** The verdict of a day. Plain text: escape before it meets HTML. */
export type VerdictWords = {
  /** One sentence or title: what stands out. */
  readonly headline: string;
  /** The next step, with a number where there is one. */
  readonly action: string;
  /** Both in at most 70 characters with plain spaces, for a subject line. */
  readonly subject: string;
  /** What the verdict does not say; null where a finding carries its own evidence. */
  readonly caveat: string | null;
};

/** States in which the state itself, not a finding of last week, is the news. */
const STATE_FIRST: ReadonlySet<Status['state']> = new Set(['empty', 'break']);

/** The findings of a status as lines, their advice in step with the limits of the coming week. */
export const statusLines = (
  { findings, budget }: Pick<Status, 'findings' | 'budget'>,
  units: Units,
  context: FindingContext = {},
): readonly FindingLine[] => {
  const week = comingWeek(budget, findings);
  return findingLines(withCurrentLimits(findings, week), units, {
    ...context,
    ...week,
    weekLimitM: week.weekM,
  });
};

/**
 * DESIGN: a note about a full week is over when the last 7 days hold less than nine tenths of the 7 that made it
 * fire; a shorter run at the end of the week should not turn it on and off.
 */
const STILL_SHARE = 0.9;

/** The 7-day distance a volume finding fired on, metres; null for other rules and other measures of load. */
const firedOnM = (finding: Finding): number | null => {
  if (finding.rule === 'W1' && !finding.facts.measure) return finding.facts.weekM;
  if (finding.rule === 'R1' && !finding.facts.measure) return finding.facts.acuteMPerDay * 7;
  return null;
};

const hasPassed = ({ level, findings: [first] }: FindingLine, { numbers }: Status): boolean => {
  const nowM = numbers.weekM.value;
  const thenM = first === undefined ? null : firedOnM(first);
  return level === 'note' && nowM !== null && thenM !== null && nowM < STILL_SHARE * thenM;
};

/**
 * What to say about a status: the loudest finding of the last 7 days that still holds, or the state of the history.
 * A note about a full week that has become an ordinary one does not lead.
 */
export const verdictWords = (status: Status, units: Units, context: FindingContext = {}): VerdictWords => {
  const catalogue = words(context.locale);
  const say = formats(units, catalogue.locale);
  const lines = STATE_FIRST.has(status.state) ? [] : statusLines(status, units, context);
  const line = lines.find((one) => !hasPassed(one, status));
  if (line === undefined)
    return lines.length === 0
      ? catalogue.quietVerdict[status.state](status, say)
      : catalogue.passedVerdict(status, say, lines.length);
  const { lead: headline, advice: action, subject } = line.words;
  return { headline, action, subject, caveat: null };
};
