import { isOnePlace } from '../../core/streams/one-place.ts';
import { planeAt, toX, toY } from '../../core/streams/project.ts';
import type { Part, Point } from '../draft.ts';

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

type Place = readonly [latitude: number, longitude: number];

/** Metres from place to place on the plane of the middle one. */
export const stepper = (places: readonly Place[]): ((from: Place, to: Place) => number) => {
  const middle = places[places.length >> 1]!;
  const plane = planeAt(middle[0], middle[1]);
  return (from, to) =>
    Math.hypot(toX(plane, to[1]) - toX(plane, from[1]), toY(plane, to[0]) - toY(plane, from[0]));
};

const placesOf = (points: readonly Point[]): readonly Place[] =>
  points.flatMap(({ place }) => (place === null ? [] : [place]));

/** Metres along the places, roughly: a measure to check units by; null with fewer than two places. */
export const alongPlacesM = (points: readonly Point[]): number | null => {
  const places = placesOf(points);
  if (places.length < 2) return null;
  const metres = stepper(places);
  let sum = 0;
  for (let i = 1; i < places.length; i++) {
    const step = metres(places[i - 1]!, places[i]!);
    if (step <= MOST_STEP_M) sum += step;
  }
  return sum;
};

/** Whether all places are about one, as those of a treadmill are. */
export const isAtOnePlace = (points: readonly Point[]): boolean => {
  const places = placesOf(points);
  if (places.length === 0) return false;
  const plane = planeAt(...places[places.length >> 1]!);
  return isOnePlace(
    Float64Array.from(places, ([, longitude]) => toX(plane, longitude)),
    Float64Array.from(places, ([latitude]) => toY(plane, latitude)),
  );
};

/** Points with the metres along their places, without the ways from one part to the next. */
export const withinParts = (parts: readonly Part[]): readonly Point[] => {
  const places = placesOf(parts.flatMap(({ points }) => points));
  if (places.length === 0) return parts.flatMap(({ points }) => points);
  const metres = stepper(places);
  let sum = 0;
  return parts.flatMap(({ points }) => {
    let last: Place | null = null;
    return points.map((point) => {
      if (point.place !== null && last !== null) sum += metres(last, point.place);
      last = point.place ?? last;
      return { ...point, distanceM: sum };
    });
  });
};
