import { isWarm, type History, type Moment } from '../history/history.ts';
import { sumOfDays } from '../load/day-series.ts';
import { isCovered } from './coverage.ts';
import type { Verdict } from './rule.ts';

/** A run with at least this much steeper than -8 % … (SCIENCE.md 3.4 H1d) */
const STEEP_FROM_M = 500;

/** … after 30 days with less than this. */
const BEFORE_BELOW_M = 200;
const BEFORE_DAYS = 30;

/** H1d, steep downhill that is new. */
export const h1dSteep = (history: History, moment: Moment): Verdict<'H1d'> | null => {
  const steepM = moment.amounts.steepDownM;
  if (steepM < STEEP_FROM_M || !isWarm(history, moment.day)) return null;
  const from = moment.day - BEFORE_DAYS;
  const to = moment.day - 1;
  const distanceM = sumOfDays(history.series, 'distanceM', from, to);
  if (distanceM === 0 || !isCovered(sumOfDays(history.series, 'lossKnownM', from, to), distanceM))
    return null;
  const before30dM = sumOfDays(history.series, 'steepDownM', from, to);
  return before30dM < BEFORE_BELOW_M ? { level: 'caution', facts: { steepM, before30dM } } : null;
};
