import { isWarm, couldBeWarm, type History, type Moment } from '../history/history.ts';
import { sumOfDays } from '../load/day-series.ts';
import { couldBeCovered, isCovered } from './coverage.ts';
import type { EventRule, Verdict } from './rule.ts';
import { flatRuns } from './suggestion.ts';

/** H1d: steep downhill that is new, metres steeper than -8 %. */
export type SteepFacts = { readonly steepM: number; readonly before30dM: number };

/** A run with at least this much steeper than -8 % … (SCIENCE.md 3.4 H1d) */
const STEEP_FROM_M = 500;

/** … after 30 days with less than this. */
const BEFORE_BELOW_M = 200;
const BEFORE_DAYS = 30;

const tell = (history: History, moment: Moment): Verdict<SteepFacts> | null => {
  const steepM = moment.amounts.steepDownM;
  if (steepM < STEEP_FROM_M || !isWarm(history, moment.day)) return null;
  const from = moment.day - BEFORE_DAYS;
  const to = moment.day - 1;
  const distanceM = sumOfDays(history.series, 'distanceM', from, to);
  if (distanceM === 0 || !isCovered(sumOfDays(history.series, 'lossKnownM', from, to), distanceM))
    return null;
  const todayM = moment.today.steepDownM - steepM;
  const before30dM = sumOfDays(history.series, 'steepDownM', from, to) + todayM;
  return before30dM < BEFORE_BELOW_M ? { level: 'caution', facts: { steepM, before30dM } } : null;
};

/** H1d, steep downhill that is new. */
export const h1d = {
  id: 'H1d',
  family: 'hills',
  kind: 'event',
  manner: 'event',
  evidence: {
    grade: 'C+',
    source: 'Gottschall & Kram 2005 (10 runners): impact and braking rise with the slope',
  },
  threshold: null,
  raises: () => 'hills',
  suggest: (_facts, view) => flatRuns(view),
  tell,
  limit: (history, { today, day }) => {
    const from = day - BEFORE_DAYS;
    if (!couldBeWarm(history, day) || !couldBeCovered(history, from, today)) return {};
    const beforeM = sumOfDays(history.series, 'steepDownM', from, today);
    return beforeM < BEFORE_BELOW_M ? { steepDownM: STEEP_FROM_M - 1 } : {};
  },
} as const satisfies EventRule<SteepFacts>;
