import { sumOfDays } from '../load/day-series.ts';
import { type History, lastMomentUpTo } from '../history/history.ts';
import { highestWeekM } from '../load/weeks.ts';

/** Climb rules need this share of the distance with known climb in every window they use (SCIENCE.md 1.6). */
const COVERED_FROM_PERCENT = 80;

/** Whether enough of a window's distance is known. An empty window hides nothing. */
export const isCovered = (knownM: number, distanceM: number): boolean =>
  knownM * 100 >= distanceM * COVERED_FROM_PERCENT;

/** A coming week may hold twice the biggest of this time, and this much where that was empty (DESIGN: generous). */
const TIMES_BIGGEST_WEEK = 2;
const AT_LEAST_M = 20_000;

/** A runner whose last runs, of this time, tell no descent has no streams: it will not be known next week either. */
const KNOWS_DAYS = 60;

/** Whether the descent of the days `from`..`today` is known, or could be once the coming days are run. */
export const couldBeCovered = (history: History, from: number, today: number): boolean => {
  const { series } = history;
  // After a long break the runs before it tell.
  const lastRun = lastMomentUpTo(history, today)?.day ?? today;
  if (sumOfDays(series, 'lossKnownM', lastRun - KNOWS_DAYS, lastRun) === 0) return false;
  const knownM = sumOfDays(series, 'lossKnownM', from, today);
  const distanceM = sumOfDays(series, 'distanceM', from, today);
  const week = highestWeekM(series, 'distanceM', today - KNOWS_DAYS, today);
  const moreM = Math.max(AT_LEAST_M, TIMES_BIGGEST_WEEK * week);
  return isCovered(knownM + moreM, distanceM + moreM);
};
