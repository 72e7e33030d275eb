import { lineFrom } from './line.ts';
import type { Line } from './line.ts';

/**
 * The sample runner's places, metres from an origin in the open North Sea: nobody lives there. Shapes are invented.
 */
export const ORIGIN = { latitude: 54.62, longitude: 6.85 } as const;

/** Flat ground, metres above the sea. */
const GROUND_M = 12;

/** Measured line of lane 1: straights 84.39 m, radius 36.80 m, 400 m in all (SCIENCE.md 4.2). */
const TRACK_STRAIGHT_M = 84.39;
const TRACK_RADIUS_M = 36.8;
const TRACK_ANGLE = 0.42;

/** The hill of the repeats: 200 m at 7 %, with level ground to turn at both ends. */
const HILL_GRADE = 0.07;
const HILL_M = 200;
const TURN_M = 12;

const TAU = 2 * Math.PI;

/** Sums of sines: gentle bends and rollers that look like nothing in particular. */
const waves = (
  s: number,
  terms: readonly (readonly [size: number, lengthM: number, phase: number])[],
): number =>
  terms.reduce((sum, [size, lengthM, phase]) => sum + size * Math.sin((TAU * s) / lengthM + phase), 0);

/** A closed curve round a centre whose radius swings; `turn` +1 = counter-clockwise. */
const roundCurve =
  (
    centre: readonly [number, number],
    radiusM: number,
    swings: readonly (readonly [number, number, number])[],
    turn: 1 | -1,
  ) =>
  (u: number): readonly [number, number] => {
    const angle = turn * TAU * u;
    const radius =
      radiusM *
      (1 + swings.reduce((sum, [size, times, phase]) => sum + size * Math.cos(times * angle + phase), 0));
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  };

/** The park: a loop of about 3.5 km, nearly level, always run clockwise. */
const park = (): Line =>
  lineFrom(
    roundCurve(
      [-600, 300],
      520,
      [
        [0.16, 2, 0.6],
        [0.07, 3, -1],
        [0.02, 7, 2],
      ],
      -1,
    ),
    1200,
    (s, lengthM) =>
      GROUND_M + 3 * Math.sin((TAU * s) / lengthM) + 1.5 * Math.sin((TAU * 3 * s) / lengthM + 1),
  );

/** The wood: a hilly trail loop of about 8.5 km with some 150 m of climb, counter-clockwise. */
const wood = (): Line =>
  lineFrom(
    roundCurve(
      [1900, 2400],
      1180,
      [
        [0.14, 2, 1.1],
        [0.09, 3, 0.2],
        [0.05, 5, -0.7],
        [0.015, 17, 0.4],
      ],
      1,
    ),
    2600,
    (s, lengthM) => {
      const phase = (TAU * s) / lengthM;
      return 60 + 30 * Math.sin(phase - 1.4) + 13 * Math.sin(3 * phase + 0.4) + 5 * Math.sin(7 * phase + 2);
    },
  );

/** The canal: out to the east along one bank, level. */
const canal = (): Line =>
  lineFrom(
    (u) => [
      u * 6500,
      -150 +
        waves(u * 6500, [
          [60, 2600, 0.3],
          [14, 700, 1.4],
        ]),
    ],
    2200,
    (s) => GROUND_M - 6 + waves(s, [[0.8, 1900, 0]]),
  );

/** The river road: to the south-west, long and gently rolling. */
const river = (): Line =>
  lineFrom(
    (u) => {
      const s = u * 13_000;
      const aside = waves(s, [
        [260, 5200, 0.5],
        [70, 1500, 2.2],
        [12, 420, 0],
      ]);
      return [-0.8 * s + 0.6 * aside, -0.6 * s - 0.8 * aside - 200];
    },
    4400,
    (s) =>
      GROUND_M +
      waves(s, [
        [5, 2700, -0.4],
        [2, 900, 1],
      ]),
  );

/** The way to the hill dips at its end, so that the hill has a clear foot. */
const DIP_M = 3;
const DIP_LENGTH_M = 120;

/** From the door to the track and to the hill. */
const wayTo = (heading: number, lengthM: number, dipM: number): Line =>
  lineFrom(
    (u) => {
      const s = u * lengthM;
      const aside = waves(s, [[18, 600, 0]]);
      return [
        s * Math.cos(heading) - aside * Math.sin(heading),
        s * Math.sin(heading) + aside * Math.cos(heading),
      ];
    },
    400,
    (s) => GROUND_M + waves(s, [[1, 700, 0]]) - dipM * Math.max(0, 1 - (lengthM - s) / DIP_LENGTH_M),
  );

/** One counter-clockwise lap of a 400 m track, from the end of the home straight. */
const track = (): Line => {
  const bend = Math.PI * TRACK_RADIUS_M;
  const lap = 2 * (TRACK_STRAIGHT_M + bend);
  const half = TRACK_STRAIGHT_M / 2;
  const unturned = (s: number): readonly [number, number] => {
    if (s < bend) {
      const angle = s / TRACK_RADIUS_M - Math.PI / 2;
      return [half + TRACK_RADIUS_M * Math.cos(angle), TRACK_RADIUS_M * Math.sin(angle)];
    }
    if (s < bend + TRACK_STRAIGHT_M) return [half - (s - bend), TRACK_RADIUS_M];
    if (s < 2 * bend + TRACK_STRAIGHT_M) {
      const angle = (s - bend - TRACK_STRAIGHT_M) / TRACK_RADIUS_M + Math.PI / 2;
      return [-half + TRACK_RADIUS_M * Math.cos(angle), TRACK_RADIUS_M * Math.sin(angle)];
    }
    return [-half + (s - 2 * bend - TRACK_STRAIGHT_M), -TRACK_RADIUS_M];
  };
  return lineFrom(
    (u) => {
      const [x, y] = unturned(u * lap);
      return [
        x * Math.cos(TRACK_ANGLE) - y * Math.sin(TRACK_ANGLE),
        x * Math.sin(TRACK_ANGLE) + y * Math.cos(TRACK_ANGLE),
      ];
    },
    800,
    () => GROUND_M,
  );
};

/** Up the hill of the repeats, slightly bent. */
const hill = (): Line => {
  const lengthM = HILL_M + 2 * TURN_M;
  return lineFrom(
    (u) => [8 * Math.sin(Math.PI * u), u * lengthM],
    240,
    (s) => GROUND_M + HILL_GRADE * Math.min(Math.max(s - TURN_M, 0), HILL_M),
  );
};

export type Places = {
  readonly park: Line;
  readonly wood: Line;
  readonly canal: Line;
  readonly river: Line;
  readonly toTrack: Line;
  readonly track: Line;
  readonly toHill: Line;
  readonly hill: Line;
};

/** Builds all places once; the same at every call. */
export const createPlaces = (): Places => ({
  park: park(),
  wood: wood(),
  canal: canal(),
  river: river(),
  toTrack: wayTo(2.4, 1000, 0),
  track: track(),
  toHill: wayTo(1.2, 1700, DIP_M),
  hill: hill(),
});
