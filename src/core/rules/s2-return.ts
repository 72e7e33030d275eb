import { longestSessionM, lastRunDayBefore, type History, type Moment } from '../history/history.ts';
import { unknownDays } from '../load/day-series.ts';
import type { Verdict } from './rule.ts';

/** Fourteen empty days are a break (SCIENCE.md 1.6 "S2"). */
export const BREAK_DAYS = 14;

/** What a runner could do before: the longest session of the 31 days up to the last run (SCIENCE.md 1.6). */
const BEFORE_BREAK_DAYS = 31;

/** Starting again at half of it is common practice (SCIENCE.md 1.5 S2, DESIGN). */
const RESTART_SHARE = 0.5;

/** A break as seen from `day`: the last run is at least 15 days ago and no day between is unknown. */
export type Break = {
  readonly gapDays: number;
  readonly longestBeforeM: number;
  readonly suggestedMaxM: number;
};

/** The break that a run on `day` would end; null when there is none. */
export const breakBefore = (history: History, day: number): Break | null => {
  const lastRunDay = lastRunDayBefore(history, day);
  if (lastRunDay === null) return null;
  const gapDays = day - lastRunDay - 1;
  if (gapDays < BREAK_DAYS || unknownDays(history.series, lastRunDay + 1, day - 1) > 0) return null;
  const longestBeforeM = longestSessionM(history, lastRunDay - BEFORE_BREAK_DAYS + 1, lastRunDay);
  return { gapDays, longestBeforeM, suggestedMaxM: Math.floor(longestBeforeM * RESTART_SHARE) };
};

/**
 * S2, the first run after a break: a note, and a caution when it is longer than half of what came before.
 * Needs no warm-up: the break itself is the fact.
 */
export const s2Return = (history: History, moment: Moment): Verdict<'S2'> | null => {
  const gap = breakBefore(history, moment.day);
  if (gap === null) return null;
  const { gapDays, longestBeforeM, suggestedMaxM } = gap;
  return {
    level: moment.sessionM > suggestedMaxM ? 'caution' : 'note',
    facts: { gapDays, sessionM: moment.sessionM, longestBeforeM, suggestedMaxM },
  };
};
