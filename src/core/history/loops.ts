import { compareGrounds, type Ground, groundOf } from '../route/compare.ts';
import type { Rotation } from '../run-analysis.ts';
import { partitionPoint } from '../search.ts';
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

/** The runs round closed loops on the days `from`..`to` (day numbers); numbers of loops hold within one answer. */
export type LoopsIn = (from: number, to: number) => readonly LoopRun[];

/** A run with its place among the moments of the history. */
type Placed = SessionPart & { readonly index: number };

/**
 * The closed loops of a history, each run with the number of its loop. Takes the runs by local day. Track
 * laps are left out: T1 speaks of them.
 */
const loopRuns = (parts: readonly Placed[]): readonly LoopRun[] => {
  const found: LoopRun[] = [];
  let known: readonly KnownLoop[] = [];
  let loops = 0;
  parts.forEach(({ run, day, index }) => {
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

/**
 * The loops of a history by days, both ends included, in the order of its moments. A run takes the number of the loop that
 * was run last, so which runs of those days share one hangs on no earlier run: what is asked of a month compares a month.
 * Comparing is the dearest part of a history by far: it is kept, and who goes further back has all of it compared at once.
 */
export const loopsOf = (moments: readonly Placed[]): LoopsIn => {
  let kept: { readonly from: number; readonly loops: readonly LoopRun[] } | null = null;
  return (from, to) => {
    if (kept === null || from < kept.from) {
      const since = kept === null ? from : -Infinity;
      const first = partitionPoint(moments, ({ day }) => day < since);
      kept = { from: since, loops: loopRuns(first === 0 ? moments : moments.slice(first)) };
    }
    const { loops } = kept;
    return loops.slice(
      partitionPoint(loops, ({ day }) => day < from),
      partitionPoint(loops, ({ day }) => day <= to),
    );
  };
};

/** Direction plays no part here: a closed loop's is the sign of its area, not the order of its cells (E19). */
const isSameGround = (a: Ground, b: Ground): boolean => {
  const sizes = [a.cells.length, b.cells.length];
  return Math.min(...sizes) >= LEAST_SIZE_RATIO * Math.max(...sizes) && compareGrounds(a, b) !== 'different';
};
