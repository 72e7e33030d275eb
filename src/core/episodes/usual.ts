import { quantile } from '../report/status/usual.ts';
import type { MeasureRow, Reading, Why } from './measures/measure.ts';

/** Where a measure usually lies. */
export type Range = { readonly low: number; readonly high: number };

/** Seven of ten windows of the year before lie within (DESIGN). */
const LOWER = 0.15;
const UPPER = 0.85;

/**
 * Windows whose values are about days less than a week apart tell of the same thing (DESIGN): the marathon, and the week
 * it made.
 */
const SAME_THING_DAYS = 7;

/** Fewer windows than this, a week apart, are no habit: less than three months besides the window (DESIGN). */
const USUAL_FROM_WINDOWS = 12;

/** Sums of decimals: 0.1 + 0.2 must not decide. */
const TINY = 1e-9;

type Told = Extract<Reading, { readonly value: number }>;

/** The usual range by what earlier windows held; why there is none. */
export const usualRange = (earlier: readonly Reading[]): Range | Why => {
  if (earlier.length < USUAL_FROM_WINDOWS) return 'shortHistory';
  const known = earlier.flatMap((reading) => ('value' in reading ? [reading] : []));
  if (known.length < USUAL_FROM_WINDOWS) return commonest(earlier);
  const sorted = known.map(({ value }) => value).toSorted((a, b) => a - b);
  return { low: quantile(sorted, LOWER), high: Math.min(quantile(sorted, UPPER), mostBesidesOne(known)) };
};

/**
 * The most that the windows held besides the one thing that was the most. A run lies in every window that holds its day,
 * six of a year's 47 of six weeks, and of fewer windows or longer ones in a larger share: however many they are, once
 * is no habit, and twice is.
 */
const mostBesidesOne = (known: readonly Told[]): number => {
  const most = known.reduce((a, b) => (b.value > a.value ? b : a));
  if (most.day === null) return most.value;
  const { day } = most;
  const others = known.filter((each) => each.day === null || Math.abs(each.day - day) >= SAME_THING_DAYS);
  return others.length === 0 ? most.value : Math.max(...others.map(({ value }) => value));
};

/** Why most of the windows are not known. */
const commonest = (earlier: readonly Reading[]): Why => {
  const counts = new Map<Why, number>();
  for (const reading of earlier)
    if ('why' in reading) counts.set(reading.why, (counts.get(reading.why) ?? 0) + 1);
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first?.[0] ?? 'shortHistory';
};

/** How a value stands to the usual range: beyond it by what counts, or within. */
export type Standing = 'more' | 'less' | 'usual';

/** From where on a value counts as more, and up to where as less. */
const limitsOf = ({ low, high }: Range, { by, share }: MeasureRow['beyond']): Range => ({
  low: low - Math.max(by, low * share),
  high: high + Math.max(by, high * share),
});

/**
 * How a value stands to its usual range.
 * @example 18,200 m beside 11,000-14,000 m, at least 1,000 m and 10 % beyond → 'more' (from 15,400 m on)
 */
export const standingOf = (value: number, range: Range, beyond: MeasureRow['beyond']): Standing => {
  const limits = limitsOf(range, beyond);
  if (value >= limits.high - TINY) return 'more';
  return value <= limits.low + TINY ? 'less' : 'usual';
};

/** How many times the least change a value lies beyond its range: what is told first. 0 within it. */
export const sizeOf = (value: number, range: Range, beyond: MeasureRow['beyond']): number => {
  const limits = limitsOf(range, beyond);
  if (value > range.high) return (value - range.high) / (limits.high - range.high);
  return value < range.low ? (range.low - value) / (range.low - limits.low) : 0;
};
