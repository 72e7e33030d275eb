import type { FileNote } from '../activity.ts';
import type { Part, Point } from '../draft.ts';
import { usualStepS } from './usual-step.ts';

/** DESIGN: with more than a tenth of the points beyond all known times, times tell less than they hide. */
const MOST_BEYOND = 0.1;

export type Timed = {
  readonly parts: readonly Part[];
  /** Whether times are known for nearly all points and are used. */
  readonly timed: boolean;
  /** Where times are not used: the first that is known, which tells the day. Seconds since 1970. */
  readonly firstS: number | null;
  readonly notes: readonly FileNote[];
};

const timedIndices = (points: readonly Point[]): readonly number[] => {
  const indices: number[] = [];
  for (let i = 0; i < points.length; i++) if (points[i]!.atS !== null) indices.push(i);
  return indices;
};

/**
 * Points between two timed ones get times in even steps, those before the first and after the last in the usual one.
 * Where there is no room for them between two times they are left out.
 */
const filled = (points: readonly Point[], timed: readonly number[], stepS: number): readonly Point[] => {
  const first = timed[0];
  const last = timed.at(-1);
  if (first === undefined || last === undefined) return [];
  const out: Point[] = points
    .slice(0, first)
    .map((point, i) => ({ ...point, atS: points[first]!.atS! - stepS * (first - i) }));
  for (let k = 0; k < timed.length; k++) {
    const from = timed[k]!;
    const to = timed[k + 1];
    out.push(points[from]!);
    if (to === undefined || to === from + 1) continue;
    const start = points[from]!.atS!;
    const step = (points[to]!.atS! - start) / (to - from);
    if (step <= 0) continue;
    for (let i = from + 1; i < to; i++) out.push({ ...points[i]!, atS: start + step * (i - from) });
  }
  for (let i = last + 1; i < points.length; i++)
    out.push({ ...points[i]!, atS: points[last]!.atS! + stepS * (i - last) });
  return out;
};

/**
 * Decides about points without a time: a few are given one by their order (parts without any time are left out); where many lie beyond all known
 * times, all places are kept and no times are used.
 */
export const settleUntimed = (parts: readonly Part[]): Timed => {
  let all = 0;
  let untimed = 0;
  let beyond = 0;
  const indices = parts.map(({ points }) => {
    const timed = timedIndices(points);
    all += points.length;
    untimed += points.length - timed.length;
    const last = timed.at(-1);
    beyond += last === undefined ? points.length : timed[0]! + (points.length - 1 - last);
    return timed;
  });
  if (untimed === 0) return { parts, timed: all > 0, firstS: null, notes: [] };
  if (untimed === all) return { parts, timed: false, firstS: null, notes: [] };
  if (beyond > MOST_BEYOND * all || untimed > all / 2)
    return {
      parts: parts.map((part) => ({
        ...part,
        points: part.points.map((point) => ({ ...point, atS: null })),
      })),
      timed: false,
      firstS: parts.flatMap(({ points }) => points).find(({ atS }) => atS !== null)?.atS ?? null,
      notes: [{ key: 'mostlyUntimed', count: untimed }],
    };
  const stepS = usualStepS(parts.flatMap(({ points }) => points.flatMap(({ atS }) => atS ?? [])));
  const kept = parts
    .map((part, i) => ({ ...part, points: filled(part.points, indices[i]!, stepS) }))
    .filter(({ points }) => points.length > 0);
  const left = kept.reduce((sum, { points }) => sum + points.length, 0);
  const dropped = all - left;
  const given = untimed - dropped;
  const notes: FileNote[] = [];
  if (given > 0) notes.push({ key: 'untimedFilled', count: given });
  if (dropped > 0) notes.push({ key: 'untimedDropped', count: dropped });
  return { parts: kept, timed: true, firstS: null, notes };
};
