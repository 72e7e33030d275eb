import { partitionPoint } from '../../core/search.ts';
import { MAX_SPEED_M_PER_S } from '../../core/streams/read-distance.ts';
import type { FileNote } from '../activity.ts';
import type { Part, Point } from '../draft.ts';
import { stepper } from './distance.ts';
import { usualStepS } from './usual-step.ts';

/** DESIGN: watches correct themselves by a second or two all the time; from so much on the clock was set. Seconds. */
const LEAST_S = 10;
/** DESIGN: nobody's clock is set more often in a run; times that fall more often are something else, and would take long. */
const MOST_FALLS = 8;
/** DESIGN: so many points on either side, each later than the one before: a clock, not a slip. */
const LEAST_POINTS = 10;
/** DESIGN: a run goes on within so many metres of where it was when the clock was set. */
const NEAR_M = 50;
/** DESIGN: a point this near to one of the same instant was recorded twice, perhaps by two devices. Metres. */
const SAME_M = 20;
/** DESIGN: how far apart in time points of two recordings of a run are looked for. Seconds. */
const MOST_SILENT_S = 10;
/** DESIGN: what ends so shortly before the beginning stood in the wrong order in the file (order.ts). Seconds. */
const JOINED_S = 60;

type Timed = Point & { readonly atS: number };

const isTimed = (point: Point): point is Timed => point.atS !== null;

/**
 * How many points from `i` on in one direction have times that only rise (or fall, backwards), by less than half of what the
 * clock was set by: more is the clock again.
 */
const steadyFrom = (points: readonly Timed[], i: number, by: 1 | -1, setByS: number): number => {
  const stepS = (k: number): number => by * (points[k + by]!.atS - points[k]!.atS);
  let k = i;
  while (points[k + by] !== undefined && stepS(k) > 0 && stepS(k) < setByS / 2) k += by;
  return Math.abs(k - i) + 1;
};

const metresBetween = (a: Point, b: Point): number =>
  a.place === null || b.place === null ? NaN : stepper([a.place])(a.place, b.place);

/** Whether the run goes on from one point to the next as if nothing were: by the places and by the counter, where there are. */
const goesOn = (before: Point, after: Point): boolean => {
  const way = metresBetween(before, after);
  const counted = (after.distanceM ?? NaN) - (before.distanceM ?? NaN);
  if (Number.isNaN(way) && Number.isNaN(counted)) return false;
  return !(way > NEAR_M) && !(counted < 0) && !(counted > NEAR_M);
};

/** Whether the points from `i` on were recorded before, at about the same times and places: a second recording of the run. */
const isRepeated = (points: readonly Timed[], i: number): boolean => {
  const earlier = points.slice(0, i).toSorted((a, b) => a.atS - b.atS);
  const again = points.slice(i, i + LEAST_POINTS).filter((point) => {
    const next = partitionPoint(earlier, ({ atS }) => atS < point.atS);
    return [earlier[next - 1], earlier[next]].some((other) => {
      const silentS = Math.abs((other?.atS ?? Infinity) - point.atS);
      return (
        silentS <= MOST_SILENT_S && !(metresBetween(other!, point) > SAME_M + silentS * MAX_SPEED_M_PER_S)
      );
    });
  });
  return again.length > LEAST_POINTS / 2;
};

/** Whether the clock was set back between the point before `i` and this one, in the middle of running. */
const isSetBack = (points: readonly Timed[], i: number): boolean => {
  const [before, after] = [points[i - 1]!, points[i]!];
  const setByS = before.atS - after.atS;
  if (!goesOn(before, after)) return false;
  const [ran, runs] = [steadyFrom(points, i - 1, -1, setByS), steadyFrom(points, i, 1, setByS)];
  if (Math.min(ran, runs) < LEAST_POINTS) return false;
  const silentS = points[i - ran]!.atS - points[i + runs - 1]!.atS;
  return !(silentS >= 0 && silentS <= JOINED_S) && !isRepeated(points, i);
};

/** The first point at which the clock of this part was set back; null where it never was. */
const setBackIn = (points: readonly Timed[]): number | null => {
  const falls: number[] = [];
  for (let i = 1; i < points.length && falls.length <= MOST_FALLS; i++)
    if (points[i - 1]!.atS - points[i]!.atS >= LEAST_S) falls.push(i);
  return falls.length > MOST_FALLS ? null : (falls.find((i) => isSetBack(points, i)) ?? null);
};

const moved = (part: Part, byS: number, from = 0): Part => ({
  ...part,
  points: part.points.map((point, i) =>
    i < from || point.atS === null ? point : { ...point, atS: point.atS + byS },
  ),
});

/** One part of a file and those after it, with what came after the clock was set moved to where it belongs. */
const mendedAt = (
  parts: readonly Part[],
  at: number,
  points: readonly Timed[],
  i: number,
): readonly Part[] => {
  const byS = points[i - 1]!.atS + usualStepS(points.map(({ atS }) => atS)) - points[i]!.atS;
  const out = [...parts];
  out[at] = moved(parts[at]!, byS, parts[at]!.points.indexOf(points[i]!));
  // Parts that follow by the new clock go on by it.
  let endS = points.at(-1)!.atS;
  for (let k = at + 1; k < parts.length; k++) {
    const timed = parts[k]!.points.filter(isTimed);
    if (timed.length > 0 && (timed[0]!.atS < endS || timed[0]!.atS > endS + byS)) break;
    out[k] = moved(parts[k]!, byS);
    endS = timed.at(-1)?.atS ?? endS;
  }
  return out;
};

/**
 * A clock that was set back in the middle of running (by an hour, or by what it was wrong until the first fix): the points
 * after it are moved beside those before, since the run went on. What was written twice, or stands in the wrong order, is left
 * as it is (order.ts).
 */
export const mendSetBack = (
  parts: readonly Part[],
): { readonly parts: readonly Part[]; readonly notes: readonly FileNote[] } => {
  let mended = parts;
  for (let at = 0; at < mended.length; at++)
    for (;;) {
      const points = mended[at]!.points.filter(isTimed);
      const i = setBackIn(points);
      if (i === null) break;
      mended = mendedAt(mended, at, points, i);
    }
  if (mended === parts) return { parts, notes: [] };
  const was = parts.flatMap(({ points }) => points);
  const count = mended.flatMap(({ points }) => points).filter((point, i) => point !== was[i]).length;
  return { parts: mended, notes: [{ key: 'clockNotSet', count }] };
};
