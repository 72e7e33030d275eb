import type { Bound } from './limits.ts';

/** The stricter of two; of equal ones the first. */
export const lower = (a: Bound | null, b: Bound | null): Bound | null => {
  if (a === null || b === null) return a ?? b;
  return b.metres < a.metres ? b : a;
};

/** Nothing is never less than nothing. */
const atLeastNothing = (bound: Bound | null): Bound | null =>
  bound === null || bound.metres >= 0 ? bound : { ...bound, metres: 0 };

/**
 * Sums up to each day never exceed what a later day leaves: what is run by Tuesday is run by Thursday, too. Takes and
 * gives one bound a day, in order.
 */
export const heldByLater = (bounds: readonly (Bound | null)[]): readonly (Bound | null)[] => {
  let later: Bound | null = null;
  return bounds
    .toReversed()
    .map((bound) => (later = atLeastNothing(lower(bound, later))))
    .toReversed();
};
