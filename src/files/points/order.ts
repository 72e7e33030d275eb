import { partitionPoint } from '../../core/search.ts';
import { keepRisingTimes } from '../../core/streams/keep-times.ts';
import type { FileNote } from '../activity.ts';
import type { Part, Point } from '../draft.ts';
import { inOrder } from './in-order.ts';

/** DESIGN: a point between two of another part that lie no further apart was recorded twice. Seconds. */
const COVERED_S = 60;
/** DESIGN: so many parts at one time are looked at for repeats; no honest file has more, and it bounds the work. */
const MOST_AT_ONCE = 50;

/** Whether the points were written last first. */
const isBackwards = (points: readonly Point[]): boolean => {
  let falling = 0;
  for (let i = 1; i < points.length; i++) if (points[i]!.atS! < points[i - 1]!.atS!) falling++;
  return falling > points.length / 2;
};

const kept = (points: readonly Point[]): readonly Point[] => {
  const indices = keepRisingTimes(Float64Array.from(points, ({ atS }) => atS ?? NaN));
  return indices === null ? points : Array.from(indices, (i) => points[i]!);
};

/**
 * A part in the order of its times. Blocks that stand in the wrong order are sorted; single points whose time runs
 * backwards are left out.
 */
const rising = (written: Part): Part => {
  const points = isBackwards(written.points) ? written.points.toReversed() : written.points;
  const left = kept(points);
  if (left === written.points) return written;
  return { ...written, points: left === points ? points : (inOrder(points, left) ?? left) };
};

const startOf = (part: Part): number => part.points[0]!.atS!;
const endOf = (part: Part): number => part.points.at(-1)!.atS!;

/** The first index whose time is at or after `atS`. */
export const firstFrom = (points: readonly Point[], atS: number): number =>
  partitionPoint(points, (point) => point.atS! < atS);

/** Whether the points around this instant are so dense that another point tells nothing new. */
const isCovered = (points: readonly Point[], atS: number): boolean => {
  const next = firstFrom(points, atS);
  if (next === points.length) return false;
  const after = points[next]!.atS!;
  if (after === atS) return true;
  return next > 0 && after - points[next - 1]!.atS! <= COVERED_S;
};

/** A part split where points of another one stand between its own. */
const around = (part: Part, others: readonly Point[]): readonly Part[] => {
  const pieces: Part[] = [];
  let from = 0;
  for (const other of others) {
    const at = firstFrom(part.points, other.atS!);
    if (at > from) pieces.push({ ...part, points: part.points.slice(from, at) });
    from = Math.max(from, at);
  }
  if (from < part.points.length) pieces.push({ ...part, points: part.points.slice(from) });
  return pieces;
};

export type Ordered = { readonly parts: readonly Part[]; readonly notes: readonly FileNote[] };

/**
 * Timed parts in the order of their times, each rising; what a part repeats of an earlier one is left out (apps write
 * the whole run so far at every pause, and merged exports hold one run twice).
 */
export const orderParts = (parts: readonly Part[]): Ordered => {
  const filled = parts.filter(({ points }) => points.length > 0);
  const clean = filled.map(rising);
  const backwards = clean.reduce((sum, { points }, i) => sum + filled[i]!.points.length - points.length, 0);
  const sorted = clean.toSorted((a, b) => startOf(a) - startOf(b));
  // what lost no point and is another part all the same was sorted
  const outOfOrder =
    sorted.some((part, i) => part !== clean[i]) ||
    clean.some((part, i) => part !== filled[i] && part.points.length === filled[i]!.points.length);
  const out: Part[] = [];
  let covered: Part[] = [];
  let repeated = 0;
  for (const part of sorted) {
    covered = covered.filter((earlier) => endOf(earlier) >= startOf(part)).slice(-MOST_AT_ONCE);
    const fresh = part.points.filter(({ atS }) => !covered.some(({ points }) => isCovered(points, atS!)));
    repeated += part.points.length - fresh.length;
    if (fresh.length === 0) continue;
    const kept = { ...part, points: fresh };
    for (const earlier of covered) {
      const within = fresh.filter(({ atS }) => atS! < endOf(earlier));
      if (within.length === 0) continue;
      const at = out.indexOf(earlier);
      if (at >= 0) out.splice(at, 1, ...around(earlier, within));
    }
    out.push(kept);
    covered.push(kept);
  }
  const notes: FileNote[] = [];
  if (backwards > 0) notes.push({ key: 'timesBackwards', count: backwards });
  if (outOfOrder) notes.push({ key: 'outOfOrder' });
  if (repeated > 0) notes.push({ key: 'repeatedPoints', count: repeated });
  return { parts: out.toSorted((a, b) => startOf(a) - startOf(b)), notes };
};
