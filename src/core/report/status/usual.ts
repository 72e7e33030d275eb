import type { Beside } from './status.ts';

/** The usual range is taken from the last twelve earlier weeks … (DESIGN: a season, and no older habits) */
export const USUAL_WEEKS = 12;

/** … and from four at least: the quartiles of three numbers are those numbers (DESIGN). */
const USUAL_FROM_WEEKS = 4;

const LOWER = 0.25;
const UPPER = 0.75;

/**
 * Quantile by linear interpolation between order statistics ("type 7" of Hyndman & Fan 1996, the default of R).
 * `sorted` ascending and not empty.
 */
export const quantile = (sorted: readonly number[], p: number): number => {
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? 0;
  return below + (above - below) * (at - Math.floor(at));
};

/** A value beside the middle half of its earlier ones; those that are null could not be computed. */
export const beside = (value: number | null, earlier: readonly (number | null)[]): Beside => {
  const known = earlier.filter((past) => past !== null).toSorted((a, b) => a - b);
  if (known.length < USUAL_FROM_WEEKS) return { value, usual: null };
  return { value, usual: { low: quantile(known, LOWER), high: quantile(known, UPPER) } };
};
