import { medianInPlace } from '../streams/median.ts';
import type { Profile } from './grid.ts';

/** What the altitude's fine structure says about its source. */
export type Noise = {
  /** Variance of noise that is new in every cell, square metres. */
  readonly white: number;
  /** Cells between samples, usually 1; the fewer samples, the less smoothing takes off the white part. */
  readonly spacing: number;
  /** Growth of slowly wandering noise over 10 m, square metres: the mark of GPS altitude. */
  readonly wander: number;
};

/** DESIGN: fewer second differences than this say nothing; then the next coarser lag is looked at. */
const MIN_DIFFERENCES = 25;
const LAGS = [1, 2, 3, 4, 6] as const;
/** Median of a squared standard normal value is 0.4549; a second difference has six times the variance. */
const VARIANCE_PER_MEDIAN_SQUARE = 1 / (0.4549 * 6);

/**
 * Robust variance of the noise in second differences at a lag, from cells that hold samples; null if too few.
 * @param squares room for one number a cell
 */
const differenceVariance = (
  { altitude: z, sampled }: Profile,
  lag: number,
  squares: Float64Array,
): number | null => {
  let n = 0;
  for (let i = lag; i < z.length - lag; i++) {
    if (sampled[i - lag] === 0 || sampled[i] === 0 || sampled[i + lag] === 0) continue;
    squares[n++] = (z[i - lag]! - 2 * z[i]! + z[i + lag]!) ** 2;
  }
  if (n < MIN_DIFFERENCES) return null;
  return medianInPlace(squares.subarray(0, n)) * VARIANCE_PER_MEDIAN_SQUARE;
};

/**
 * Tells noise from ground by how second differences grow with the lag: white noise does not grow (1 : 1 : 1 at one,
 * two and four lags), wandering noise grows in proportion (1 : 2.5 : 6 measured on an AR(1) series), curved ground with
 * the fourth power (1 : 16 : 256). Null where the run is too short to tell. DESIGN: no published rule was found; the
 * constants come from generated profiles (tests/core/streams/climb.test.ts).
 */
export const measureNoise = (profile: Profile): Noise | null => {
  const squares = new Float64Array(profile.altitude.length);
  for (const lag of LAGS) {
    const one = differenceVariance(profile, lag, squares);
    const two = one === null ? null : differenceVariance(profile, 2 * lag, squares);
    const four = two === null ? null : differenceVariance(profile, 4 * lag, squares);
    if (one === null || two === null || four === null) continue;
    const ground = Math.max(0, (four - one - (5 / 1.5) * (two - one)) / (255 - 50));
    const wander = Math.max(0, (two - one - 15 * ground) / 1.5);
    return { white: Math.max(0, one - wander - ground), spacing: lag, wander: wander / lag };
  }
  return null;
};

/**
 * DESIGN: noise classes, square metres. Barometers, quantised to 0.2 m, have a wander of 0.00-0.05 and a white part of
 * 0.02-0.3; GPS altitude with a standard deviation of 2-5 m wanders by 0.25-1.1.
 */
const WANDERS = 0.15;
/** White noise averages out over the cells that are smoothed together. */
const WHITE_SHARE = 0.2;

/** Whether small climbs cannot be told from the noise; what cannot be measured is not noisy. */
export const isNoisy = (noise: Noise | null): boolean =>
  noise !== null && noise.wander + WHITE_SHARE * noise.white * noise.spacing > WANDERS;
