/**
 * Comparing computed ratios with round limits. 13.2 / 12 is 1.0999999999999999 or 1.1000000000000001
 * depending on the road taken: neither may count as "above 1.10" (SCIENCE.md 1.0).
 */
const RATIO_TOLERANCE = 1e-9;

/** True when `value` is really above `limit`: exactly at the limit is not. */
export const isAbove = (value: number, limit: number): boolean => value > limit + RATIO_TOLERANCE;

/** True when `value` has reached `limit`: exactly at the limit counts. */
export const hasReached = (value: number, limit: number): boolean => value >= limit - RATIO_TOLERANCE;
