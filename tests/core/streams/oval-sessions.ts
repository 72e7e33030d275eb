import type { RawStreams } from '../../../src/core/analyse-run.ts';
import { ell, ellipse, randomFrom, roundedRectangle, type Point, type Shape } from './generate.ts';
import { coarse, journey, laneOf, oval, parkLoop, thinned, type Piece, type Recording } from './ovals.ts';

/** Sessions of many kinds with their truth, as many of each as there are seeds: for tests and the accuracy page. */

export type Direction = 'ccw' | 'cw' | 'mixed';

export type Session = {
  readonly streams: RawStreams;
  /** Null where it is no track. */
  readonly truth: { readonly laps: number; readonly lapM: number; readonly direction: Direction } | null;
};

type Random = { uniform(): number };

export type SessionKind = { readonly name: string; readonly make: (seed: number) => Session };

const STRAIGHT_M = 84.39;
const between = (random: Random, low: number, high: number): number => low + (high - low) * random.uniform();
const oneOf = <T>(random: Random, values: readonly T[]): T =>
  values[Math.floor(random.uniform() * values.length)]!;
const whole = (random: Random, low: number, high: number): number => Math.round(between(random, low, high));
const laneIn = (random: Random, lanes: number): Shape =>
  laneOf(STRAIGHT_M, 400, 1 + Math.floor(lanes * random.uniform()));

const recordingOf = (random: Random, seed: number, own: Recording): Recording => ({
  seconds: oneOf(random, [1, 1, 2, 3, 5, 8]),
  noiseM: oneOf(random, [1, 2, 3, 4]),
  speed: between(random, 2.4, 4.4),
  seed,
  ...own,
});

type Laps = Extract<Piece, { kind: 'laps' }>;

/** Laps of one shape, turned at random, either way round, half of the time with a road before and after. */
const round = (
  random: Random,
  seed: number,
  shape: Shape,
  laps: number,
  own: { readonly piece?: Partial<Laps>; readonly recording?: Recording } = {},
): Session => {
  const clockwise = random.uniform() < 0.4;
  const piece: Piece = {
    kind: 'laps',
    shape,
    laps,
    clockwise,
    turnedBy: Math.PI * random.uniform(),
    ...own.piece,
  };
  const roads: readonly [readonly Piece[], readonly Piece[]] =
    random.uniform() < 0.5
      ? [
          [
            { kind: 'road', to: [900, -900] },
            { kind: 'road', to: [300, 100] },
          ],
          [
            { kind: 'road', to: [-300, 200] },
            { kind: 'road', to: [-1200, 300] },
          ],
        ]
      : [[], []];
  return {
    streams: journey([...roads[0], piece, ...roads[1]], recordingOf(random, seed, own.recording ?? {})),
    truth: { laps, lapM: shape.lengthM, direction: clockwise ? 'cw' : 'ccw' },
  };
};

const smallOval = (random: Random): Shape => {
  const lapM = between(random, 200, 350);
  const straightM = lapM * between(random, 0.19, 0.25);
  return oval(straightM, (lapM - 2 * straightM) / (2 * Math.PI));
};

const kind = (name: string, make: (random: Random, seed: number) => Session): SessionKind => ({
  name,
  make: (seed) => {
    const random = randomFrom(7919 * seed + 31 * name.length);
    // the first numbers of neighbouring seeds are alike
    for (let k = 0; k < 7; k++) random.uniform();
    return make(random, seed);
  },
});

const someLaps = (random: Random): number => whole(random, 3, 23);
const manyLaps = (random: Random): number => whole(random, 9, 29);

