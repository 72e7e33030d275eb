import { addDays, type Day, dayNumber, weekday } from '../day.ts';
import type { DayNumbers } from '../load/day-series.ts';

/** How exactly a day is remembered. */
export const PRECISIONS = ['day', 'week', 'month'] as const;
type Precision = (typeof PRECISIONS)[number];

/** A day as it is remembered: that day, some day of its week (Monday to Sunday), or some day of its month. */
export type RoughDay = { readonly day: Day; readonly precision: Precision };

export const SIDES = ['left', 'right', 'both'] as const;
type EpisodeSide = (typeof SIDES)[number];

/** How it began: suddenly in a run, slowly, or not remembered. */
export const ONSETS = ['sudden', 'slow', 'unknown'] as const;
type Onset = (typeof ONSETS)[number];

/** A time in which the outer knee hurt, as the runner tells it. */
export type Episode = {
  readonly id: number;
  readonly start: RoughDay;
  /** Null: it still hurts. */
  readonly end: RoughDay | null;
  /** Null: not said. */
  readonly side: EpisodeSide | null;
  readonly onset: Onset;
  /** A clinician named it. */
  readonly named: boolean;
  readonly note: string;
};

const WEEK_DAYS = 7;

const monthOf = (day: Day): { readonly first: Day; readonly last: Day } => {
  const first = `${day.slice(0, 7)}-01`;
  // 31 days after its first, every month is over.
  return { first, last: addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1) };
};

/** The days that a remembered day may have been, day numbers, both included. @throws RangeError when it is no day */
export const possibleDays = ({ day, precision }: RoughDay): DayNumbers => {
  const n = dayNumber(day);
  if (precision === 'day') return { from: n, to: n };
  if (precision === 'month') {
    const { first, last } = monthOf(day);
    return { from: dayNumber(first), to: dayNumber(last) };
  }
  const monday = n - weekday(day) + 1;
  return { from: monday, to: monday + WEEK_DAYS - 1 };
};

/** Whether it is one that can have been: not over before it began. Rough days may meet. */
export const isInOrder = ({ start, end }: Pick<Episode, 'start' | 'end'>): boolean =>
  end === null || possibleDays(end).to >= possibleDays(start).from;

/** The order in which they began; of one day the first that was told. */
export const byStart = (a: Episode, b: Episode): number =>
  possibleDays(a.start).from - possibleDays(b.start).from ||
  possibleDays(a.start).to - possibleDays(b.start).to ||
  a.id - b.id;
