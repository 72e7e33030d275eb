import type { FileNote } from '../activity.ts';
import type { Part, Point } from '../draft.ts';

const joined = (into: Point, from: Point): Point => ({
  atS: into.atS,
  place: into.place ?? from.place,
  altitudeM: into.altitudeM ?? from.altitudeM,
  distanceM: into.distanceM ?? from.distanceM,
});

/**
 * Points of one second in a row become one: recorders write the place in one and the distance in the next. Of two
 * values for one field the first stays.
 */
export const joinSameSecond = (
  parts: readonly Part[],
): { readonly parts: readonly Part[]; readonly notes: readonly FileNote[] } => {
  let count = 0;
  const out = parts.map((part) => {
    const points: Point[] = [];
    for (const point of part.points) {
      const last = points.at(-1);
      const same =
        last !== undefined &&
        last.atS !== null &&
        point.atS !== null &&
        Math.floor(last.atS) === Math.floor(point.atS);
      if (!same) points.push(point);
      else {
        points[points.length - 1] = joined(last, point);
        count++;
      }
    }
    return { ...part, points };
  });
  return count === 0 ? { parts, notes: [] } : { parts: out, notes: [{ key: 'sameSecond', count }] };
};
