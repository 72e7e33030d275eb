import { addDays, type Day, daysBetween, weekday } from '../../../core/day.ts';
import { WEEK_DAYS } from '../../../core/load/weeks.ts';

/** DESIGN: half a year, which is as much as anybody compares at once. */
const WEEKS_SHOWN = 26;

/** What belongs to one calendar week, newest first. */
export type WeekOf<T> = { readonly monday: Day; readonly inside: readonly T[] };

/** A page of whole weeks. Pages and weeks count from 1; null: there is none that way. */
export type PageOfWeeks<T> = {
  readonly weeks: readonly WeekOf<T>[];
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly newer: number | null;
  readonly older: number | null;
};

const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/** The weeks with something in them, newest first, however what is in them is sorted. */
export const weeksOf = <T extends { readonly day: Day; readonly startS: number }>(
  all: readonly T[],
): readonly WeekOf<T>[] =>
  [...Map.groupBy(all, ({ day }) => mondayOf(day))]
    .map(([monday, inside]) => ({ monday, inside: inside.toSorted((a, b) => b.startS - a.startS) }))
    .toSorted((a, b) => (a.monday < b.monday ? 1 : -1));

/** One page of weeks; null behind the end. */
export const pageOf = <T>(weeks: readonly WeekOf<T>[], page: number): PageOfWeeks<T> | null => {
  const skip = (page - 1) * WEEKS_SHOWN;
  const shown = weeks.slice(skip, skip + WEEKS_SHOWN);
  if (shown.length === 0 && page > 1) return null;
  return {
    weeks: shown,
    first: skip + 1,
    last: skip + shown.length,
    total: weeks.length,
    newer: page > 1 ? page - 1 : null,
    older: skip + shown.length < weeks.length ? page + 1 : null,
  };
};

/** How many weeks without anything lie between two weeks of the list. */
export const weeksBetween = (newer: Day, older: Day): number => daysBetween(older, newer) / WEEK_DAYS - 1;
