import type { AnalyseContext, RawStreams } from '../../../src/core/analyse-run.ts';
import type { PlaceHash } from '../../../src/core/route/codes.ts';

/** Generated runs with a known truth: shapes, profiles and repeatable noise. */

export type Point = readonly [x: number, y: number];

/** A repeatable stream of uniform and normal numbers. */
export const randomFrom = (seed: number): { uniform(): number; normal(): number } => {
  let state = (seed * 2654435761) >>> 0;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
};

/** Autocorrelated noise: standard deviation `sd`, correlation `rho` from step to step. */
export const ar1 = (random: { normal(): number }, sd: number, rho = 0.95): (() => number) => {
  let value = sd * random.normal();
  return () => {
    const now = value;
    value = rho * value + Math.sqrt(1 - rho * rho) * sd * random.normal();
    return now;
  };
};

/** A closed curve by metres along it. */
export type Shape = { readonly lengthM: number; at(metres: number): Point };

export const polygon = (corners: readonly Point[]): Shape => {
  const closed = [...corners, corners[0]!];
  const ends = [0];
  for (let k = 1; k < closed.length; k++)
    ends.push(
      ends[k - 1]! + Math.hypot(closed[k]![0] - closed[k - 1]![0], closed[k]![1] - closed[k - 1]![1]),
    );
  const lengthM = ends.at(-1)!;
  return {
    lengthM,
    at: (metres) => {
      const s = ((metres % lengthM) + lengthM) % lengthM;
      let k = 1;
      while (ends[k]! < s) k++;
      const share = (s - ends[k - 1]!) / (ends[k]! - ends[k - 1]!);
      const [x0, y0] = closed[k - 1]!;
      const [x1, y1] = closed[k]!;
      return [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
    },
  };
};

/** A rectangle with rounded corners; a stadium when the radius is half the height. */
export const roundedRectangle = (width: number, height: number, radius: number): Shape => {
  const corners: Point[] = [];
  const centres = [
    [width / 2 - radius, height / 2 - radius, 0],
    [-width / 2 + radius, height / 2 - radius, 90],
    [-width / 2 + radius, -height / 2 + radius, 180],
    [width / 2 - radius, -height / 2 + radius, 270],
  ] as const;
  for (const [x, y, from] of centres)
    for (let k = 0; k <= 30; k++) {
      const angle = ((from + 3 * k) * Math.PI) / 180;
      corners.push([x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
    }
  return polygon(corners);
};

export const ellipse = (a: number, b: number): Shape =>
  polygon(
    Array.from({ length: 180 }, (_, k) => [
      a * Math.cos((k * Math.PI) / 90),
      b * Math.sin((k * Math.PI) / 90),
    ]),
  );

/** An L-shaped block. */
export const ell = (width: number, height: number, foot: number, stem: number): Shape =>
  polygon([
    [0, 0],
    [width, 0],
    [width, foot],
    [stem, foot],
    [stem, height],
    [0, height],
  ]);

/** The standard track in a lane. */
export const lane = (number: number): Shape => {
  const radius = number === 1 ? 36.8 : 36.5 + 1.22 * (number - 1) + 0.2;
  return roundedRectangle(84.39 + 2 * radius, 2 * radius, radius);
};

export type SessionOptions = {
  readonly laps: number;
  readonly seconds?: number;
  readonly noiseM?: number;
  readonly speed?: number;
  readonly clockwise?: boolean;
  /** The second half goes the other way. */
  readonly turn?: boolean;
  /** Metres of road before and after. */
  readonly roadM?: number;
  /** Fixes are lost for `lost` of every `every` seconds. */
  readonly dropouts?: { readonly lost: number; readonly every: number };
  readonly turnedBy?: number;
  readonly seed?: number;
  /** Metres above the sea at a lap position. */
  readonly altitude?: (metres: number) => number;
};

/** Positions to degrees round a place in the middle of nowhere. */
export const toLatLng = ([x, y]: Point): readonly [number, number] => [
  47.5 + y / 111_176.5,
  8.5 + x / 75_338.7,
];

/** A run that goes round a shape, as Strava's streams. */
export const session = (shape: Shape, options: SessionOptions): RawStreams => {
  const random = randomFrom(options.seed ?? 1);
  const { seconds = 1, noiseM = 0, speed = 3, roadM = 0 } = options;
  const nx = ar1(random, noiseM);
  const ny = ar1(random, noiseM);
  const angle = options.turnedBy ?? 0.6;
  const time: number[] = [];
  const distance: number[] = [];
  const latlng: (readonly [number, number])[] = [];
  const altitude: number[] = [];
  let t = 0;
  let run = 0;
  const emit = ([x, y]: Point, height: number): void => {
    const dx = nx();
    const dy = ny();
    const lost =
      options.dropouts !== undefined &&
      t % options.dropouts.every >= options.dropouts.every - options.dropouts.lost;
    if (t % seconds === 0 && !lost) {
      time.push(t);
      distance.push(Number(run.toFixed(1)));
      latlng.push(
        toLatLng([
          x * Math.cos(angle) - y * Math.sin(angle) + dx,
          x * Math.sin(angle) + y * Math.cos(angle) + dy,
        ]),
      );
      altitude.push(Number(height.toFixed(1)));
    }
    t++;
    run += speed;
  };
  const total = options.laps * shape.lengthM;
  let at = random.uniform() * shape.lengthM;
  const heightAt = options.altitude ?? (() => 400);
  const road = (back: boolean): void => {
    const [x, y] = shape.at(at);
    for (let k = 0; k * speed < roadM; k++) {
      const m = back ? k * speed : roadM - k * speed;
      emit([x + 0.8 * m, y + 0.6 * m + 20 * Math.sin(m / 150)], 400);
    }
  };
  road(false);
  for (let gone = 0; gone < total; gone += speed) {
    emit(shape.at(at), heightAt(at));
    const backwards = (options.clockwise ?? false) !== ((options.turn ?? false) && gone >= total / 2);
    at += backwards ? -speed : speed;
  }
  road(true);
  return {
    time: { data: time },
    distance: { data: distance },
    latlng: { data: latlng },
    altitude: { data: altitude },
  };
};

/** Altitude noise: of a barometer (white, quantised, slow drift) or of GPS. */
export type AltitudeNoise = {
  readonly white?: number;
  readonly wander?: number;
  readonly rho?: number;
  readonly drift?: number;
  readonly step?: number;
};

export const BAROMETER: AltitudeNoise = { white: 0.3, drift: 1, step: 0.2 };
export const GPS_ALTITUDE: AltitudeNoise = { wander: 2, step: 0.1 };

export type Hills = { readonly lengthM: number; readonly heightAt: (metres: number) => number };

/** Climb and descent of hills, metre by metre. */
export const truthOf = ({ lengthM, heightAt }: Hills): { readonly gainM: number; readonly lossM: number } => {
  let gainM = 0;
  let lossM = 0;
  for (let m = 1; m <= lengthM; m++) {
    const rise = heightAt(m) - heightAt(m - 1);
    if (rise > 0) gainM += rise;
    else lossM -= rise;
  }
  return { gainM, lossM };
};

/** Ups and downs with straight flanks between two places, flat elsewhere. */
export const repeats = (
  lengthM: number,
  from: number,
  to: number,
  period: number,
  height: number,
): Hills => ({
  lengthM,
  heightAt: (m) => {
    if (m < from || m > to) return 0;
    const share = ((m - from) % period) / period;
    return height * (share < 0.5 ? 2 * share : 2 - 2 * share);
  },
});

/** Rolling ground: so high from valley to top, so long from top to top. */
export const rolling = (lengthM: number, height: number, period: number): Hills => ({
  lengthM,
  heightAt: (m) => (height / 2) * (1 - Math.cos((2 * Math.PI * m) / period)),
});

/** A run over hills without positions, with altitude noise. */
export const hillRun = (
  hills: Hills,
  noise: AltitudeNoise,
  options: { readonly seed?: number; readonly seconds?: number; readonly speed?: number } = {},
): RawStreams => {
  const random = randomFrom(options.seed ?? 1);
  const { seconds = 1, speed = 3 } = options;
  const wander = ar1(random, noise.wander ?? 0, noise.rho);
  const time: number[] = [];
  const distance: number[] = [];
  const altitude: number[] = [];
  for (let t = 0; t * speed <= hills.lengthM; t++) {
    let z = 300 + hills.heightAt(t * speed) + wander();
    z += (noise.white ?? 0) * random.normal() + (noise.drift ?? 0) * Math.sin(t / 1500);
    if (noise.step !== undefined) z = Math.round(z / noise.step) * noise.step;
    if (t % seconds !== 0) continue;
    time.push(t);
    distance.push(t * speed);
    altitude.push(Number(z.toFixed(2)));
  }
  return { time, distance, altitude };
};

/** The sum of all rises of an altitude stream: what a naive reading calls climb. */
export const naiveGain = (streams: RawStreams): number => {
  const z = streams.altitude as readonly number[];
  let sum = 0;
  for (let i = 1; i < z.length; i++) sum += Math.max(0, z[i]! - z[i - 1]!);
  return sum;
};

/** FNV-1a over the text, 96 characters of base 64. */
const hashedName =
  (key: string) =>
  (text: string): string => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    let out = '';
    for (let part = 0; out.length < 96; part++) {
      let state = 2166136261;
      for (const letter of `${key}|${part}|${text}`)
        state = Math.imul(state ^ letter.codePointAt(0)!, 16777619);
      state ^= state >>> 15;
      state = Math.imul(state, 2246822519);
      state ^= state >>> 13;
      for (let k = 0; k < 5; k++) out += letters[(state >>> (6 * k)) & 63];
    }
    return out;
  };

/** Keyed hashes good enough for tests. */
export const testHash = (key: string): PlaceHash => {
  const name = hashedName(key);
  const seed = [...name('cells')].reduce((sum, letter) => Math.imul(sum, 31) + letter.codePointAt(0)!, 7);
  return {
    name,
    cells: (cells) =>
      Int32Array.from({ length: cells.length / 2 }, (_, k) => {
        let state =
          Math.imul(cells[2 * k]! ^ seed, 2654435761) ^ Math.imul(cells[2 * k + 1]! + seed, 2246822519);
        for (let round = 0; round < 2; round++) {
          state = Math.imul(state ^ (state >>> 16), 73244475);
          state = Math.imul(state ^ (state >>> 13), 3266489917);
        }
        return state ^ (state >>> 16);
      }),
  };
};

export const CONTEXT: AnalyseContext = {
  hash: testHash('one athlete'),
  barometer: null,
  gainM: null,
  trainer: false,
};

type Keyed = { readonly [key: string]: { readonly data: readonly unknown[] } };

/** The same run from its end to its start. */
export const reversed = (streams: RawStreams): RawStreams => {
  const out: Record<string, { data: readonly unknown[] }> = {};
  for (const [key, { data }] of Object.entries(streams as Keyed)) {
    const back = data.toReversed();
    const last = data.at(-1);
    out[key] = {
      data: key === 'time' || key === 'distance' ? back.map((v) => Number(last) - Number(v)) : back,
    };
  }
  return out;
};

/** The same run with autocorrelated GPS noise on every position. */
export const withNoise = (streams: RawStreams, sd: number, seed: number): RawStreams => {
  const random = randomFrom(seed);
  const { time, latlng } = streams as Keyed;
  let nx = sd * random.normal();
  let ny = sd * random.normal();
  const data = (latlng!.data as readonly (readonly [number, number])[]).map(([lat, lng], i) => {
    const gap = i === 0 ? 1 : Number(time!.data[i]) - Number(time!.data[i - 1]);
    const rho = 0.95 ** Math.max(1, gap);
    nx = rho * nx + Math.sqrt(1 - rho * rho) * sd * random.normal();
    ny = rho * ny + Math.sqrt(1 - rho * rho) * sd * random.normal();
    return [lat + ny / 111_320, lng + nx / (111_320 * Math.cos((lat * Math.PI) / 180))] as const;
  });
  return { ...streams, latlng: { data } };
};
