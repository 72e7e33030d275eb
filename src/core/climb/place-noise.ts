import { selectInPlace } from '../streams/median.ts';

/** DESIGN: half the length of hills that are looked for, in cells of 10 m: 160 and 320 m from foot to top. */
const LAGS = [16, 32] as const;
/** DESIGN: fewer second visits than this (500 m) say nothing. */
const LEAST_VISITS = 50;
/**
 * DESIGN: the largest tenth is left out, of differences the largest quarter: places that were matched wrongly, and the
 * one shift of a sensor between two visits. What is left of a squared normal value has so much of its mean.
 */
const KEPT = { relief: 0.9, noise: 0.75 };
const MEAN_OF_KEPT = { relief: 0.623, noise: 0.368 };
/** A second difference of independent values has six times their variance, the difference of two visits twice. */
const PER_VARIANCE = 6;
const VISITS = 2;

/** What repeated places say about a profile at the scale of hills, variances in square metres. */
export type PlaceNoise = {
  /** What differs between visits: noise. */
  readonly noise: number;
  /** What the profile rises and falls there: ground and noise together. */
  readonly relief: number;
};

/** Variance by the smaller of the squares. */
const trimmedMean = (squares: Float64Array, of: keyof typeof KEPT): number => {
  const kept = Math.ceil(KEPT[of] * squares.length);
  selectInPlace(squares, kept - 1);
  let sum = 0;
  for (let k = 0; k < kept; k++) sum += squares[k]!;
  return sum / kept / MEAN_OF_KEPT[of];
};

/**
 * Altitude at one place differs between visits by noise alone. The differences are looked at as the profile is, by
 * their second differences over the length of hills: the slow drift of a barometer does not count. Null where too
 * little was run twice.
 * @param z altitude per cell, metres
 * @param visits cell of an earlier visit, or -1 (revisits.ts)
 */
export const placeNoise = (z: Float64Array, visits: Int32Array): PlaceNoise | null => {
  let found: PlaceNoise | null = null;
  let visited = 0;
  for (let i = 0; i < visits.length; i++) if (visits[i]! >= 0) visited++;
  if (visited < LEAST_VISITS) return null;
  const noise = new Float64Array(visited);
  const relief = new Float64Array(visited);
  for (const lag of LAGS) {
    let n = 0;
    for (let i = lag; i < z.length - lag; i++) {
      const before = visits[i - lag]!;
      const here = visits[i]!;
      const after = visits[i + lag]!;
      if (before < 0 || here < 0 || after < 0) continue;
      const own = z[i - lag]! - 2 * z[i]! + z[i + lag]!;
      const earlier = z[before]! - 2 * z[here]! + z[after]!;
      noise[n] = (own - earlier) ** 2 / PER_VARIANCE / VISITS;
      relief[n++] = own ** 2 / PER_VARIANCE;
    }
    if (n < LEAST_VISITS) continue;
    const one = {
      noise: trimmedMean(noise.subarray(0, n), 'noise'),
      relief: trimmedMean(relief.subarray(0, n), 'relief'),
    };
    if (found === null || one.relief > found.relief) found = one;
  }
  return found;
};
