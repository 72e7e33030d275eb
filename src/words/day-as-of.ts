import type { Day } from '../core/day.ts';
import type { Formats } from './formats.ts';

/** A day as somebody names it on another one: with its year where that is not the same, else with its weekday. */
export const dayAsOf = (day: Day, asOf: Day, say: Pick<Formats, 'day' | 'dayWithYear'>): string =>
  day.slice(0, 4) === asOf.slice(0, 4) ? say.day(day) : say.dayWithYear(day);
