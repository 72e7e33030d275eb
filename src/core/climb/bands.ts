import type { GradeBandName, GradeBands } from '../run-analysis.ts';
import { GRID_M, type Profile } from './grid.ts';

/** "Grade over +-30 m" (SCIENCE.md 3.2 step 4), cells each way. */
const REACH_CELLS = 3;
/** "Clip +-45 %" (SCIENCE.md 3.2 step 4): Minetti 2002 measured no further. */
const MAX_GRADE = 0.45;
/** "Ignore where v < 0.8 m/s" (SCIENCE.md 3.2 step 4). */
const MIN_SPEED_M_PER_S = 0.8;

/** The band of a grade: steep down < -8 %, down -8..-3, flat -3..+3, up 3..8, steep up > 8 (SCIENCE.md 3.3). */
export const bandOf = (grade: number): GradeBandName =>
  grade < -0.08
    ? 'steepDown'
    : grade < -0.03
      ? 'down'
      : grade <= 0.03
        ? 'flat'
        : grade <= 0.08
          ? 'up'
          : 'steepUp';

/**
 * How many flat metres a metre at this grade counts as (L2, SCIENCE.md 2.4): 1 down to -2 %, then 3.9 more per unit
 * of grade, at most 1.6. Size from Gottschall & Kram 2005 (braking +73 % at -9 degrees), sign from Robertz 2022.
 */
export const downhillWeight = (grade: number): number =>
  grade >= -0.02 ? 1 : Math.min(1.6, 1 + 3.9 * (-grade - 0.02));

/** The grade in every cell as a fraction: rise over the 30 m before and after, clipped. */
export const gradesOf = (z: Float64Array): Float64Array => {
  const grades = new Float64Array(z.length);
  for (let i = 0; i < z.length; i++) {
    const from = Math.max(0, i - REACH_CELLS);
    const to = Math.min(z.length - 1, i + REACH_CELLS);
    const grade = to > from ? (z[to]! - z[from]!) / ((to - from) * GRID_M) : 0;
    grades[i] = Math.max(-MAX_GRADE, Math.min(MAX_GRADE, grade));
  }
  return grades;
};

/** Metres and seconds per band, and the downhill-weighted distance of the whole run. Standing about is left out. */
export const gradeLoad = (
  profile: Profile,
  z: Float64Array,
  hasTime: boolean,
): { readonly bands: GradeBands; readonly downhillWeightedM: number } => {
  const sums = {
    steepDown: { distanceM: 0, timeS: 0 },
    down: { distanceM: 0, timeS: 0 },
    flat: { distanceM: 0, timeS: 0 },
    up: { distanceM: 0, timeS: 0 },
    steepUp: { distanceM: 0, timeS: 0 },
  };
  let downhillWeightedM = 0;
  const grades = gradesOf(z);
  for (let i = 0; i < z.length; i++) {
    const metres = profile.metres[i]!;
    const seconds = profile.seconds[i]!;
    const slow = hasTime && metres < MIN_SPEED_M_PER_S * seconds;
    downhillWeightedM += metres * (slow ? 1 : downhillWeight(grades[i]!));
    if (slow) continue;
    const band = sums[bandOf(grades[i]!)];
    band.distanceM += metres;
    band.timeS += seconds;
  }
  for (const band of Object.values(sums)) {
    band.distanceM = Math.round(band.distanceM);
    band.timeS = Math.round(band.timeS);
  }
  return { bands: sums, downhillWeightedM };
};
