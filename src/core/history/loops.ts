import { compareGrounds, type Ground, groundOf } from '../route/compare.ts';
import type { Rotation } from '../run-analysis.ts';
import type { SessionPart } from './sessions.ts';

/** One run round a closed loop. Runs with the same `loop` went over the same ground. */
export type LoopRun = {
  /** Place among the moments of the history. */
  readonly index: number;
  readonly day: number;
  readonly loop: number;
  readonly direction: Rotation;
  readonly distanceM: number;
};

/** C1 looks at 28 days: a loop not run for longer starts anew, which keeps the comparing short. */
const REMEMBERED_DAYS = 28;

/**
 * Loops of which one covers less than half of the other's cells cannot share 70 % of their ground (SCIENCE.md 4.4,
 * step 3): told apart without comparing. Lengths say nothing here, laps of one loop may be more or fewer.
 */
const LEAST_SIZE_RATIO = 0.5;

type KnownLoop = { readonly loop: number; readonly ground: Ground; readonly day: number };

/**
 * The closed loops of a history, each run with the number of its loop. Takes the runs by local day. Track
 * laps are left out: T1 speaks of them.
 */
export const loopRuns = (parts: readonly SessionPart[]): readonly LoopRun[] => {
  const found: LoopRun[] = [];
  let known: readonly KnownLoop[] = [];
  let loops = 0;
  parts.forEach(({ run, day }, index) => {
    const analysis = run.analysis;
    if (analysis === null || analysis.track !== null) return;
    if (analysis.loop === null || analysis.sketch === null) return;
    const ground = groundOf(analysis.sketch);
    known = known.filter((other) => other.day > day - REMEMBERED_DAYS);
    const same = known.find((other) => isSameGround(other.ground, ground));
    const loop = same?.loop ?? loops;
    if (same === undefined) loops += 1;
    known = [{ loop, ground, day }, ...known.filter((other) => other.loop !== loop)];
    found.push({ index, day, loop, direction: analysis.loop.direction, distanceM: run.distanceM });
  });
  return found;
};

/** Direction plays no part here: a closed loop's is the sign of its area, not the order of its cells (E19). */
const isSameGround = (a: Ground, b: Ground): boolean => {
  const sizes = [a.sketch.cells.length, b.sketch.cells.length];
  return Math.min(...sizes) >= LEAST_SIZE_RATIO * Math.max(...sizes) && compareGrounds(a, b) !== 'different';
};
