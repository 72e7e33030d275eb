import type { RawStreams } from '../../../src/core/analyse-run.ts';
import { type Point, polygon, randomFrom, roundedRectangle, type Shape, toLatLng } from './generate.ts';

/** Sessions made of pieces with a known truth: ovals of any size and lane, roads, pauses, and what is no track. */

/** Two straights and two half circles. */
export const oval = (straightM: number, radiusM: number): Shape =>
  roundedRectangle(straightM + 2 * radiusM, 2 * radiusM, radiusM);

/** Width of a lane, metres. */
const LANE_M = 1.22;

/** A lane of a track whose first lane has this straight and this lap. */
export const laneOf = (straightM: number, firstLapM: number, lane: number): Shape =>
  oval(straightM, (firstLapM - 2 * straightM) / (2 * Math.PI) + LANE_M * (lane - 1));

/** A round of a park: a circle pressed and dented at random, scaled to its length. */
export const parkLoop = (lengthM: number, seed: number): Shape => {
  const random = randomFrom(seed);
  const terms = [2, 3, 4, 5].map(
    (k) => [k, (0.5 * random.normal()) / k, (0.5 * random.normal()) / k] as const,
  );
  const radius = (angle: number): number =>
    1 +
    Math.max(
      -0.6,
      terms.reduce((sum, [k, a, b]) => sum + a * Math.cos(k * angle) + b * Math.sin(k * angle), 0) * 0.5,
    );
  const points = Array.from({ length: 180 }, (_, k): Point => {
    const angle = (k * Math.PI) / 90;
    return [radius(angle) * Math.cos(angle), radius(angle) * Math.sin(angle)];
  });
  const scale = lengthM / polygon(points).lengthM;
  return polygon(points.map(([x, y]): Point => [x * scale, y * scale]));
};

/** One piece of a session. */
export type Piece =
  | {
      readonly kind: 'laps';
      readonly shape: Shape;
      readonly laps: number;
      readonly clockwise?: boolean;
      readonly at?: Point;
      readonly turnedBy?: number;
      /** Every lap is run so far outside the shape, metres by number of the lap. */
      readonly outside?: (lap: number) => number;
      readonly altitude?: (metres: number) => number;
    }
  | { readonly kind: 'road'; readonly to: Point }
  | { readonly kind: 'pause'; readonly seconds: number; readonly to?: Point };

export type Recording = {
  readonly seconds?: number;
  readonly noiseM?: number;
  readonly speed?: number;
  readonly seed?: number;
  /** Leaves out the distance, so that it has to be taken from the positions. */
  readonly withoutDistance?: boolean;
  readonly withAltitude?: boolean;
};

/** A pen that writes a session second by second. */
const recorder = ({ seconds = 1, noiseM = 0, speed = 3, seed = 1 }: Recording) => {
  const random = randomFrom(seed);
  const rho = 0.95;
  let nx = noiseM * random.normal();
  let ny = noiseM * random.normal();
  let t = 0;
  let run = 0;
  const time: number[] = [];
  const distance: number[] = [];
  const latlng: (readonly [number, number])[] = [];
  const altitude: number[] = [];
  return {
    speed,
    streams: { time, distance, latlng, altitude },
    step: ([x, y]: Point, height: number, isMoving = true): void => {
      nx = rho * nx + Math.sqrt(1 - rho * rho) * noiseM * random.normal();
      ny = rho * ny + Math.sqrt(1 - rho * rho) * noiseM * random.normal();
      if (t % seconds === 0) {
        time.push(t);
        distance.push(Number(run.toFixed(1)));
        latlng.push(toLatLng([x + nx, y + ny]));
        altitude.push(Number(height.toFixed(1)));
      }
      t++;
      if (isMoving) run += speed;
    },
    wait: (pause: number): void => {
      t += Math.round(pause);
    },
  };
};

