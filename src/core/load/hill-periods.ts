import { addDays, type Day, dayNumber } from '../day.ts';
import type { History } from '../history/history.ts';
import { isCovered } from '../rules/coverage.ts';
import { sumOfDays } from './day-series.ts';
import { WEEK_DAYS } from './weeks.ts';

/** A range of days, both included. */
export type Period = { readonly from: Day; readonly to: Day };

/** Metres up and down in some days; null where less than 80 % of the distance has a known climb or descent. */
export type HillPeriod = Period & { readonly climbM: number | null; readonly descentM: number | null };

/** Climb and descent of each of these periods. Days without a run are 0; unknown is not. */
export const hillPeriods = ({ series }: History, periods: readonly Period[]): readonly HillPeriod[] =>
  periods.map(({ from, to }) => {
    const sum = (quantity: Parameters<typeof sumOfDays>[1]): number =>
      sumOfDays(series, quantity, dayNumber(from), dayNumber(to));
    const distanceM = sum('distanceM');
    return {
      from,
      to,
      climbM: isCovered(sum('climbKnownM'), distanceM) ? Math.round(sum('climbDm') / 10) : null,
      descentM: isCovered(sum('lossKnownM'), distanceM) ? sum('lossM') : null,
    };
  });

/** The `n` blocks of seven days of which the last one ends on `until`, oldest first. */
export const sevenDaysBack = (until: Day, n: number): readonly Period[] =>
  Array.from({ length: n }, (_, i) => {
    const to = addDays(until, -WEEK_DAYS * (n - 1 - i));
    return { from: addDays(to, 1 - WEEK_DAYS), to };
  });

/** The calendar months from that of `from` to that of `until`, oldest first; the last one ends on `until`. */
export const monthsTo = (from: Day, until: Day): readonly Period[] => {
  const months: Period[] = [];
  let first = `${from.slice(0, 7)}-01`;
  while (first <= until) {
    // 31 days after its first, every month is over.
    const next = `${addDays(first, 31).slice(0, 7)}-01`;
    const last = addDays(next, -1);
    months.push({ from: first, to: last < until ? last : until });
    first = next;
  }
  return months;
};
