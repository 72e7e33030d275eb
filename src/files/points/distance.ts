import { planeAt, toX, toY } from '../../core/streams/project.ts';
import type { Point } from '../draft.ts';

/** DESIGN: a step of more than this between fixes is a jump, not a way (as in core/streams). Metres. */
const MOST_STEP_M = 1000;

/** A counter's rises added up from zero: where it stood before and where it was restarted does not matter. */
export const counting = (distances: readonly (number | null)[]): readonly (number | null)[] => {
  let sum = 0;
  let last: number | null = null;
  return distances.map((value) => {
    if (value === null) return null;
    if (last !== null && value > last) sum += value - last;
    last = value;
    return sum;
  });
};

/** Metres by the counter; null where none was recorded. */
export const countedM = (distances: readonly (number | null)[]): number | null =>
  counting(distances).findLast((value) => value !== null) ?? null;

/** Metres along the places, roughly: a measure to check units by; null with fewer than two places. */
export const alongPlacesM = (points: readonly Point[]): number | null => {
  const places = points.flatMap(({ place }) => (place === null ? [] : [place]));
  const middle = places[places.length >> 1];
  if (middle === undefined || places.length < 2) return null;
  const plane = planeAt(middle[0], middle[1]);
  let sum = 0;
  for (let i = 1; i < places.length; i++) {
    const [latitude, longitude] = places[i]!;
    const [latitudeBefore, longitudeBefore] = places[i - 1]!;
    const metres = Math.hypot(
      toX(plane, longitude) - toX(plane, longitudeBefore),
      toY(plane, latitude) - toY(plane, latitudeBefore),
    );
    if (metres <= MOST_STEP_M) sum += metres;
  }
  return sum;
};
