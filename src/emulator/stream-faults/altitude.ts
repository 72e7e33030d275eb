import {
  lengthOf,
  numbersOf,
  rounded,
  sign,
  somewhere,
  whole,
  withData,
  type StreamFault,
  type Streams,
} from './streams.ts';

/** The altitude with `change` added, to 0.1 m. */
const changed = (streams: Streams, change: (i: number) => number): Streams =>
  withData(
    streams,
    'altitude',
    numbersOf(streams, 'altitude').map((z, i) => rounded(z + change(i), 1)),
  );

/** From somewhere on the sensor reads 20-100 m more or less. */
const altitudeShift: StreamFault = (streams, random) => {
  const at = somewhere(streams, random);
  const metres = sign(random) * random.between(20, 100);
  return changed(streams, (i) => (i >= at ? metres : 0));
};

/** The first 1-200 samples are 20-100 m off. */
const altitudeShiftAtStart: StreamFault = (streams, random) => {
  const until = Math.ceil(200 ** random.next());
  const metres = sign(random) * random.between(20, 100);
  return changed(streams, (i) => (i < until ? metres : 0));
};

/** The last 1-200 samples are 20-100 m off. */
const altitudeShiftAtEnd: StreamFault = (streams, random) => {
  const from = lengthOf(streams) - Math.ceil(200 ** random.next());
  const metres = sign(random) * random.between(20, 100);
  return changed(streams, (i) => (i >= from ? metres : 0));
};

/** A shift of 30-100 m that the recorder smoothed over 3-15 samples. */
const altitudeShiftSmoothed: StreamFault = (streams, random) => {
  const at = somewhere(streams, random);
  const over = whole(random, 3, 15);
  const metres = sign(random) * random.between(30, 100);
  return changed(streams, (i) => metres * Math.max(0, Math.min(1, (i - at) / over)));
};

/** The altimeter starts 20-100 m off and closes in on the truth, by half in 1-20 samples. */
const altitudeSettles: StreamFault = (streams, random) => {
  const metres = sign(random) * random.between(20, 100);
  const half = whole(random, 1, 20);
  return changed(streams, (i) => metres * 0.5 ** (i / half));
};

/** The second sample and 1-10 after it read 20-100 m too high or too low. */
const altitudeSettlesAtOnce: StreamFault = (streams, random) => {
  const metres = sign(random) * random.between(20, 100);
  const until = whole(random, 2, 11);
  return changed(streams, (i) => (i > 0 && i <= until ? metres : 0));
};

/** Zero for "unknown": 1-40 samples, at the start, at the end or between. */
const altitudeZeros: StreamFault = (streams, random) => {
  const length = whole(random, 1, 40);
  const n = lengthOf(streams);
  const from = [0, n - length, somewhere(streams, random)][whole(random, 0, 2)]!;
  return withData(
    streams,
    'altitude',
    numbersOf(streams, 'altitude').map((z, i) => (i >= from && i < from + length ? 0 : z)),
  );
};

/** Up or down by 20-200 m and back, within 1-60 samples, in one leap or on flanks. */
const altitudeSpike: StreamFault = (streams, random) => {
  const at = somewhere(streams, random);
  const time = numbersOf(streams, 'time');
  const secondsEach = ((time.at(-1) ?? 0) - (time[0] ?? 0)) / (time.length - 1) || 1;
  const half = random.between(0.5, 30);
  // what rises by less than 3 m in a second might be a tower
  const metres = sign(random) * Math.max(random.between(20, 200), 3 * half * secondsEach + 10);
  const flat = random.next() < 0.5;
  return changed(streams, (i) => {
    const near = 1 - Math.abs(i - at) / half;
    return near <= 0 ? 0 : flat ? metres : metres * near;
  });
};

/** The runner stands 1-12 times for 20-200 s; the altimeter drifts by up to 12 m meanwhile. */
const altitudeDriftsStanding: StreamFault = (streams, random) => {
  const stops = new Map(
    Array.from({ length: whole(random, 1, 12) }, () => [
      somewhere(streams, random),
      { seconds: whole(random, 20, 200), metres: random.between(-12, 12) },
    ]),
  );
  const time = numbersOf(streams, 'time');
  const out: Record<string, unknown[]> = Object.fromEntries(Object.keys(streams).map((key) => [key, []]));
  let lateS = 0;
  let driftM = 0;
  const push = (i: number, seconds: number, metres: number): void => {
    for (const [key, { data }] of Object.entries(streams)) {
      const value = data[i];
      out[key]!.push(
        key === 'time'
          ? (time[i] ?? 0) + seconds
          : key === 'altitude' && typeof value === 'number'
            ? rounded(value + metres, 1)
            : key === 'moving'
              ? seconds === lateS
              : value,
      );
    }
  };
  for (let i = 0; i < lengthOf(streams); i++) {
    push(i, lateS, driftM);
    const stop = stops.get(i);
    if (stop === undefined) continue;
    for (let s = 1; s <= stop.seconds; s++) push(i, lateS + s, driftM + (stop.metres * s) / stop.seconds);
    lateS += stop.seconds;
    driftM += stop.metres;
  }
  return Object.fromEntries(
    Object.entries(streams).map(([key, stream]) => [key, { ...stream, data: out[key]! }]),
  );
};

/** Place 0,0 and altitude 0, for 1-20 samples: no fix. */
const noFixWithAltitude: StreamFault = (streams, random) => {
  const from = random.next() < 0.5 ? 0 : somewhere(streams, random);
  const until = from + whole(random, 1, 20);
  const here = (i: number): boolean => i >= from && i < until;
  const places = (streams['latlng']?.data ?? []).map((place, i) => (here(i) ? [0, 0] : place));
  const altitude = numbersOf(streams, 'altitude').map((z, i) => (here(i) ? 0 : z));
  return withData(withData(streams, 'latlng', places), 'altitude', altitude);
};

/** What goes wrong with the altitude. */
export const ALTITUDE_FAULTS = {
  altitudeShift,
  altitudeShiftAtStart,
  altitudeShiftAtEnd,
  altitudeShiftSmoothed,
  altitudeSettles,
  altitudeSettlesAtOnce,
  altitudeZeros,
  altitudeSpike,
  altitudeDriftsStanding,
  noFixWithAltitude,
} as const;
