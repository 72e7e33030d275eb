import { type Day, dayFromNumber, dayNumber } from '../day.ts';
import { type History, isWarm } from '../history/history.ts';
import type { GearHistory } from './mileage.ts';

/** A pair is new in its first 50 km or its first 14 days (SCIENCE.md 5, D1). */
export const NEW_BELOW_M = 50_000;
export const NEW_DAYS = 14;

/**
 * The day number on which a pair came as a new one; null where it cannot be told: never run in, first seen during
 * warm-up (it may be years old), or with 50 km from before Camber.
 */
export const newSince = (history: History, gear: GearHistory): number | null => {
  const first = gear.uses[0]?.run;
  if (first === undefined || gear.beforeM >= NEW_BELOW_M) return null;
  const firstDay = dayNumber(first.day);
  return isWarm(history, firstDay) ? firstDay : null;
};

/** How far a new pair has come. */
export type BreakIn = {
  readonly firstDay: Day;
  /** 1 on the first day. */
  readonly dayOfUse: number;
  readonly distanceM: number;
};

/** The pair's first weeks as of a day number; null when they are over, or were never seen. */
export const breakInOn = (
  history: History,
  gear: GearHistory,
  distanceM: number,
  day: number,
): BreakIn | null => {
  const since = newSince(history, gear);
  if (since === null || (distanceM >= NEW_BELOW_M && day - since >= NEW_DAYS)) return null;
  return { firstDay: dayFromNumber(since), dayOfUse: day - since + 1, distanceM };
};
