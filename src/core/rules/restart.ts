import { lastMomentUpTo, lastRunDayBefore, longestSessionM, type History } from '../history/history.ts';
import { unknownDays } from '../load/day-series.ts';

/** Fourteen empty days are a break (SCIENCE.md 1.6 "S2"). */
export const BREAK_DAYS = 14;

/** What a runner could do before: the longest session of the 31 days up to the last run (SCIENCE.md 1.6). */
const BEFORE_BREAK_DAYS = 31;

/** Starting again at half of it is common practice (SCIENCE.md 1.5 S2, DESIGN). */
const RESTART_SHARE = 0.5;

/** The first week back keeps to it (DESIGN: "keep runs under … for a week" has to mean the same to the rules). */
export const RESTART_DAYS = 7;

/** A break as seen from `day`: the last run is at least 15 days ago and no day between is unknown. */
export type Break = {
  readonly gapDays: number;
  readonly longestBeforeM: number;
  readonly suggestedMaxM: number;
};

/** The break that a run on `day` (day number) would end; null when there is none. */
export const breakBefore = (history: History, day: number): Break | null => {
  const lastRunDay = lastRunDayBefore(history, day);
  if (lastRunDay === null) return null;
  const gapDays = day - lastRunDay - 1;
  if (gapDays < BREAK_DAYS || unknownDays(history.series, lastRunDay + 1, day - 1) > 0) return null;
  const longestBeforeM = longestSessionM(history, lastRunDay - BEFORE_BREAK_DAYS + 1, lastRunDay);
  return { gapDays, longestBeforeM, suggestedMaxM: Math.floor(longestBeforeM * RESTART_SHARE) };
};

/** A return that is not over: the break and the day (number) on which a run ended it. */
export type Return = Break & { readonly since: number };

/** The return in whose first week `day` lies; null without one. Runs of `day` itself count. */
export const returnOn = (history: History, day: number): Return | null => {
  for (let since = day; since > day - RESTART_DAYS; since -= 1) {
    if (lastMomentUpTo(history, since)?.day !== since) continue;
    const gap = breakBefore(history, since);
    if (gap !== null) return { ...gap, since };
  }
  return null;
};
