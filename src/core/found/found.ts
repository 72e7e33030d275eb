import { addDays, type Day, dayFromNumber, dayNumber } from '../day.ts';
import type { History } from '../history/history.ts';
import type { ReportInput } from '../report/input.ts';
import type { Report } from '../report/report.ts';
import type { Beside } from '../report/status/status.ts';
import { type PairSummary, shoesSummary } from '../shoes/summary.ts';
import { type HillsFound, hillsFound, type TrackFound, trackFound } from './ground.ts';
import { type Jump, largestJumps, YEAR_DAYS } from './jumps.ts';

/**
 * What a whole history tells when it is first read (issue "First contact", 6): the usual week, the longest run, hills,
 * tracks, shoes, the largest jumps. Everything is of the year up to the last day, unless it says otherwise.
 */
export type Found = {
  /** All runs that count, and the days of the first and the last one; null without any. */
  readonly runs: number;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Enough to compare with (the warm-up of the rules is over), some runs, or none. */
  readonly size: 'none' | 'short' | 'enough';
  /** Days since the first run, the first included. */
  readonly daysKnown: number;
  /** Runs of the year. */
  readonly yearRuns: number;
  /** The middle half of the last twelve weeks, metres; null where fewer than four are known. */
  readonly usual: Readonly<Record<'weekM' | 'longestM' | 'climbM', Beside['usual']>>;
  /** The longest session of the year; of equals the newest. */
  readonly longest: { readonly day: Day; readonly runId: number; readonly distanceM: number } | null;
  readonly hills: HillsFound;
  readonly track: TrackFound;
  readonly shoes: {
    /** Pairs run in during the last eight weeks, the most worn first. */
    readonly pairs: readonly PairSummary[];
    /** Metres of those weeks in no pair that is known. */
    readonly withoutPairM: number;
  };
  readonly jumps: readonly Jump[];
};

const longestOf = ({ sessions }: History, from: number): Found['longest'] => {
  let longest: History['sessions'][number] | null = null;
  for (const session of sessions)
    if (session.day >= from && session.distanceM >= (longest?.distanceM ?? 0)) longest = session;
  return longest === null
    ? null
    : { day: dayFromNumber(longest.day), runId: longest.id, distanceM: longest.distanceM };
};

/** Looks through a history. Pure; opens no second one but those of the jumps' own days. */
export const foundIn = (input: ReportInput, report: Report): Found => {
  const { history, status } = report;
  const from = dayNumber(addDays(input.until, 1 - YEAR_DAYS));
  const year = history.moments.filter(({ day }) => day >= from);
  const { weekM, longestM, climbM } = status.numbers;
  const { pairs, withoutPairM } = shoesSummary(input);
  const ends = [history.moments[0], history.moments.at(-1)].map((moment) =>
    moment === undefined ? null : dayFromNumber(moment.day),
  );
  return {
    runs: history.moments.length,
    from: ends[0] ?? null,
    to: ends[1] ?? null,
    size: history.moments.length === 0 ? 'none' : history.warmDay === null ? 'short' : 'enough',
    daysKnown: status.daysKnown,
    yearRuns: year.length,
    usual: { weekM: weekM.usual, longestM: longestM.usual, climbM: climbM.usual },
    longest: longestOf(history, from),
    hills: hillsFound(year),
    track: trackFound(year),
    shoes: {
      pairs: pairs
        .filter(({ rotationShare }) => (rotationShare ?? 0) > 0)
        .toSorted((a, b) => (b.rotationShare ?? 0) - (a.rotationShare ?? 0)),
      withoutPairM,
    },
    jumps: largestJumps(input, report),
  };
};
