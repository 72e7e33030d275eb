import { addDays, type Day, dayFromNumber, dayNumber, weekday } from '../../core/day.ts';
import { type Episode, isInOrder, type RoughDay } from '../../core/episodes/episode.ts';

const WEEK = /^(\d{4})-W(\d{2})$/;
const MONTH = /^\d{4}-\d{2}$/;

/** The Monday of an ISO week: week 1 holds the 4th of January. Null where the year has no such week. */
const mondayOf = (year: string, week: number): Day | null => {
  const fourth = `${year}-01-04`;
  const first = addDays(fourth, 1 - weekday(fourth));
  const monday = addDays(first, 7 * (week - 1));
  // The Thursday of a week lies in its year.
  return week >= 1 && addDays(monday, 3).startsWith(year) ? monday : null;
};

const isDay = (text: string): boolean => {
  try {
    return dayFromNumber(dayNumber(text)) === text;
  } catch {
    return false;
  }
};

/** `2024-05-03`, `2024-W18` or `2024-05`; null where it is none of them. */
const roughDay = (text: string): RoughDay | null => {
  const [, year, week] = WEEK.exec(text) ?? [];
  if (year !== undefined && week !== undefined) {
    const day = mondayOf(year, Number(week));
    return day === null ? null : { day, precision: 'week' };
  }
  if (MONTH.test(text)) return isDay(`${text}-01`) ? { day: `${text}-01`, precision: 'month' } : null;
  return isDay(text) ? { day: text, precision: 'day' } : null;
};

/** When a knee hurt, as `--pain` names it; without an end it was over on its first day; null where it is no time. */
export const painTime = (text: string): Pick<Episode, 'start' | 'end'> | null => {
  const parts = text.split('..');
  if (parts.length > 2) return null;
  const start = roughDay(parts[0] ?? '');
  if (start === null) return null;
  const until = parts[1];
  const end = until === undefined ? start : until === '' ? null : roughDay(until);
  if (end === null && until !== '') return null;
  return isInOrder({ start, end }) ? { start, end } : null;
};
