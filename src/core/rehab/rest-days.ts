import { dayFromNumber, dayNumber, type Day } from '../day.ts';
import type { Course } from './course.ts';

/** The days on which running rested, from each start to the end or to `until`. */
export const restDays = ({ turns }: Course, until: Day): ReadonlySet<Day> => {
  const days = new Set<Day>();
  let from: Day | null = null;
  const close = (to: Day): void => {
    if (from !== null) for (let n = dayNumber(from); n <= dayNumber(to); n += 1) days.add(dayFromNumber(n));
    from = null;
  };
  for (const { kind, day } of turns) {
    if (kind === 'acute-start') from = day;
    if (kind === 'acute-end') close(day);
  }
  close(until);
  return days;
};
