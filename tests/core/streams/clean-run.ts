import type { CleanStreams } from '../../../src/core/streams/clean-streams.ts';
import type { Point } from './generate.ts';

const numbers = (values: readonly (number | null)[]): Float64Array =>
  Float64Array.from(values, (value) => value ?? NaN);

/** What was read of a run, without reading it: seconds and metres of every sample, altitudes and places where known. */
export const cleanRun = (
  distance: readonly number[],
  more: {
    readonly time?: readonly number[];
    readonly altitude?: readonly (number | null)[];
    readonly places?: readonly (Point | null)[];
  } = {},
): CleanStreams => {
  const { time, altitude, places } = more;
  const seconds = time ?? distance.map((_, i) => i);
  const elapsedTimeS = (seconds.at(-1) ?? 0) - (seconds[0] ?? 0);
  return {
    length: distance.length,
    time: numbers(seconds),
    hasTime: true,
    distance: numbers(distance),
    recordedDistance: true,
    x: places === undefined ? null : numbers(places.map((place) => place && place[0])),
    y: places === undefined ? null : numbers(places.map((place) => place && place[1])),
    plane: null,
    altitude: altitude === undefined ? null : numbers(altitude),
    moving: new Uint8Array(distance.length).fill(1),
    totals: { distanceM: distance.at(-1) ?? 0, movingTimeS: elapsedTimeS, elapsedTimeS },
    notes: [],
  };
};
