import { type DaySeries, sumOfDays } from '../load/day-series.ts';

/** Calendar days since the first known run before anything is compared (SCIENCE.md 1.0, 1.6). */
export const WARM_UP_DAYS = 28;

/** Of the last four 7-day blocks, this many must hold a run. */
export const WARM_UP_WEEKS = 3;

const BLOCKS = 4;
const BLOCK_DAYS = 7;

/** How many of the four 7-day blocks that end on `day` hold a run. */
export const weeksWithRuns = (series: DaySeries, day: number): number => {
  let weeks = 0;
  for (let block = 0; block < BLOCKS; block += 1) {
    const last = day - block * BLOCK_DAYS;
    if (sumOfDays(series, 'runs', last - BLOCK_DAYS + 1, last) > 0) weeks += 1;
  }
  return weeks;
};

/** Whether the warm-up could end on a day that is still to come, if something were run until then. */
const couldEndOn = (series: DaySeries, day: number): boolean => {
  if (day < series.firstDay + WARM_UP_DAYS - 1) return false;
  let weeks = 0;
  for (let block = 0; block < BLOCKS; block += 1) {
    const last = day - block * BLOCK_DAYS;
    const first = last - BLOCK_DAYS + 1;
    if (last > series.lastDay || sumOfDays(series, 'runs', first, last) > 0) weeks += 1;
  }
  return weeks >= WARM_UP_WEEKS;
};

/** Whether a coming day could have enough before it: the warm-up ends once, and does not begin again. */
export const couldWarmUp = (series: DaySeries, day: number): boolean => {
  for (let end = series.lastDay + 1; end <= day; end += 1) if (couldEndOn(series, end)) return true;
  return false;
};

/**
 * The first day on which there is enough to compare with; null while there is not. A latch: a later break does
 * not bring `insufficient` back, it has its own state (SCIENCE.md 1.6).
 */
export const warmDay = (series: DaySeries): number | null => {
  for (let day = series.firstDay + WARM_UP_DAYS - 1; day <= series.lastDay; day += 1)
    if (weeksWithRuns(series, day) >= WARM_UP_WEEKS) return day;
  return null;
};
