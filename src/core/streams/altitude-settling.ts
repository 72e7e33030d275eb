import type { Way } from './altitude-limits.ts';

/** How an altimeter comes to its level. */
type Settling = {
  /** It has settled after so much of the way at the latest, metres. */
  readonly withinM: number;
  /** Slopes are looked at over this much of the way, metres. */
  readonly slopeOverM: number;
  /** What begins steeper than this, and so many times steeper than anything that follows (`TIMES_THE_REST`), is no ground. */
  readonly steep: number;
  /** So much of the change comes in the first third of the way. */
  readonly early: number;
};

/**
 * DESIGN: within some seconds, or by an exponential over some minutes: 0.5 to 0.7 of that comes in the first third, of a
 * slope that ends on the flat 0.33, of a hill with a round foot less.
 */
const WAYS_TO_SETTLE: readonly Settling[] = [
  { withinM: 400, slopeOverM: 30, steep: 0.15, early: 0 },
  { withinM: 1000, slopeOverM: 90, steep: 0.08, early: 0.45 },
];
const TIMES_THE_REST = 3;
/** DESIGN: it begins as steep as that within this way. Metres. */
const BEGINS_WITHIN_M = 100;
/** DESIGN: it goes on until the slope is one that the rest of the run has, too, and at least this gentle. */
const GENTLE = 0.03;

/** Slopes at the known samples before `to`, as a fraction; NaN where none can be told. */
const slopesOf = (
  altitude: Float64Array,
  distance: Float64Array,
  to: number,
  overM: number,
): Float64Array => {
  const slopes = new Float64Array(to).fill(NaN);
  let j = -1;
  for (let i = 0; i < to; i++) {
    if (Number.isNaN(altitude[i]!)) continue;
    if (j < 0) j = i;
    while (distance[i]! - distance[j]! > overM || Number.isNaN(altitude[j]!)) j++;
    const metres = distance[i]! - distance[j]!;
    // the window has to be nearly full, or single samples of noise count
    if (metres >= overM / 2) slopes[i] = (altitude[i]! - altitude[j]!) / metres;
  }
  return slopes;
};

/** The sample at which the altimeter has settled; 0 where it does not settle in this way. */
const settledAt = (altitude: Float64Array, distance: Float64Array, settling: Settling): number => {
  const { withinM, slopeOverM, steep, early } = settling;
  const n = altitude.length;
  if ((distance[n - 1] ?? 0) < 3 * withinM) return 0;
  // the steepest samples may have been taken out already: what is left begins later
  const firstKnown = altitude.findIndex((z) => !Number.isNaN(z));
  const firstM = firstKnown < 0 ? 0 : distance[firstKnown]!;
  let begins = 0;
  while (begins < n && distance[begins]! <= firstM + BEGINS_WITHIN_M) begins++;
  let first = 0;
  for (const slope of slopesOf(altitude, distance, begins, slopeOverM))
    if (Math.abs(slope) > first) first = Math.abs(slope);
  if (first < steep) return 0;
  const slopes = slopesOf(altitude, distance, n, slopeOverM);
  let steepest = 0;
  for (let i = begins; i < n; i++) {
    const slope = Math.abs(slopes[i]!);
    if (slope > steepest && distance[i]! > withinM) steepest = slope;
  }
  if (first < TIMES_THE_REST * steepest) return 0;
  const usual = Math.max(GENTLE, steepest);
  let settled = 0;
  for (let i = 0; i < n && distance[i]! <= withinM; i++) if (Math.abs(slopes[i]!) > usual) settled = i;
  const third = altitude.findIndex(
    (z, i) => !Number.isNaN(z) && distance[i]! - firstM >= (distance[settled]! - firstM) / 3,
  );
  const changeTo = (i: number): number => Math.abs(altitude[i]! - altitude[firstKnown]!);
  return changeTo(third) >= early * changeTo(settled) ? settled : 0;
};

/**
 * Takes out the first samples of an altimeter that still settles: the run begins on a slope that is far steeper than
 * anything after it, and falls off to nothing.
 * @param altitude metres, NaN where not known; changed in place
 * @returns how many were taken out
 */
export const dropSettling = (altitude: Float64Array, { distance }: Way): number => {
  if (distance === null) return 0;
  let settled = 0;
  for (const settling of WAYS_TO_SETTLE) if (settled === 0) settled = settledAt(altitude, distance, settling);
  let dropped = 0;
  for (let i = 0; i < settled; i++) {
    if (Number.isNaN(altitude[i]!)) continue;
    altitude[i] = NaN;
    dropped++;
  }
  return dropped;
};
