import type { Outlook } from '../core/report/outlook/outlook.ts';
import type { Status } from '../core/report/status/status.ts';
import { findingLines, type FindingContext, type FindingLine } from './findings.ts';
import type { Reader } from './reader.ts';

/** The verdict of a day. Plain text: escape before it meets HTML. */
export type VerdictWords = {
  /** One sentence or title: what stands out. */
  readonly headline: string;
  /** The next step, with a number where there is one; null where there is none to take. */
  readonly action: string | null;
  /** Both in at most 70 characters with plain spaces, for a subject line. */
  readonly subject: string;
  /** What the verdict does not say; null where a finding carries its own evidence. */
  readonly caveat: string | null;
};

/** What is said of a day: the status of the runner, and what holds from then on. */
export type Day = { readonly status: Status; readonly outlook: Outlook };

/** States in which the state itself, not a finding of last week, is the news. */
const STATE_FIRST: ReadonlySet<Status['state']> = new Set(['empty', 'break']);

/** The findings that hold as lines, their steps in step with what holds from then on. */
export const statusLines = (
  { status, outlook }: Day,
  reader: Reader,
  context: Omit<FindingContext, 'outlook'> = {},
): readonly FindingLine[] => findingLines(status.findings, reader, { ...context, outlook });

/** What leads where one finding is the news. */
export const leadVerdict = ({ words: { lead, step, subject } }: FindingLine): VerdictWords => ({
  headline: lead,
  action: step,
  subject,
  caveat: null,
});

/** What leads where no finding does: the state of the history, or a normal week. */
export const quietVerdict = (day: Day, reader: Reader): VerdictWords =>
  reader.words.quietVerdict[day.status.state](day, reader);

/** Whether the state of the history is the news, whatever was found. */
export const stateLeads = ({ state }: Pick<Status, 'state'>): boolean => STATE_FIRST.has(state);

/** What to say of a day: the loudest finding that holds, or the state of the history. */
export const verdictWords = (
  day: Day,
  reader: Reader,
  context: Omit<FindingContext, 'outlook'> = {},
): VerdictWords => {
  const line = stateLeads(day.status) ? undefined : statusLines(day, reader, context)[0];
  return line === undefined ? quietVerdict(day, reader) : leadVerdict(line);
};
