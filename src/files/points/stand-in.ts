import type { Draft, DraftLap, Point } from '../draft.ts';
import { knotsOf, metresAt } from './by-laps.ts';
import { sumOf } from './sum-of.ts';

const NO_POINT: Point = { atS: null, place: null, altitudeM: null, distanceM: null };

/** The laps, or the whole activity as one where they tell nothing. */
const lapsOf = (draft: Draft, hasPoints: boolean): readonly DraftLap[] => {
  if (draft.laps.some((lap) => (lap.distanceM ?? 0) > 0 || (lap.timeS ?? 0) > 0)) return draft.laps;
  const timeS = hasPoints ? null : (draft.movingTimeS ?? draft.elapsedTimeS);
  return [{ startAtS: null, timeS, distanceM: draft.distanceM }];
};

/**
 * What laps and totals tell in place of points: a distance for points that have times only (a treadmill without a
 * sensor), or points at the ends of the laps where there are none. Null where they tell nothing either.
 * @param points timed, in order
 * @param startS start of the activity on the same clock
 */
export const standIn = (draft: Draft, points: readonly Point[], startS: number): readonly Point[] | null => {
  const hasPoints = points.length > 1;
  const laps = lapsOf(draft, hasPoints);
  const totalM = sumOf(laps.map(({ distanceM }) => distanceM));
  if (hasPoints) {
    if (totalM === null || totalM <= 0) return null;
    const knots = knotsOf(laps, startS, points.at(-1)!.atS!);
    const told = points.map((point) => ({ ...point, distanceM: metresAt(knots, point.atS!) }));
    const end = knots.at(-1)!;
    // the last lap goes on a step or two beyond the last point
    return end.atS > told.at(-1)!.atS! ? [...told, { ...NO_POINT, ...end }] : told;
  }
  const timeS = sumOf(laps.map((lap) => lap.timeS)) ?? draft.movingTimeS ?? draft.elapsedTimeS;
  const known = totalM !== null && totalM > 0;
  if (timeS === null || timeS <= 0)
    return known ? [0, totalM].map((distanceM) => ({ ...NO_POINT, distanceM })) : null;
  return knotsOf(laps, startS, startS + timeS).map(({ atS, distanceM }) => ({
    ...NO_POINT,
    atS,
    distanceM: known ? distanceM : null,
  }));
};
