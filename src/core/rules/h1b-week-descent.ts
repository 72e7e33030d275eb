import { hasReached } from '../compare.ts';
import { isWarm, couldBeWarm, type History, type Moment } from '../history/history.ts';
import type { Quantity } from '../load/amounts.ts';
import { type AsOf, sumBack, sumOfDays, unknownDays } from '../load/day-series.ts';
import { highestWeekM, WEEK_DAYS } from '../load/weeks.ts';
import { isCovered } from './coverage.ts';
import type { HillMeasure } from './hill-measure.ts';
import type { Room } from './room.ts';
import type { Ahead, StateRule, Verdict } from './rule.ts';
import { usualHillWeek } from './suggestion.ts';

/** H1b: descent (or, from summaries, climb) of 7 days against the mean of the three weeks before, metres. */
export type WeekDescentFacts = {
  readonly weekM: number;
  readonly usualM: number;
  readonly ratio: number | null;
  readonly measure: HillMeasure;
};

const WEEKS_BEFORE = 3;

/** A week is new from +100 m on (SCIENCE.md 3.4). */
const BEYOND_BY_M = 100;

const TINY = 1e-6;

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

/** The week where it is far beyond the usual; null where it is not, or cannot be told. */
const at = (history: History, asOf: AsOf | Moment, limit: number): WeekDescentFacts | null => {
  if (!isWarm(history, asOf.day)) return null;
  const week = hillWeek(history, asOf);
  if (week === null) return null;
  const { weekM, usualM, measure } = week;
  const ratio = usualM > 0 ? weekM / usualM : null;
  if (ratio !== null && !hasReached(ratio, limit)) return null;
  return hasReached(weekM - usualM, BEYOND_BY_M) ? { weekM, usualM, ratio, measure } : null;
};

const tell = (history: History, moment: Moment, limit: number): Verdict<WeekDescentFacts> | null => {
  const facts = at(history, moment, limit);
  if (facts === null) return null;
  const { weekM, measure } = facts;
  const { sum, perMetre } = COLUMNS[measure];
  // Weeks before grow flatter as days pass: only hills that were run raise a week.
  if (weekM * perMetre <= highestWeekM(history.series, sum, moment.day - WEEK_DAYS, moment.day - 1))
    return null;
  return { level: measure === 'descent' ? 'caution' : 'note', facts };
};

/** The most metres of hills in a week after which H1b stays silent, given the usual ones. */
const weekDescentLimitM = (usualM: number, ratio: number): number =>
  Math.max(Math.ceil(usualM * ratio - TINY), Math.ceil(usualM + BEYOND_BY_M - TINY)) - 1;

/** What is left of the coming hills by one measure, metres; null where there is nothing to compare with. */
const leftBy = (
  history: History,
  { today, day }: Ahead,
  ratio: number,
  measure: HillMeasure,
): number | null => {
  const usual = usualBy(history, day, measure);
  if (usual === null) return null;
  const { sum, perMetre } = COLUMNS[measure];
  const highestM = highestWeekM(history.series, sum, day - WEEK_DAYS, today) / perMetre;
  const doneM = sumOfDays(history.series, sum, day - WEEK_DAYS + 1, today) / perMetre;
  return Math.floor(Math.max(weekDescentLimitM(usual.usualM, ratio), highestM) - doneM + TINY);
};

const limit = (history: History, ahead: Ahead, ratio: number): Room => {
  const first = ahead.day - (WEEKS_BEFORE + 1) * WEEK_DAYS + 1;
  if (!couldBeWarm(history, ahead.day) || unknownDays(history.series, first, ahead.today) > 0) return {};
  const descentM = leftBy(history, ahead, ratio, 'descent');
  const climbM = leftBy(history, ahead, ratio, 'climb');
  return { ...(descentM !== null && { descentM }), ...(climbM !== null && { climbM }) };
};

/**
 * H1b, new hill volume: 7 days against the mean of the three weeks before, from x1.5 and +100 m on
 * (SCIENCE.md 3.4; E15: 310 m after a mean of 120 m is x2.583). After three weeks of flat running +100 m is
 * enough and there is no ratio. Climb only stands in for descent, so it never says more than a note (DESIGN).
 */
export const h1b = {
  id: 'H1b',
  family: 'hills',
  kind: 'state',
  manner: 'state',
  again: 'after-a-week',
  evidence: {
    grade: 'C+',
    source: 'Robertz et al. 2022, ISBS 40 (22 runners); limits chosen by analogy with the single-run rule',
  },
  // SCIENCE.md 3.4.
  threshold: { name: 'descentWeekRatio', usual: 1.5, range: [1, 5] },
  raises: () => 'hills',
  at,
  tell,
  limit,
  suggest: ({ usualM, measure }) => [usualHillWeek(usualM, measure)],
} as const satisfies StateRule<WeekDescentFacts>;
