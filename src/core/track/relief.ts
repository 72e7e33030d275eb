import { medianInPlace } from '../streams/median.ts';
import type { Walk } from './laps.ts';
import { solveInPlace } from './solve.ts';

/** "Elevation range < 4 m per lap where altitude can be trusted" (SCIENCE.md 4.2 step 3). */
const MAX_RANGE_M = 4;
/** DESIGN: with few laps, drifting altitude looks like relief: at two laps 12 m are asked for, at ten 5.6 m. */
const FEW_LAPS = 4;
/**
 * DESIGN: altitude is trusted when the place on the lap explains most of its variation within laps (a barometer on real
 * relief: 0.9 and more); where it explains some, twice the relief is asked for: terrain models put the slopes of stands
 * and dams, 5 m in one of four real sessions, on flat tracks.
 */
const EXPLAINED = { trusted: 0.85, some: 0.5 };
const UNTRUSTED_TIMES = 2;
/** DESIGN: climb per lap above which a lap without altitude stream is no track, metres; noise alone gives 7. */
const MAX_GAIN_PER_LAP_M = 15;
/**
 * "Altitude that repeats to the metre lap by lap is a terrain model, not ground: a stadium's form within 2 m and < 15 m
 * a lap is a track" (SCIENCE.md 1.7). DESIGN: a barometer drifts by more than half a metre from lap to lap of a session.
 */
const TERRAIN_MODEL = { formM: 2, climbM: 15, driftM: 0.6 };
/** Cosine and sine of two harmonics of the place on the lap. */
const TERMS = 4;
/** Steps round the lap in which the fitted curve is read. */
const LAP_STEPS = 24;

const fillWaves = (waves: Float64Array, theta: number): void => {
  waves[0] = Math.cos(theta);
  waves[1] = Math.sin(theta);
  waves[2] = Math.cos(2 * theta);
  waves[3] = Math.sin(2 * theta);
};

/** Which lap of which leg a fix belongs to, as one running number, -1 outside; a leg's short rest joins its last lap. */
const numberLaps = (walk: Walk, lapM: number): { readonly lapOf: Int32Array; readonly laps: number } => {
  const lapOf = new Int32Array(walk.unwound.length).fill(-1);
  let laps = 0;
  for (const leg of walk.legs) {
    const count = Math.max(1, Math.round(Math.abs(leg.arcM) / lapM));
    for (let i = leg.from; i <= leg.to; i++) {
      if (Number.isNaN(walk.unwound[i]!)) continue;
      const lap = Math.floor(((walk.unwound[i]! - walk.unwound[leg.from]!) / leg.arcM) * count);
      lapOf[i] = laps + Math.min(count - 1, Math.max(0, lap));
    }
    laps += count;
  }
  return { lapOf, laps };
};

/** Mean altitude of every lap, metres; NaN where none is known. */
const lapMeans = (altitude: Float64Array, lapOf: Int32Array, laps: number): Float64Array => {
  const sum = new Float64Array(laps);
  const count = new Float64Array(laps);
  for (let i = 0; i < altitude.length; i++) {
    if (lapOf[i]! < 0 || Number.isNaN(altitude[i]!)) continue;
    sum[lapOf[i]!]! += altitude[i]!;
    count[lapOf[i]!]! += 1;
  }
  return sum.map((total, lap) => total / count[lap]!);
};

const rangeOf = (values: Float64Array): number => {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
};

/** How altitude goes with the place on the lap. */
export type Relief = {
  /** From the lowest to the highest place of the lap, metres. */
  readonly rangeM: number;
  /** Climb of one lap, metres. */
  readonly climbM: number;
  /** How much of the altitude's variation within laps the place explains, 0 … 1. */
  readonly explained: number;
  /** How far laps lie from each other in the mean: the median distance from the middle one, metres. */
  readonly driftM: number;
};

const FLAT: Relief = { rangeM: 0, climbM: 0, explained: 0, driftM: 0 };

/**
 * Measures how the oval climbs and falls with the place on the lap: altitude is taken relative to the mean of its own
 * lap, then two harmonics of the position are fitted.
 */
export const measureRelief = (walk: Walk, altitude: Float64Array, lapM: number): Relief => {
  const a = new Float64Array(TERMS * TERMS);
  const b = new Float64Array(TERMS);
  const waves = new Float64Array(TERMS);
  let total = 0;
  const { lapOf, laps } = numberLaps(walk, lapM);
  const means = lapMeans(altitude, lapOf, laps);
  const heights = altitude.map((z, i) => (lapOf[i]! < 0 ? NaN : z - means[lapOf[i]!]!));
  if (rangeOf(heights) <= MAX_RANGE_M) return FLAT;
  for (let i = 0; i < heights.length; i++) {
    const z = heights[i]!;
    if (Number.isNaN(z)) continue;
    fillWaves(waves, (2 * Math.PI * walk.at[i]!) / lapM);
    for (let j = 0; j < TERMS; j++) {
      b[j]! += waves[j]! * z;
      for (let k = 0; k <= j; k++) a[j * TERMS + k]! += waves[j]! * waves[k]!;
    }
    total += z * z;
  }
  const right = Float64Array.from(b);
  const c = solveInPlace(a, b);
  if (c === null || total === 0) return FLAT;
  let explained = 0;
  for (let j = 0; j < TERMS; j++) explained += c[j]! * right[j]!;
  const curve = Float64Array.from({ length: LAP_STEPS }, (_, k) => {
    fillWaves(waves, (2 * Math.PI * k) / LAP_STEPS);
    return waves.reduce((z, wave, j) => z + c[j]! * wave, 0);
  });
  const climbM = curve.reduce((sum, z, k) => sum + Math.max(0, z - curve.at(k - 1)!), 0);
  const middle = medianInPlace(means.filter((mean) => !Number.isNaN(mean)));
  const driftM = medianInPlace(
    means.filter((mean) => !Number.isNaN(mean)).map((mean) => Math.abs(mean - middle)),
  );
  return { rangeM: rangeOf(curve), climbM, explained: explained / total, driftM };
};

/** Whether the altitude is ground that rises and falls, as no track does; not altimeter noise, and not a terrain model. */
export const isRelief = (relief: Relief, laps: number, formM: number): boolean => {
  if (relief.explained < EXPLAINED.some) return false;
  const limitM = MAX_RANGE_M * (relief.explained < EXPLAINED.trusted ? UNTRUSTED_TIMES : 1);
  if (relief.rangeM <= limitM * (1 + FEW_LAPS / laps)) return false;
  const repeats = relief.driftM <= TERRAIN_MODEL.driftM;
  return !(repeats && formM <= TERRAIN_MODEL.formM && relief.climbM < TERRAIN_MODEL.climbM);
};

/** The same question where only the climb of the whole run is known. */
export const climbsTooMuch = (gainM: number, laps: number): boolean => gainM / laps > MAX_GAIN_PER_LAP_M;
