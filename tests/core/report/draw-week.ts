import type { Limits } from '../../../src/core/report/limits/limits.ts';
import type { Run } from '../../../src/core/run.ts';
import { anAnalysis, aRun } from '../history/build.ts';

/** A repeatable source of numbers from 0 to 1 (Numerical Recipes' linear congruence). */
export const dice = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Days without a limit are run as far as this, metres: nobody draws a marathon every day. */
const NO_LIMIT_M = 20_000;
const NO_LIMIT_HILLS_M = 400;

/** Shorter runs are none. */
const LEAST_M = 200;

const between = (roll: () => number, most: number): number =>
  roll() < 0.4 ? most : Math.floor(roll() * (most + 1));

/**
 * A week drawn at random within the limits: runs on any of its days, one or two a day, often exactly up to a limit.
 * `streams`: its runs have streams, so that their descent is known; otherwise only the climb of a summary.
 */
export const drawWeek = (limits: Limits, roll: () => number, streams: boolean): readonly Run[] => {
  const runs: Run[] = [];
  let distanceM = 0;
  let hillsM = 0;
  for (const day of limits.days) {
    if (roll() < 0.3) continue;
    for (const hour of roll() < 0.2 ? [7, 17] : [8]) {
      const left = Math.min(
        day.longestRun?.metres ?? NO_LIMIT_M,
        (day.distance?.metres ?? Infinity) - distanceM,
      );
      if (left < LEAST_M) continue;
      const runM = Math.max(LEAST_M, between(roll, left));
      const hillsLeft = Math.min(
        (day.descent?.metres ?? Infinity) - hillsM,
        (day.climb?.metres ?? Infinity) - hillsM,
        day.runDescent?.metres ?? Infinity,
        NO_LIMIT_HILLS_M,
      );
      const hills = between(roll, Math.max(0, hillsLeft));
      runs.push(
        aRun({
          day: day.day,
          hour,
          distanceM: runM,
          gainDm: hills * 10,
          ...(streams && { analysis: anAnalysis({ gainM: hills, lossM: hills }) }),
        }),
      );
      distanceM += runM;
      hillsM += hills;
    }
  }
  return runs;
};
