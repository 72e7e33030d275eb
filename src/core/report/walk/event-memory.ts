import { LEVELS, type Level } from '../../rules/finding.ts';

/** An event at the same or a lower level is not told again for this many days (SCIENCE.md 1.6 "Firing"). */
const SILENT_DAYS = 6;

/** When an event rule last spoke, and how loudly; null when it never did. Days are day numbers. */
export type EventMemory = { readonly day: number; readonly level: Level } | null;

export const isLouder = (a: Level, b: Level): boolean => LEVELS.indexOf(a) > LEVELS.indexOf(b);

/** Whether an event is told on this day: silence is broken by seven days or by a higher level. */
export const eventIsTold = (memory: EventMemory, day: number, level: Level): boolean =>
  memory === null || day - memory.day > SILENT_DAYS || isLouder(level, memory.level);
