import type { FileNote } from '../activity.ts';
import type { Part, Point } from '../draft.ts';

const joined = (into: Point, from: Point): Point => ({
  atS: into.atS,
  place: into.place ?? from.place,
  altitudeM: into.altitudeM ?? from.altitudeM,
  distanceM: into.distanceM ?? from.distanceM,
});

const isSameSecond = (a: Point, b: Point): boolean =>
  a.atS !== null && b.atS !== null && Math.floor(a.atS) === Math.floor(b.atS);

/** Whether two points hold different things: a place in one, a distance in the other. */
const complement = (a: Point, b: Point): boolean =>
  (a.place === null || b.place === null) &&
  (a.altitudeM === null || b.altitudeM === null) &&
  (a.distanceM === null || b.distanceM === null);

/** Where a point stands that was taken up. */
type Spot = { readonly points: Point[]; readonly at: number };

/**
 * Points of one second in a row become one, also over the border of a part: recorders write the place in one and the
 * distance in the next. Of two values for one field the first stays. Points of one second that stand apart (all places
 * first, then all distances) become one where they complete each other.
 */
export const joinSameSecond = (
  parts: readonly Part[],
): { readonly parts: readonly Part[]; readonly notes: readonly FileNote[] } => {
  let count = 0;
  let current: Point[] = [];
  const bySecond = new Map<number, Spot>();
  const out = parts.map((part) => {
    const points: Point[] = [];
    for (const point of part.points) {
      const last = current.at(-1);
      if (last !== undefined && isSameSecond(last, point)) {
        current[current.length - 1] = joined(last, point);
        count++;
        continue;
      }
      const second = point.atS === null ? NaN : Math.floor(point.atS);
      const known = bySecond.get(second);
      const partner = known?.points[known.at];
      if (known !== undefined && partner !== undefined && complement(partner, point)) {
        known.points[known.at] = joined(partner, point);
        count++;
        continue;
      }
      current = points;
      if (known === undefined) bySecond.set(second, { points, at: points.length });
      points.push(point);
    }
    return { ...part, points };
  });
  if (count === 0) return { parts, notes: [] };
  return { parts: out.filter(({ points }) => points.length > 0), notes: [{ key: 'sameSecond', count }] };
};
