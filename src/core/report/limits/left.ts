import { addDays, type Day, daysBetween, weekday } from '../../day.ts';
import type { Bound, DayLimits, Limits } from './limits.ts';

/** What is left until the end of a week. */
export type Left = {
  /** The last day of it. */
  readonly until: Day;
  readonly distance: Bound | null;
  readonly longestRun: Bound | null;
  readonly hills: Bound | null;
};

/** The bound by which hills are compared. */
export const hillsOf = ({ descent, climb }: DayLimits, { hillsBy }: Pick<Limits, 'hillsBy'>): Bound | null =>
  hillsBy === 'climb' ? climb : descent;

/** The last day of the week of `day`; `weekStart`: its first weekday, 1 = Monday. */
export const weekEnd = (day: Day, weekStart = 1): Day =>
  addDays(day, 6 - ((weekday(day) - weekStart + 7) % 7));

/** The limits that are left from the first of their days until the end of that week, Sunday unless said otherwise. */
export const leftThisWeek = (limits: Limits, weekStart = 1): Left | null => {
  const first = limits.days[0];
  if (first === undefined) return null;
  const until = weekEnd(first.day, weekStart);
  const last = limits.days[daysBetween(first.day, until)] ?? first;
  return {
    until,
    distance: last.distance,
    longestRun: limits.longestRun,
    hills: hillsOf(last, limits),
  };
};