/** Sessions on tracks. */
export const TRACKS: readonly SessionKind[] = [
  kind('lanes 1 to 8', (r, seed) => round(r, seed, laneIn(r, 8), someLaps(r))),
  kind('straights of 70 to 100 m', (r, seed) =>
    round(r, seed, laneOf(between(r, 70, 100), 400, 1 + Math.floor(6 * r.uniform())), someLaps(r)),
  ),
  kind('another lane each lap', (r, seed) => {
    const lanes = Array.from({ length: 24 }, () => 1.22 * Math.floor(8 * r.uniform()));
    return round(r, seed, laneOf(STRAIGHT_M, 400, 1), someLaps(r), {
      piece: { outside: (lap) => lanes[lap] ?? 0 },
    });
  }),
  kind('outside the outermost lane, 460 to 488 m', (r, seed) => {
    const lapM = between(r, 460, 488);
    const shape = oval(STRAIGHT_M, (lapM - 2 * STRAIGHT_M) / (2 * Math.PI));
    return round(r, seed, shape, whole(r, 7, 27), { recording: { noiseM: oneOf(r, [1, 2, 3]) } });
  }),
  kind('a fix every 10 s', (r, seed) =>
    round(r, seed, laneIn(r, 8), someLaps(r), { recording: { seconds: 10 } }),
  ),
  kind('a hundred samples in all', (r, seed) => {
    const shape = laneIn(r, 6);
    const piece: Laps = { kind: 'laps', shape, laps: whole(r, 6, 25), turnedBy: Math.PI * r.uniform() };
    const recording = recordingOf(r, seed, { noiseM: oneOf(r, [1, 2, 3]), seconds: 1 });
    return {
      streams: thinned(journey([piece], recording), 100),
      truth: { laps: piece.laps, lapM: shape.lengthM, direction: 'ccw' },
    };
  }),
  kind('the corners of the way only', (r, seed) => {
    const shape = laneOf(between(r, 75, 95), 400, 1 + Math.floor(6 * r.uniform()));
    const full = round(r, seed, shape, manyLaps(r), {
      recording: { noiseM: oneOf(r, [1, 2, 3]), seconds: 2 },
    });
    return { ...full, streams: coarse(full.streams, between(r, 5, 13)) };
  }),
  kind('noise of 5 to 6 m', (r, seed) =>
    round(r, seed, laneIn(r, 4), manyLaps(r), { recording: { noiseM: between(r, 5, 6) } }),
  ),
  kind('noise of 7 to 8 m', (r, seed) =>
    round(r, seed, laneIn(r, 4), manyLaps(r), { recording: { noiseM: between(r, 7, 8) } }),
  ),
  kind('half of the laps the other way', (r, seed) => {
    const laps = whole(r, 3, 9);
    const piece: Laps = { kind: 'laps', shape: laneIn(r, 3), laps, turnedBy: Math.PI * r.uniform() };
    return {
      streams: journey([piece, { ...piece, clockwise: true }], recordingOf(r, seed, {})),
      truth: { laps: 2 * laps, lapM: piece.shape.lengthM, direction: 'mixed' },
    };
  }),
  kind('pauses that end elsewhere on the oval', (r, seed) => {
    const times = whole(r, 4, 8);
    const shape = laneOf(STRAIGHT_M, 400, 1);
    const pieces = Array.from({ length: times }, (): readonly Piece[] => [
      { kind: 'laps', shape, laps: 1.5 },
      { kind: 'pause', seconds: between(r, 30, 230), to: shape.at(0) },
    ]).flat();
    return {
      streams: journey(pieces, recordingOf(r, seed, {})),
      truth: { laps: 1.5 * times, lapM: 400, direction: 'ccw' },
    };
  }),
  kind('a terrain model’s altitude', (r, seed) => {
    const height = between(r, 4, 9);
    const altitude = (m: number): number =>
      Math.round(50 + height * Math.max(0, Math.sin((2 * Math.PI * m) / 400)));
    return round(r, seed, laneIn(r, 3), someLaps(r), {
      piece: { altitude },
      recording: { noiseM: oneOf(r, [1, 2]), withAltitude: true },
    });
  }),
  kind('a small oval first, then the track', (r, seed) => {
    const at: Point = oneOf<Point>(r, [
      [130, 65],
      [300, 150],
      [1200, 600],
    ]);
    const laps = whole(r, 6, 16);
    const clockwise = r.uniform() < 0.4;
    const shape = laneIn(r, 4);
    const pieces: readonly Piece[] = [
      { kind: 'laps', shape: smallOval(r), laps: whole(r, 3, 9), at, turnedBy: 3 * r.uniform() },
      { kind: 'laps', shape, laps, clockwise, turnedBy: 3 * r.uniform() },
    ];
    const recording = { noiseM: oneOf(r, [1, 2, 3]), seconds: oneOf(r, [1, 2, 3, 5]) };
    return {
      streams: journey(pieces, recordingOf(r, seed, recording)),
      truth: { laps, lapM: shape.lengthM, direction: clockwise ? 'cw' : 'ccw' },
    };
  }),
  kind('ovals of 200 to 350 m', (r, seed) =>
    round(r, seed, smallOval(r), whole(r, 7, 27), {
      recording: { noiseM: oneOf(r, [1, 2, 3]), seconds: oneOf(r, [1, 2, 3, 5]) },
    }),
  ),
];

