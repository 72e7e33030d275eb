import { isShift, LEAST_SHIFT_M, SUSTAINED, type Way } from './altitude-limits.ts';

/** DESIGN: shifts that a recorder has smoothed over some seconds are looked for over these. Seconds. */
const SPANS_S = [10, 30] as const;
/** Without times: the way of those seconds at 3 m/s. Metres. */
const M_PER_S = 3;
/** What has to change within the longest of them to be a shift, metres a second. */
const LEAST_RISE_M_PER_S = LEAST_SHIFT_M / SPANS_S[1];
/** DESIGN: a step is part of a ramp where it is at least half as steep as the ramp. */
const PART_OF_RAMP = 0.5;

/** Marks the steps (by the sample they end at) of ramps no legs can make. */
const rampSteps = (altitude: Float64Array, way: Way, known: Int32Array): Uint8Array | null => {
  const at = way.hasTime ? way.time : way.distance;
  if (at === null) return null;
  let steps: Uint8Array | null = null;
  for (const span of SPANS_S) {
    const length = way.hasTime ? span : span * M_PER_S;
    let j = 0;
    for (let k = 1; k < known.length; k++) {
      const i = known[k]!;
      while (at[i]! - at[known[j]!]! > length) j++;
      if (k - j < 2 || !isShift(altitude, way, known[j]!, i)) continue;
      steps ??= new Uint8Array(altitude.length);
      const mean = (altitude[i]! - altitude[known[j]!]!) / (at[i]! - at[known[j]!]!);
      for (let m = j + 1; m <= k; m++) {
        const rise = altitude[known[m]!]! - altitude[known[m - 1]!]!;
        const along = at[known[m]!]! - at[known[m - 1]!]!;
        if (rise / mean >= PART_OF_RAMP * along) steps[known[m]!] = 1;
      }
    }
  }
  return steps;
};

/** Whether any step is steep enough to be part of a ramp at all: nearly every run is done here. */
const couldHoldRamps = (altitude: Float64Array, { time, hasTime, distance }: Way): boolean => {
  let last = -1;
  for (let i = 0; i < altitude.length; i++) {
    if (Number.isNaN(altitude[i]!)) continue;
    if (last >= 0) {
      const size = Math.abs(altitude[i]! - altitude[last]!);
      const seconds = hasTime ? time[i]! - time[last]! : Infinity;
      const metres = distance === null ? Infinity : distance[i]! - distance[last]!;
      if (size > LEAST_RISE_M_PER_S * (hasTime ? seconds : metres / M_PER_S)) {
        if (size > SUSTAINED.upPerS * seconds || size > SUSTAINED.perM * metres) return true;
      }
    }
    last = i;
  }
  return false;
};

/**
 * Takes out what lies on ramps that no legs can make: a shift smoothed over some samples. Their two ends stay, and are
 * a jump apart.
 * @param altitude metres, NaN where not known; changed in place
 * @returns how many samples were taken out
 */
export const dropRamps = (altitude: Float64Array, way: Way): number => {
  if (!couldHoldRamps(altitude, way)) return 0;
  const known = new Int32Array(altitude.length);
  let n = 0;
  for (let i = 0; i < altitude.length; i++) if (!Number.isNaN(altitude[i]!)) known[n++] = i;
  const steps = rampSteps(altitude, way, known.subarray(0, n));
  if (steps === null) return 0;
  let dropped = 0;
  for (let k = 0; k < n - 1; k++) {
    if (steps[known[k]!] === 0 || steps[known[k + 1]!] === 0) continue;
    altitude[known[k]!] = NaN;
    dropped++;
  }
  return dropped;
};
