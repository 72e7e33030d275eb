import type { History, Moment } from '../../history/history.ts';
import type { DayNumbers } from '../../load/day-series.ts';
import { sumOfDays } from '../../load/day-series.ts';
import type { Quantity } from '../../load/amounts.ts';
import { isCovered } from '../../rules/coverage.ts';
import type { RuleId } from '../../rules/index.ts';
import { partitionPoint } from '../../search.ts';

/** Why a measure is not known. */
export type Why =
  /** The window begins before the first known run, or ends after the last day that was read. */
  | 'outside'
  /** Some of its days are unknown: not read, or said to hold runs that are missing. */
  | 'unknownDays'
  /** Nothing was run. */
  | 'noRuns'
  /** Too little before to call anything usual. */
  | 'shortHistory'
  /** Too little was run for a ratio or a rise. */
  | 'littleRun'
  /** No streams tell the descent, and no summaries the climb. */
  | 'noDescent'
  | 'noClimb'
  /** No track of the way: no laps, no loops. */
  | 'noRoute'
  /** Runs name no shoes; their age is not known; no drop is entered. */
  | 'noShoes'
  | 'noShoeAge'
  | 'noDrop'
  /** Hardly any run has an answer about how hard it was. */
  | 'noEffort';

/** What a window holds by one measure, with the day it is about (a day number; null: no particular one), or why not. */
export type Reading = { readonly value: number; readonly day: number | null } | { readonly why: Why };

/** What a number of a measure is: metres of way, metres of height, times, a share, runs, days, millimetres. */
type Unit = 'distance' | 'height' | 'ratio' | 'share' | 'count' | 'days' | 'millimetres';

/** What a measure belongs to: what is said together of what stayed as usual. */
export const GROUPS = ['load', 'rhythm', 'hills', 'track', 'loop', 'shoes', 'effort'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * What the day beside a reading is: the very day, the last of several (a week, a row of days), the first on which there
 * was any of it, or the one with the most of it.
 */
type DayMeaning = 'on' | 'upTo' | 'first' | 'most';

/** One thing that may have changed. */
export type MeasureRow = {
  readonly group: Group;
  readonly unit: Unit;
  readonly day: DayMeaning;
  /**
   * How far beyond the usual range a value has to be to count as changed, at least: in its own unit, and as a share of
   * the end of the range.
   */
  readonly beyond: { readonly by: number; readonly share: number };
  /** The rules that tell of it. */
  readonly rules: readonly RuleId[];
  readonly read: (history: History, window: DayNumbers) => Reading;
};

/** The runs of a window. */
export const runsIn = ({ moments }: History, { from, to }: DayNumbers): readonly Moment[] =>
  moments.slice(
    partitionPoint(moments, ({ day }) => day < from),
    partitionPoint(moments, ({ day }) => day <= to),
  );

/** Whether at least 80 % of a window's distance is known, by runs of which something is. */
export const isKnownOf = (history: History, window: DayNumbers, known: Quantity): boolean =>
  isCovered(
    sumOfDays(history.series, known, window.from, window.to),
    sumOfDays(history.series, 'distanceM', window.from, window.to),
  );

/** The same where only the runs themselves tell: 80 % of their distance. */
export const isKnownFor = (runs: readonly Moment[], isKnown: (moment: Moment) => boolean): boolean => {
  const metres = (of: readonly Moment[]): number => of.reduce((sum, { run }) => sum + run.distanceM, 0);
  return isCovered(metres(runs.filter(isKnown)), metres(runs));
};

/** The largest of what stands beside days, with its first day; null without any. */
export const largest = (values: Iterable<readonly [day: number, value: number]>): Reading | null => {
  let most: { value: number; day: number } | null = null;
  for (const [day, value] of values) if (most === null || value > most.value) most = { value, day };
  return most;
};

/** The largest sum of seven days that lie in a window, divided by `per`; its day is the last of them. */
export const biggestWeek = (history: History, { from, to }: DayNumbers, sum: Quantity, per = 1): Reading => {
  const week = 7;
  const weeks = Array.from({ length: Math.max(0, to - from - week + 2) }, (_, i): [number, number] => {
    const day = from + week - 1 + i;
    return [day, sumOfDays(history.series, sum, day - week + 1, day) / per];
  });
  return largest(weeks) ?? { why: 'noRuns' };
};
