import { lengthOf, type StreamFault, type Streams } from './streams.ts';

/** What Strava sends for `resolution=low` and `medium`, samples. */
const LOW = 100;
const MEDIUM = 1000;

/** Evenly thinned to so many samples, and said so, as Strava does. */
const thinned = (streams: Streams, to: number, resolution: string): Streams => {
  const n = lengthOf(streams);
  const picked = Array.from({ length: Math.min(n, to) }, (_, k) =>
    n <= to ? k : Math.round((k * (n - 1)) / (to - 1)),
  );
  return Object.fromEntries(
    Object.entries(streams).map(([key, stream]) => [
      key,
      { ...stream, data: picked.map((i) => stream.data[i]), original_size: n, resolution },
    ]),
  );
};

/** 100 samples of however many. */
const lowResolution: StreamFault = (streams) => thinned(streams, LOW, 'low');

/** 1,000 samples of however many. */
const mediumResolution: StreamFault = (streams) => thinned(streams, MEDIUM, 'medium');

const without =
  (key: string): StreamFault =>
  (streams) =>
    Object.fromEntries(Object.entries(streams).filter(([each]) => each !== key));

/** A key is not in the answer, as for runs without GPS, without altimeter, or from an old importer. */
const noAltitude = without('altitude');
const noPlaces = without('latlng');
const noDistance = without('distance');
const noTime = without('time');

/** What goes wrong with the answer as a whole. */
export const SHAPE_FAULTS = {
  lowResolution,
  mediumResolution,
  noAltitude,
  noPlaces,
  noDistance,
  noTime,
} as const;