const lapsOf = (pen: ReturnType<typeof recorder>, piece: Extract<Piece, { kind: 'laps' }>): Point => {
  const { shape, laps, at = [0, 0], turnedBy = 0 } = piece;
  const c = Math.cos(turnedBy);
  const s = Math.sin(turnedBy);
  let last: Point = at;
  for (let gone = 0; gone < laps * shape.lengthM; gone += pen.speed) {
    const metres = piece.clockwise ? -gone : gone;
    const [onX, onY] = shape.at(metres);
    const [nextX, nextY] = shape.at(metres + 0.5);
    // the shapes go anticlockwise: outside is on the right
    const out =
      (piece.outside?.(Math.floor(gone / shape.lengthM)) ?? 0) / Math.hypot(nextX - onX, nextY - onY);
    const x = onX + out * (nextY - onY);
    const y = onY - out * (nextX - onX);
    last = [at[0] + x * c - y * s, at[1] + x * s + y * c];
    pen.step(last, piece.altitude?.(((metres % shape.lengthM) + shape.lengthM) % shape.lengthM) ?? 400);
  }
  return last;
};

/** The first place of a piece of laps. */
const startOf = ({ shape, at = [0, 0], turnedBy = 0 }: Extract<Piece, { kind: 'laps' }>): Point => {
  const [x, y] = shape.at(0);
  const c = Math.cos(turnedBy);
  const s = Math.sin(turnedBy);
  return [at[0] + x * c - y * s, at[1] + x * s + y * c];
};

/** Pieces one after another, joined by straight roads, as Strava's streams. */
export const journey = (pieces: readonly Piece[], recording: Recording = {}): RawStreams => {
  const pen = recorder(recording);
  let place: Point | null = null;
  const goTo = (to: Point): void => {
    if (place !== null) {
      const length = Math.hypot(to[0] - place[0], to[1] - place[1]);
      for (let m = 0; m < length; m += pen.speed) {
        const share = m / length;
        pen.step([place[0] + share * (to[0] - place[0]), place[1] + share * (to[1] - place[1])], 400);
      }
    }
    place = to;
  };
  for (const piece of pieces) {
    if (piece.kind === 'road') goTo(piece.to);
    else if (piece.kind === 'pause') {
      pen.wait(piece.seconds);
      place = piece.to ?? place;
    } else {
      goTo(startOf(piece));
      place = lapsOf(pen, piece);
    }
  }
  const { time, distance, latlng, altitude } = pen.streams;
  return {
    time: { data: time },
    latlng: { data: latlng },
    ...(recording.withoutDistance ? {} : { distance: { data: distance } }),
    ...(recording.withAltitude ? { altitude: { data: altitude } } : {}),
  };
};

type Keyed = { readonly [key: string]: { readonly data: readonly unknown[] } };

/** So many samples, evenly chosen by their number, as Strava's lower resolutions are. */
export const thinned = (streams: RawStreams, count: number): RawStreams =>
  Object.fromEntries(
    Object.entries(streams as Keyed).map(([key, { data }]) => [
      key,
      {
        data: Array.from(
          { length: count },
          (_, k) => data[Math.round((k * (data.length - 1)) / (count - 1))],
        ),
      },
    ]),
  );

/** What is left of places after Douglas and Peucker's simplification, as in the polyline of a summary. */
const simplified = (places: readonly Point[], toleranceM: number): readonly number[] => {
  const keep = new Set([0, places.length - 1]);
  const stack: (readonly [number, number])[] = [[0, places.length - 1]];
  for (let range = stack.pop(); range !== undefined; range = stack.pop()) {
    const [from, to] = range;
    const [x0, y0] = places[from]!;
    const [x1, y1] = places[to]!;
    const length = Math.hypot(x1 - x0, y1 - y0);
    let furthest = -1;
    let most = toleranceM;
    for (let i = from + 1; i < to; i++) {
      const [x, y] = places[i]!;
      const off =
        length > 0
          ? Math.abs((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)) / length
          : Math.hypot(x - x0, y - y0);
      if (off > most) {
        most = off;
        furthest = i;
      }
    }
    if (furthest < 0) continue;
    keep.add(furthest);
    stack.push([from, furthest], [furthest, to]);
  }
  return [...keep].sort((a, b) => a - b);
};

/** The same session with the corners of its way only, as a summary's polyline keeps them. */
export const coarse = (streams: RawStreams, toleranceM: number): RawStreams => {
  const { latlng } = streams as Keyed;
  const places = (latlng!.data as readonly (readonly [number, number])[]).map(([lat, lng]): Point => [
    (lng - 8.5) * 75_338.7,
    (lat - 47.5) * 111_176.5,
  ]);
  const kept = simplified(places, toleranceM);
  return Object.fromEntries(
    Object.entries(streams as Keyed).map(([key, { data }]) => [key, { data: kept.map((i) => data[i]) }]),
  );
};
