import { hasReached } from '../compare.ts';
import { isWarm, type History } from '../history/history.ts';
import type { Quantity } from '../load/amounts.ts';
import { type AsOf, sumBack, sumOfDays, unknownDays } from '../load/day-series.ts';
import type { RuleSettings } from './settings.ts';
import { isCovered } from './coverage.ts';
import type { Verdict } from './rule.ts';

const WEEK_DAYS = 7;
const WEEKS_BEFORE = 3;

/** A week is new from +100 m on (SCIENCE.md 3.4). */
const BEYOND_BY_M = 100;

type HillMeasure = 'descent' | 'climb';

/** What stands for each measure in the sums, and how many of its units are a metre. */
const COLUMNS: Readonly<Record<HillMeasure, { sum: Quantity; known: Quantity; perMetre: number }>> = {
  descent: { sum: 'lossM', known: 'lossKnownM', perMetre: 1 },
  climb: { sum: 'climbDm', known: 'climbKnownM', perMetre: 10 },
};

/** What three weeks of hills were like: metres a week on average. */
export type UsualHills = { readonly usualM: number; readonly measure: HillMeasure };

/** The three weeks before the last 7 days, by one measure; null where they are not covered or had no run. */
const usualBy = (history: History, day: number, measure: HillMeasure): UsualHills | null => {
  const { series } = history;
  const { sum, known, perMetre } = COLUMNS[measure];
  const to = day - WEEK_DAYS;
  const from = to - WEEKS_BEFORE * WEEK_DAYS + 1;
  const distanceM = sumOfDays(series, 'distanceM', from, to);
  if (distanceM === 0 || !isCovered(sumOfDays(series, known, from, to), distanceM)) return null;
  return { usualM: sumOfDays(series, sum, from, to) / perMetre / WEEKS_BEFORE, measure };
};

/** The usual hills before the last 7 days: descent where it is known, else climb. */
export const usualHills = (history: History, day: number): UsualHills | null =>
  usualBy(history, day, 'descent') ?? usualBy(history, day, 'climb');

/** A week of hills beside the three before it, metres. */
type HillWeek = UsualHills & { readonly weekM: number };

const hillWeekBy = (history: History, asOf: AsOf, measure: HillMeasure): HillWeek | null => {
  const { series } = history;
  const { sum, known, perMetre } = COLUMNS[measure];
  const usual = usualBy(history, asOf.day, measure);
  const distanceM = sumBack(series, asOf, 'distanceM', WEEK_DAYS);
  if (usual === null || !isCovered(sumBack(series, asOf, known, WEEK_DAYS), distanceM)) return null;
  return { ...usual, weekM: sumBack(series, asOf, sum, WEEK_DAYS) / perMetre };
};

/** Descent where the streams of both windows are known, else climb from the summaries; null where neither is. */
const hillWeek = (history: History, asOf: AsOf): HillWeek | null => {
  const first = asOf.day - (WEEKS_BEFORE + 1) * WEEK_DAYS + 1;
  if (unknownDays(history.series, first, asOf.day) > 0) return null;
  return hillWeekBy(history, asOf, 'descent') ?? hillWeekBy(history, asOf, 'climb');
};

/**
 * H1b, new hill volume: 7 days against the mean of the three weeks before, from x1.5 and +100 m on
 * (SCIENCE.md 3.4; E15: 310 m after a mean of 120 m is x2.583). After three weeks of flat running +100 m is
 * enough and there is no ratio. Climb only stands in for descent, so it never says more than a note (DESIGN).
 */
export const h1bWeekDescent = (
  history: History,
  asOf: AsOf,
  settings: RuleSettings,
): Verdict<'H1b'> | null => {
  if (!isWarm(history, asOf.day)) return null;
  const week = hillWeek(history, asOf);
  if (week === null) return null;
  const { weekM, usualM, measure } = week;
  const ratio = usualM > 0 ? weekM / usualM : null;
  if (ratio !== null && !hasReached(ratio, settings.descentWeekRatio)) return null;
  if (!hasReached(weekM - usualM, BEYOND_BY_M)) return null;
  return { level: measure === 'descent' ? 'caution' : 'note', facts: { weekM, usualM, ratio, measure } };
};

/** The most metres of hills in a week after which H1b stays silent, given the usual ones. */
export const h1bWeekLimitM = (usualM: number, settings: RuleSettings): number =>
  Math.max(Math.ceil(usualM * settings.descentWeekRatio - 1e-6), Math.ceil(usualM + BEYOND_BY_M - 1e-6)) - 1;
