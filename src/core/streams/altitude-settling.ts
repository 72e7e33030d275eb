import type { Way } from './altitude-limits.ts';

/** DESIGN: an altimeter has settled after so much of the way at the latest. Metres. */
const SETTLES_WITHIN_M = 400;
/** DESIGN: slopes are looked at over this much of the way. Metres. */
const SLOPE_OVER_M = 30;
/** DESIGN: what begins steeper than this, and so many times steeper than anything that follows, is no ground. */
const STEEP = 0.15;
const TIMES_THE_REST = 3;
/** DESIGN: it goes on until the slope is one that the rest of the run has, too, and at least this gentle. */
const GENTLE = 0.03;

/** Slopes over 30 m at the known samples before `to`, as a fraction; NaN where none can be told. */
const slopesOf = (altitude: Float64Array, distance: Float64Array, to: number): Float64Array => {
  const slopes = new Float64Array(to).fill(NaN);
  let j = -1;
  for (let i = 0; i < to; i++) {
    if (Number.isNaN(altitude[i]!)) continue;
    if (j < 0) j = i;
    while (distance[i]! - distance[j]! > SLOPE_OVER_M || Number.isNaN(altitude[j]!)) j++;
    const metres = distance[i]! - distance[j]!;
    // the window has to be nearly full, or single samples of noise count
    if (metres >= SLOPE_OVER_M / 2) slopes[i] = (altitude[i]! - altitude[j]!) / metres;
  }
  return slopes;
};

/**
 * Takes out the first samples of an altimeter that still settles: the run begins on a slope that is far steeper than
 * anything after it, and falls off to nothing.
 * @param altitude metres, NaN where not known; changed in place
 * @returns how many were taken out
 */
export const dropSettling = (altitude: Float64Array, { distance }: Way): number => {
  if (distance === null) return 0;
  const n = altitude.length;
  const totalM = distance[n - 1] ?? 0;
  if (totalM < 3 * SETTLES_WITHIN_M) return 0;
  // the steepest samples may have been taken out already: what is left begins later
  const firstKnown = altitude.findIndex((z) => !Number.isNaN(z));
  const firstM = firstKnown < 0 ? 0 : distance[firstKnown]!;
  let begins = 0;
  while (begins < n && distance[begins]! <= firstM + SETTLES_WITHIN_M / 4) begins++;
  let first = 0;
  for (const slope of slopesOf(altitude, distance, begins))
    if (Math.abs(slope) > first) first = Math.abs(slope);
  if (first < STEEP) return 0;
  const slopes = slopesOf(altitude, distance, n);
  let steepest = 0;
  for (let i = begins; i < n; i++) {
    const slope = Math.abs(slopes[i]!);
    if (slope > steepest && distance[i]! > SETTLES_WITHIN_M) steepest = slope;
  }
  if (first < TIMES_THE_REST * steepest) return 0;
  const usual = Math.max(GENTLE, steepest);
  let settled = 0;
  for (let i = 0; i < n && distance[i]! <= SETTLES_WITHIN_M; i++)
    if (Math.abs(slopes[i]!) > usual) settled = i;
  let dropped = 0;
  for (let i = 0; i < settled; i++) {
    if (Number.isNaN(altitude[i]!)) continue;
    altitude[i] = NaN;
    dropped++;
  }
  return dropped;
};
