import type { History } from '../history/history.ts';
import { type DayNumbers, sumOfDays, unknownDays } from '../load/day-series.ts';
import { type Episode, possibleDays } from './episode.ts';

/** The days looked back on: six weeks, as of the first hill repeats (DESIGN), or what the runner asks for. */
export const LOOK_BACK_DAYS = 42;
export const LOOK_BACK_CHOICES = [14, 28, LOOK_BACK_DAYS, 84] as const;

/** What is usual is taken from the year before the window. */
const YEAR_DAYS = 365;

/** Running is not what it was while a knee hurts, nor in the four weeks after. */
const AFTER_DAYS = 28;

/** Windows of the year before end a week apart: every week takes part, none seven times (DESIGN). */
const STEP_DAYS = 7;

/**
 * The window of a pain that began on `start`: so many days, of which that day is the last. Pain is felt in a run or
 * after it: the run of that day was before it (DESIGN).
 */
export const windowUpTo = (start: number, days: number): DayNumbers => ({
  from: start - days + 1,
  to: start,
});

const meet = (a: DayNumbers, b: DayNumbers): boolean => a.from <= b.to && b.from <= a.to;

/** The days on which an episode may have hurt, and the four weeks after them; one that still hurts has no end. */
const daysOf = ({ start, end }: Episode): DayNumbers => ({
  from: possibleDays(start).from,
  to: end === null ? Infinity : Math.max(possibleDays(end).to, possibleDays(start).to) + AFTER_DAYS,
});

/** The days that say nothing of what is usual: those of the other episodes, and of the four weeks after them. */
export const hurtDays = (episodes: readonly Episode[], own: Episode | null): readonly DayNumbers[] =>
  episodes.filter((episode) => episode !== own).map(daysOf);

const isKnown = ({ series }: History, { from, to }: DayNumbers): boolean =>
  from >= series.firstDay && to <= series.lastDay && unknownDays(series, from, to) === 0;

/**
 * The windows of the same length, a week apart, in the year before a window: newest first, none with a day of which
 * nothing is known or that is not to be counted.
 */
export const yearBefore = (
  history: History,
  window: DayNumbers,
  without: readonly DayNumbers[],
): readonly DayNumbers[] => {
  const days = window.to - window.from + 1;
  const first = Math.max(window.from - YEAR_DAYS, history.series.firstDay);
  const windows: DayNumbers[] = [];
  for (let to = window.from - 1; to - days + 1 >= first; to -= STEP_DAYS) {
    const earlier = windowUpTo(to, days);
    if (isKnown(history, earlier) && !without.some((hurt) => meet(hurt, earlier))) windows.push(earlier);
  }
  return windows;
};

/**
 * How far on a day with a run is looked for. The very next one would be the first after a pause far more often than
 * chance has it; and five days meet every day of the week (DESIGN).
 */
const SEEK_DAYS = 5;

/**
 * The windows of a history in which nothing hurt, oldest first, none of which overlaps another, the window of an
 * episode, its days, or the four weeks after. Each ends on a day with a run, as if a pain had begun there.
 */
export const quietWindows = (
  history: History,
  episodes: readonly Episode[],
  days: number,
): readonly DayNumbers[] => {
  const { series } = history;
  const taken = episodes.map((episode) => ({ ...daysOf(episode), from: daysOf(episode).from - days + 1 }));
  const windows: DayNumbers[] = [];
  let end = series.firstDay + days - 1;
  while (end <= series.lastDay) {
    const window = windowUpTo(end, days);
    const inTheWay = taken.find((each) => meet(each, window));
    if (inTheWay !== undefined) end = inTheWay.to + days;
    else if (sumOfDays(series, 'runs', end, end) === 0 || !isKnown(history, window)) end += SEEK_DAYS;
    else {
      windows.push(window);
      end += days;
    }
  }
  return windows;
};
