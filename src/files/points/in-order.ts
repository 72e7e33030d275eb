import { keepRisingTimes } from '../../core/streams/keep-times.ts';
import type { Point } from '../draft.ts';
import { stepper } from './distance.ts';
import { usualStepS } from './usual-step.ts';

/** DESIGN: a counter that falls by more than this was started anew, or points stand in the wrong order (as in core/streams). Metres. */
const RESTART_M = 50;
/** DESIGN: the right order of the places is shorter than a wrong one by far more than noise. */
const CLEARLY_SHORTER = 0.9;

/** How often the counter falls back; null without a counter. */
const fallsOf = (points: readonly Point[]): number | null => {
  let falls = 0;
  let last: number | null = null;
  for (const { distanceM } of points) {
    if (distanceM === null) continue;
    if (last !== null && distanceM < last - RESTART_M) falls++;
    last = distanceM;
  }
  return last === null ? null : falls;
};

/** Metres from place to place, leaps and all. */
const wayOf = (points: readonly Point[]): number => {
  const places = points.flatMap(({ place }) => (place === null ? [] : [place]));
  if (places.length === 0) return 0;
  const metres = stepper(places);
  return places.reduce((sum, place, i) => (i === 0 ? 0 : sum + metres(places[i - 1]!, place)), 0);
};

/** DESIGN: one block begins within so many usual steps after another ended, as recording goes on. */
const GOES_ON_STEPS = 3;
/** DESIGN: blocks of at least so many points; what zigzags point by point is two recordings. */
const LEAST_BLOCK = 10;

/** Whether the points are blocks, each rising, that follow each other without holes once they are sorted. */
const areBlocks = (points: readonly Point[]): boolean => {
  const starts = points.flatMap(({ atS }, i) => (i === 0 || atS! < points[i - 1]!.atS! ? [i] : []));
  const blocks = starts
    .map((from, k) => points.slice(from, starts[k + 1]))
    .toSorted((a, b) => a[0]!.atS! - b[0]!.atS!);
  const mostS = GOES_ON_STEPS * usualStepS(points.map(({ atS }) => atS!));
  return blocks.every((block, k) => {
    if (block.length < LEAST_BLOCK) return false;
    const silentS = k === 0 ? 0 : block[0]!.atS! - blocks[k - 1]!.at(-1)!.atS!;
    return silentS >= 0 && silentS <= mostS;
  });
};

/** Whether the run makes more sense in the order of the times than in that of the file. */
const isBetter = (sorted: readonly Point[], written: readonly Point[]): boolean => {
  const [falls, before] = [fallsOf(sorted), fallsOf(written)];
  if (falls !== null && before !== null && falls !== before) return falls < before;
  return wayOf(sorted) < CLEARLY_SHORTER * wayOf(written) || areBlocks(written);
};

/** DESIGN: of a run that was recorded twice, one recording lasts as long as both. */
const AS_LONG = 0.95;

const spanS = (points: readonly Point[]): number => (points.at(-1)?.atS ?? 0) - (points[0]?.atS ?? 0);

/** Whether what is left is a recording of the whole run, between whose points another one only zigzags. */
const isOneOfTwo = (left: readonly Point[], sorted: readonly Point[]): boolean =>
  spanS(left) >= AS_LONG * spanS(sorted) && wayOf(left) < CLEARLY_SHORTER * wayOf(sorted);

/**
 * Points sorted by their times, each instant once, where that is their right order: the counter falls back less often,
 * the way is shorter, or blocks follow each other without a hole. Null where they are not: then single times are wrong, or the run was recorded twice.
 * @param left what is left otherwise: sorting has to keep more points
 */
export const inOrder = (points: readonly Point[], left: readonly Point[]): readonly Point[] | null => {
  const sorted = points.toSorted((a, b) => (a.atS ?? 0) - (b.atS ?? 0));
  if (!isBetter(sorted, points) || isOneOfTwo(left, sorted)) return null;
  const indices = keepRisingTimes(Float64Array.from(sorted, ({ atS }) => atS ?? NaN));
  const out = indices === null ? sorted : Array.from(indices, (i) => sorted[i]!);
  return out.length > left.length ? out : null;
};
