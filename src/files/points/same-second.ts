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

/**
 * Points of one second in a row become one, also over the border of a part: recorders write the place in one and the
 * distance in the next. Of two values for one field the first stays.
 */
export const joinSameSecond = (
  parts: readonly Part[],
): { readonly parts: readonly Part[]; readonly notes: readonly FileNote[] } => {
  let count = 0;
  let current: Point[] = [];
  const out = parts.map((part) => {
    const points: Point[] = [];
    for (const point of part.points) {
      const last = current.at(-1);
      if (last !== undefined && isSameSecond(last, point)) {
        current[current.length - 1] = joined(last, point);
        count++;
        continue;
      }
      current = points;
      points.push(point);
    }
    return { ...part, points };
  });
  if (count === 0) return { parts, notes: [] };
  return { parts: out.filter(({ points }) => points.length > 0), notes: [{ key: 'sameSecond', count }] };
};
