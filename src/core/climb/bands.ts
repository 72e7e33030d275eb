import type { GradeBandName, GradeBands } from '../run-analysis.ts';
import { GRID_M, type Profile } from './grid.ts';

/** "Grade over +-30 m" (SCIENCE.md 3.2 step 4), cells each way. */
const REACH_CELLS = 3;
/** "Clip +-45 %" (SCIENCE.md 3.2 step 4): Minetti 2002 measured no further. */
const MAX_GRADE = 0.45;
/** "Ignore where v < 0.8 m/s" (SCIENCE.md 3.2 step 4). */
const MIN_SPEED_M_PER_S = 0.8;

const BANDS: readonly GradeBandName[] = ['steepDown', 'down', 'flat', 'up', 'steepUp'];

/** Steep down < -8 %, down -8..-3, flat -3..+3, up 3..8, steep up > 8 (SCIENCE.md 3.3): the place among the bands. */
const bandAt = (grade: number): number =>
  grade < -0.08 ? 0 : grade < -0.03 ? 1 : grade <= 0.03 ? 2 : grade <= 0.08 ? 3 : 4;

/** The band of a grade. */
export const bandOf = (grade: number): GradeBandName => BANDS[bandAt(grade)]!;

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
    grades[i] = grade > MAX_GRADE ? MAX_GRADE : grade < -MAX_GRADE ? -MAX_GRADE : grade;
  }
  return grades;
};

/**
 * Metres and seconds per band, and the downhill-weighted distance of the whole run. Standing about is left out.
 * @param grades of every cell (`gradesOf`)
 */
export const gradeLoad = (
  profile: Profile,
  grades: Float64Array,
  hasTime: boolean,
): { readonly bands: GradeBands; readonly downhillWeightedM: number } => {
  const metresIn = new Float64Array(BANDS.length);
  const secondsIn = new Float64Array(BANDS.length);
  let downhillWeightedM = 0;
  for (let i = 0; i < grades.length; i++) {
    const metres = profile.metres[i]!;
    const seconds = profile.seconds[i]!;
    const grade = grades[i]!;
    if (hasTime && metres < MIN_SPEED_M_PER_S * seconds) {
      downhillWeightedM += metres;
      continue;
    }
    downhillWeightedM += metres * downhillWeight(grade);
    const band = bandAt(grade);
    metresIn[band]! += metres;
    secondsIn[band]! += seconds;
  }
  const of = (band: GradeBandName) => ({
    distanceM: Math.round(metresIn[BANDS.indexOf(band)]!),
    timeS: Math.round(secondsIn[BANDS.indexOf(band)]!),
  });
  const bands = {
    steepDown: of('steepDown'),
    down: of('down'),
    flat: of('flat'),
    up: of('up'),
    steepUp: of('steepUp'),
  };
  return { bands, downhillWeightedM };
};