const other = (
  name: string,
  shapeOf: (random: Random, seed: number) => Shape,
  own: Parameters<typeof round>[4] = {},
): SessionKind =>
  kind(name, (r, seed) => ({ ...round(r, seed, shapeOf(r, seed), someLaps(r), own), truth: null }));

const CORNERS = [1, 3, 6, 10, 15] as const;
const trackBlock = (r: Random): Shape =>
  roundedRectangle(between(r, 130, 170), between(r, 60, 90), oneOf(r, CORNERS));
const trackEllipse = (r: Random): Shape => ellipse(between(r, 74, 88), between(r, 34, 46));

const simplified = (name: string, shapeOf: (random: Random, seed: number) => Shape): SessionKind => {
  const full = other(name, shapeOf, { recording: { seconds: 2 } });
  return {
    name,
    make: (seed) => {
      const session = full.make(seed);
      return { ...session, streams: coarse(session.streams, 5 + ((seed * 0.618) % 1) * 8) };
    },
  };
};

/** Rounds that are no track's. */
export const OTHERS: readonly SessionKind[] = [
  other('blocks of 300 to 600 m', (r) => {
    const share = between(r, 0.5, 1);
    const width = between(r, 300, 600) / (2 + 2 * share);
    return roundedRectangle(width, share * width, oneOf(r, CORNERS));
  }),
  other('blocks of a track’s size', trackBlock),
  other('blocks of a track’s size, noise of 6.5 m', trackBlock, { recording: { noiseM: 6.5 } }),
  simplified('blocks of a track’s size, corners of the way only', trackBlock),
  other('small blocks', (r) => {
    const width = between(r, 60, 120);
    return roundedRectangle(width, width * between(r, 0.35, 0.75), oneOf(r, [1, 3, 6, 9]));
  }),
  other('ellipses', (r) => {
    const a = between(r, 35, 90);
    return ellipse(a, a * between(r, 0.35, 1));
  }),
  other('ellipses of a track’s size', trackEllipse),
  other('ellipses of a track’s size, noise of 6.5 m', trackEllipse, { recording: { noiseM: 6.5 } }),
  other('roads of 502 to 620 m round a stadium', (r) => {
    const straightM = between(r, 80, 120);
    return oval(straightM, (between(r, 502, 620) - 2 * straightM) / (2 * Math.PI));
  }),
  other('roundabouts', (r) => {
    const a = between(r, 15, 70);
    return ellipse(a, a * between(r, 0.9, 1));
  }),
  other('rounds of a park, 280 to 600 m', (r, seed) => parkLoop(between(r, 280, 600), seed)),
  simplified('rounds of a park, corners of the way only', (r, seed) =>
    parkLoop(between(r, 280, 600), seed + 5000),
  ),
  other('L-shaped blocks', (r) =>
    ell(between(r, 100, 160), between(r, 60, 100), between(r, 25, 45), between(r, 30, 80)),
  ),
  other('shuttles', (r) => roundedRectangle(between(r, 60, 210), between(r, 4, 24), 2)),
  kind('ovals on a slope', (r, seed) => {
    const height = between(r, 10, 30);
    let step = 0;
    const altitude = (m: number): number =>
      400 + height * Math.sin((2 * Math.PI * m) / 400) + 2 * Math.sin(step++ / 700);
    const session = round(r, seed, laneOf(STRAIGHT_M, 400, 1), someLaps(r), {
      piece: { altitude },
      recording: { withAltitude: true },
    });
    return { ...session, truth: null };
  }),
];
