import { isAbove } from '../compare.ts';
import type { History, Moment } from '../history/history.ts';
import { breakBefore, RESTART_DAYS, returnOn } from './restart.ts';
import type { EventRule, Verdict } from './rule.ts';
import { shorterRun } from './suggestion.ts';

/** S2: back after a break. Metres. A spike on the same run is its own S1; the words tell the two as one. */
export type ReturnFacts = {
  readonly gapDays: number;
  readonly sessionM: number;
  readonly longestBeforeM: number;
  readonly suggestedMaxM: number;
};

/** A further run of the first week is told when it is longer than the one told by this much (as in S1). */
const MORE_THAN_TOLD = 1.1;

/** The longest session since the return began and before this one, metres. */
const longestSinceM = ({ sessions }: History, { session }: Moment, since: number): number => {
  let longest = 0;
  for (let i = session.index - 1; i >= 0 && sessions[i]!.day >= since; i -= 1)
    longest = Math.max(longest, sessions[i]!.distanceM);
  return longest;
};

const tell = (history: History, moment: Moment): Verdict<ReturnFacts> | null => {
  const back = returnOn(history, moment.day);
  if (back === null) return null;
  const { gapDays, longestBeforeM, suggestedMaxM, since } = back;
  const { sessionM } = moment;
  if (sessionM <= suggestedMaxM) return null;
  const beforeM = longestSinceM(history, moment, since);
  if (beforeM > suggestedMaxM && !isAbove(sessionM / beforeM, MORE_THAN_TOLD)) return null;
  return { level: 'caution', facts: { gapDays, sessionM, longestBeforeM, suggestedMaxM } };
};

/**
 * S2, back after a break with more than half of what was run before it, in the first week back. Needs no warm-up: the
 * break itself is the fact. A return within the limit is told by nothing but the numbers that are shown: what keeps
 * to a limit is no finding.
 */
export const s2 = {
  id: 'S2',
  family: 'load',
  kind: 'event',
  manner: 'event',
  evidence: { grade: 'C', source: 'Expert consensus on returning after a break' },
  threshold: null,
  raises: () => null,
  suggest: ({ suggestedMaxM }) => [shorterRun(suggestedMaxM)],
  tell,
  limit: (history, { today, day }) => {
    const back = returnOn(history, today);
    if (back !== null && day - back.since < RESTART_DAYS) return { sessionM: back.suggestedMaxM };
    // A run on that day, or on one before it, may end a break: its first week reaches beyond the days ahead.
    const gap = breakBefore(history, day);
    return gap === null ? {} : { sessionM: gap.suggestedMaxM };
  },
} as const satisfies EventRule<ReturnFacts>;
