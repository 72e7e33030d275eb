import type { Level } from '../core/rules/level.ts';
import type { Status } from '../core/report/status/status.ts';
import { weekSize } from '../core/report/status/week-size.ts';
import { findingLines, type FindingContext, type FindingLine } from './findings.ts';
import type { Reader } from './reader.ts';
import type { Day, VerdictWords } from './say.ts';
import { plain } from './units.ts';

export type { Day, VerdictWords } from './say.ts';

/** States in which the state itself, not a finding of last week, is the news. */
const STATE_FIRST: ReadonlySet<Status['state']> = new Set(['empty', 'unread', 'break']);

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
export const quietVerdict = (day: Day, reader: Reader): VerdictWords => {
  const state = day.status.readUntil === null ? day.status.state : 'unread';
  return state === 'ok' ? ordinaryVerdict(day.status, reader) : reader.words.quietVerdict[state](day, reader);
};

/** A week in which nothing is new: its distance beside the usual, and no limit as its headline. */
const ordinaryVerdict = (status: Status, reader: Reader): VerdictWords => {
  const { value } = status.numbers.weekM;
  const size = weekSize(status);
  const headline = reader.words.weeks[size];
  const isKnown = value !== null && size !== 'none';
  return {
    headline,
    action: null,
    subject: plain(isKnown ? `${headline}: ${reader.shortDistance(value)}` : headline),
    caveat: reader.words.quietCaveat,
  };
};

/** Whether the state of the history is the news, whatever was found. */
export const stateLeads = ({ state }: Pick<Status, 'state'>): boolean => STATE_FIRST.has(state);

/** What to say of a day: the loudest finding that holds, or the state of the history. */
export const verdictWords = (
  day: Day,
  reader: Reader,
  context: Omit<FindingContext, 'outlook'> = {},
): VerdictWords => gradedVerdict(day, reader, context).words;

/** The same with the level of the finding that leads; null where none does. */
export const gradedVerdict = (
  day: Day,
  reader: Reader,
  context: Omit<FindingContext, 'outlook'> = {},
): { readonly level: Level | null; readonly words: VerdictWords } => {
  const line = stateLeads(day.status) ? undefined : statusLines(day, reader, context)[0];
  return line === undefined
    ? { level: null, words: quietVerdict(day, reader) }
    : { level: line.level, words: leadVerdict(line) };
};
