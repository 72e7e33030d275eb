/** What a run's samples say about how far and how long it is from one to another. */
export type Way = {
  readonly time: Float64Array;
  readonly hasTime: boolean;
  /** Metres along the run; null where no way is known. */
  readonly distance: Float64Array | null;
};

/** DESIGN: rounding to whole metres and noise look fast over short steps; a step this small is never a shift. Metres. */
export const LEAST_SHIFT_M = 6;
/** "A step of more than 5 m/s or 1.5 m per metre of way is a shift of the sensor" (SCIENCE.md 1.7). */
const STEP = { perS: 5, perM: 1.5 };
/**
 * DESIGN: over more than a few seconds legs are slower than that: runners climb towers at 0.7-1.0 m/s and fall down
 * scree at 2 m/s; slopes of 80 % are climbed with hands. On top of it come 6 m of noise: real repeats on slopes of 40 %
 * show 2.1 m/s over 20 s, by altimeters that lag.
 */
export const SUSTAINED = { noiseM: 6, upPerS: 2.2, downPerS: 2.5, perM: 0.8 };

/** Whether no legs can make the change of altitude from sample `from` to sample `i`. */
export const isShift = (altitude: Float64Array, way: Way, from: number, i: number): boolean => {
  const rise = altitude[i]! - altitude[from]!;
  const size = Math.abs(rise);
  if (size <= LEAST_SHIFT_M) return false;
  if (way.hasTime) {
    const seconds = way.time[i]! - way.time[from]!;
    if (size > STEP.perS * seconds) return true;
    if (size > SUSTAINED.noiseM + (rise > 0 ? SUSTAINED.upPerS : SUSTAINED.downPerS) * seconds) return true;
  }
  if (way.distance === null) return false;
  const metres = way.distance[i]! - way.distance[from]!;
  return size > STEP.perM * metres || size > SUSTAINED.noiseM + SUSTAINED.perM * metres;
};
