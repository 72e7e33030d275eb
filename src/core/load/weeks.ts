import { isAbove } from '../compare.ts';
import type { Quantity } from './amounts.ts';
import { type AsOf, type DaySeries, sumBack, sumOfDays } from './day-series.ts';

export const WEEK_DAYS = 7;

/** "A week no bigger than the best of the six before" is a rebound, not new load (SCIENCE.md 1.6). */
const REBOUND_WEEKS = 6;

/** Change of a week against the week before, as a fraction (0.2 = +20 %); null after an empty week (E8). */
export const weekChange = (weekM: number, previousWeekM: number): number | null =>
  previousWeekM > 0 ? weekM / previousWeekM - 1 : null;

/** The classes of Nielsen 2014 over two weeks; above 30 % went with more of a group of injuries that holds ITBS. */
export type ProgressionClass = 'reference' | 'moderate' | 'large';

/** Upper end of Nielsen's reference class. */
const REFERENCE_UP_TO = 0.1;

/** Class of a change; `large` starts above `largeAbove` (0.3 in the paper). */
export const progressionClass = (change: number, largeAbove: number): ProgressionClass => {
  if (isAbove(change, largeAbove)) return 'large';
  return isAbove(change, REFERENCE_UP_TO) ? 'moderate' : 'reference';
};

/** Load of the 7 days that end `weeksAgo` weeks before the view. */
export const weekLoadM = (series: DaySeries, asOf: AsOf, weeksAgo = 0): number =>
  sumBack(series, asOf, 'loadM', WEEK_DAYS, weeksAgo * WEEK_DAYS);

/** The largest sum of 7 days at the ends of the days `from`..`to`. */
export const highestWeekM = (series: DaySeries, quantity: Quantity, from: number, to: number): number => {
  let highest = 0;
  for (let day = Math.max(from, series.firstDay); day <= to; day += 1)
    highest = Math.max(highest, sumOfDays(series, quantity, day - WEEK_DAYS + 1, day));
  return highest;
};

/** Whether the last 7 days hold no more than the best of the six weeks before them. */
export const isRebound = (series: DaySeries, asOf: AsOf): boolean => {
  const week = weekLoadM(series, asOf);
  for (let weeksAgo = 1; weeksAgo <= REBOUND_WEEKS; weeksAgo += 1)
    if (week <= weekLoadM(series, asOf, weeksAgo)) return true;
  return false;
};
