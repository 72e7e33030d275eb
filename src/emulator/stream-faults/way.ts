import {
  lengthOf,
  numbersOf,
  onlySamples,
  rounded,
  somewhere,
  whole,
  withData,
  type StreamFault,
  type Streams,
} from './streams.ts';

const METRES_PER_DEGREE = 111_200;

/** The places for which `here` is true, moved north. */
const moved = (streams: Streams, metres: number, here: (i: number) => boolean): Streams =>
  withData(
    streams,
    'latlng',
    (streams['latlng']?.data ?? []).map((place, i) =>
      here(i) && Array.isArray(place)
        ? [rounded(Number(place[0]) + metres / METRES_PER_DEGREE, 6), place[1] as unknown]
        : place,
    ),
  );

/** The counter stands still for 20-300 samples and then has all their metres at once; 1-3 times. */
const distanceCatchesUp: StreamFault = (streams, random) => {
  const distance = numbersOf(streams, 'distance');
  for (let times = whole(random, 1, 3); times > 0; times--) {
    const from = somewhere(streams, random);
    const until = Math.min(distance.length - 1, from + whole(random, 20, 300));
    for (let i = from; i < until; i++) distance[i] = distance[from]!;
  }
  return withData(streams, 'distance', distance);
};

/** The counter goes on from a leg before. */
const distanceOffset: StreamFault = (streams, random) => {
  const metres = Math.round(random.between(100, 60_000));
  return withData(
    streams,
    'distance',
    numbersOf(streams, 'distance').map((metre) => rounded(metre + metres, 1)),
  );
};

/** Kilometres where metres belong. */
const distanceInKm: StreamFault = (streams) =>
  withData(
    streams,
    'distance',
    numbersOf(streams, 'distance').map((metres) => rounded(metres / 1000, 4)),
  );

/** No counter: the places alone tell, and the first 1-9 of them are those of an earlier day, 1-50 km away. */
const staleFix: StreamFault = (streams, random) => {
  const { distance: _, ...rest } = streams;
  const until = whole(random, 1, 9);
  return moved(rest, random.between(1000, 50_000), (i) => i < until);
};

/** No counter, and from somewhere on all places lie 1-50 km away. */
const placesLeap: StreamFault = (streams, random) => {
  const { distance: _, ...rest } = streams;
  const at = somewhere(streams, random);
  return moved(rest, random.between(1000, 50_000), (i) => i >= at);
};

/** No counter, and 1-30 places somewhere lie 300 m to 20 km away. */
const placesStray: StreamFault = (streams, random) => {
  const { distance: _, ...rest } = streams;
  const at = somewhere(streams, random);
  const until = at + whole(random, 1, 30);
  return moved(rest, random.between(300, 20_000), (i) => i >= at && i < until);
};

/** Samples are missing for 10-120 s, 1-5 times: the recorder slept, the runner ran on. */
const timeGaps: StreamFault = (streams, random) => {
  const gone = new Set<number>();
  for (let times = whole(random, 1, 5); times > 0; times--) {
    const from = somewhere(streams, random);
    const until = Math.min(lengthOf(streams) - 1, from + whole(random, 10, 120));
    for (let i = from; i < until; i++) gone.add(i);
  }
  return onlySamples(streams, (i) => !gone.has(i));
};

/** What goes wrong with distance, places and times. */
export const WAY_FAULTS = {
  distanceCatchesUp,
  distanceOffset,
  distanceInKm,
  staleFix,
  placesLeap,
  placesStray,
  timeGaps,
} as const;
