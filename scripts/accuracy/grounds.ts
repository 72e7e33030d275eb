import { createDrift, createRandom, type Random } from '../../src/emulator/sample-runner/random.ts';
import { rounded } from '../../src/emulator/stream-faults/streams.ts';
import type { Streams } from '../../src/emulator/stream-faults/index.ts';

/** A generated run and what is true of it. */
export type KnownRun = {
  readonly streams: Streams;
  readonly distanceM: number;
  readonly gainM: number;
  readonly lossM: number;
};

export const GROUNDS = ['flat', 'rolling', 'hills'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Recorders: an altimeter by air pressure, and altitude from satellites with a memory of 20-60 s. */
export type Recorder = 'barometer' | 'satellites';

/** How a route lies: so that places are passed once, twice or several times. */
const ROUTES = ['one way', 'there and back', 'laps'] as const;

type Waves = readonly { readonly height: number; readonly lengthM: number; readonly phase: number }[];

/** Ground as a sum of waves: none, some of 10-20 m, or some of 20-60 m from valley to top. */
const wavesOf = (ground: Ground, random: Random): Waves => {
  if (ground === 'flat') return [];
  const [low, high] = ground === 'rolling' ? [10, 20] : [20, 60];
  const height = random.between(low, high);
  return [
    { height, lengthM: random.between(22, 50) * height, phase: random.between(0, 2 * Math.PI) },
    { height: height / 5, lengthM: random.between(200, 300), phase: random.between(0, 2 * Math.PI) },
  ];
};

const heightAt = (waves: Waves, metres: number): number =>
  waves.reduce(
    (sum, { height, lengthM, phase }) =>
      sum + (height / 2) * Math.sin(phase + (2 * Math.PI * metres) / lengthM),
    0,
  );

/** A run of 3-12 km at 1 Hz or every few seconds over ground that chance draws. */
export const knownRun = (seed: number, ground: Ground, recorder: Recorder): KnownRun => {
  const random = createRandom(seed);
  const waves = wavesOf(ground, random);
  const totalM = random.between(3000, 12_000);
  const speed = random.between(2.4, 4);
  const everyS = [1, 1, 1, 2, 4][Math.floor(5 * random.next())]!;
  const base = random.between(30, 900);
  const route = ROUTES[Math.floor(ROUTES.length * random.next())]!;
  const lapM = random.between(900, 2500);
  const barometer = recorder === 'barometer';
  const noise = createDrift(
    random,
    barometer ? 0.2 : random.between(2, 4),
    barometer ? 2 : random.between(20, 60),
  );
  const east = createDrift(random, 2, 20);
  const north = createDrift(random, 2, 20);
  const drift = barometer ? random.between(-2, 2) : 0;
  const out = {
    time: [] as number[],
    distance: [] as number[],
    altitude: [] as number[],
    latlng: [] as number[][],
  };
  // laps and ways back pass the same ground again
  const onGround = (m: number): number =>
    route === 'laps' ? m % lapM : route === 'there and back' ? totalM / 2 - Math.abs(totalM / 2 - m) : m;
  // the ground of a lap ends as high as it begins
  const z = (m: number): number => {
    const at = onGround(m);
    const share = route === 'laps' ? at / lapM : 0;
    return (1 - share) * heightAt(waves, at) + share * heightAt(waves, at - lapM);
  };
  let gainM = 0;
  let lossM = 0;
  for (let m = 1; m <= totalM; m++) {
    const rise = z(m) - z(m - 1);
    if (rise > 0) gainM += rise;
    else lossM -= rise;
  }
  let t = 0;
  for (; t * speed <= totalM; t += everyS) {
    const m = t * speed;
    const at = onGround(m);
    const angle = (2 * Math.PI * at) / lapM;
    const [x, y] =
      route === 'laps'
        ? [(lapM / 6.2832) * Math.cos(angle), (lapM / 6.2832) * Math.sin(angle)]
        : [at * 0.95, 120 * Math.sin(at / 400)];
    out.time.push(t);
    out.distance.push(rounded(m, 1));
    out.altitude.push(rounded(Math.round((base + z(m) + noise(everyS) + (drift * t) / 1800) * 5) / 5, 1));
    out.latlng.push([
      rounded(47.5 + (y + north(everyS)) / 111_200, 6),
      rounded(8.5 + (x + east(everyS)) / 75_300, 6),
    ]);
  }
  const length = out.time.length;
  const streams = Object.fromEntries(
    Object.entries(out).map(([key, data]) => [
      key,
      { data, series_type: 'distance', original_size: length, resolution: 'high' },
    ]),
  );
  return { streams, distanceM: (t - everyS) * speed, gainM, lossM };
};
