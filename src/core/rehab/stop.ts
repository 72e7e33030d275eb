import { addDays, type Day } from '../day.ts';
import type { Course } from './course.ts';
import type { PainEntry } from './entries.ts';
import type { OpenedLog } from './opened-log.ts';

/** A "stop" that nobody acted on stands for a week: the rest it asks for (SCIENCE.md 6.1). */
export const STOP_DAYS = 7;

/** The turns that answer a "stop": the runner began to rest, to come back, or said that it is over. */
const ANSWERED: ReadonlySet<string> = new Set([
  'acute-start',
  'acute-end',
  'ladder-start',
  'recovered',
  'waived',
]);

/** The newest answer of the last week that says "stop" and has not been acted on; null without one. */
export const openStop = ({ turns }: Course, { diary }: OpenedLog, day: Day): PainEntry | null => {
  for (let back = 0; back < STOP_DAYS; back += 1) {
    const past = addDays(day, -back);
    const pain = diary.stopsOn(past)[0];
    if (pain === undefined) continue;
    const isAnswered = turns.some(
      (turn) =>
        ANSWERED.has(turn.kind) &&
        (turn.day > past || (turn.day === past && (turn.at ?? Infinity) >= pain.at)),
    );
    return isAnswered ? null : pain;
  }
  return null;
};
