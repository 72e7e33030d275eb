/** Metres east, north and up from an origin. */
export type Point = { readonly x: number; readonly y: number; readonly z: number };

/** A way with a length; `at` gives the place after so many metres, clamped to both ends. */
export type Line = { readonly lengthM: number; readonly at: (s: number) => Point };

type Flat = readonly [x: number, y: number];

/** Table step: bends of a track (radius 36.8 m) keep their length within a centimetre. */
const STEP_M = 1;

/**
 * A line through a curve given by a parameter from 0 to 1, walked at constant speed; height as a function of the
 * distance from its start.
 */
export const lineFrom = (
  curve: (u: number) => Flat,
  samples: number,
  heightAt: (s: number, lengthM: number) => number,
): Line => {
  const points = Array.from({ length: samples + 1 }, (_, index) => curve(index / samples));
  const xs: number[] = [];
  const ys: number[] = [];
  let walked = 0;
  let next = 0;
  for (let index = 1; index < points.length; index += 1) {
    const [ax, ay] = points[index - 1] ?? [0, 0];
    const [bx, by] = points[index] ?? [0, 0];
    const length = Math.hypot(bx - ax, by - ay);
    while (next <= walked + length) {
      const share = length === 0 ? 0 : (next - walked) / length;
      xs.push(ax + (bx - ax) * share);
      ys.push(ay + (by - ay) * share);
      next += STEP_M;
    }
    walked += length;
  }
  const last = points.at(-1) ?? [0, 0];
  xs.push(last[0]);
  ys.push(last[1]);
  const lengthM = walked;
  const zs = xs.map((_, index) => heightAt(Math.min(index * STEP_M, lengthM), lengthM));
  return {
    lengthM,
    at: (s) => {
      const clamped = Math.min(Math.max(s, 0), lengthM);
      const index = Math.min(Math.floor(clamped / STEP_M), xs.length - 2);
      const share = Math.min(1, clamped / STEP_M - index);
      const x = xs[index] ?? 0;
      const y = ys[index] ?? 0;
      const z = zs[index] ?? 0;
      return {
        x: x + ((xs[index + 1] ?? x) - x) * share,
        y: y + ((ys[index + 1] ?? y) - y) * share,
        z: z + ((zs[index + 1] ?? z) - z) * share,
      };
    },
  };
};

/** The part of a line between two distances. */
export const part = (line: Line, fromM: number, toM: number): Line => ({
  lengthM: Math.max(0, toM - fromM),
  at: (s) => line.at(fromM + Math.min(Math.max(s, 0), toM - fromM)),
});

/** The line walked the other way, `offsetM` beside it: the other side of the path. */
export const reversed = (line: Line, offsetM: number): Line => ({
  lengthM: line.lengthM,
  at: (s) => {
    const back = line.lengthM - s;
    const here = line.at(back);
    const ahead = line.at(back - 2);
    const behind = line.at(back + 2);
    const length = Math.hypot(ahead.x - behind.x, ahead.y - behind.y) || 1;
    // to the right of the direction of travel
    return {
      x: here.x + (offsetM * (ahead.y - behind.y)) / length,
      y: here.y - (offsetM * (ahead.x - behind.x)) / length,
      z: here.z,
    };
  },
});

/** A closed line walked `laps` times, with an overshoot of `extraM`. */
export const repeated = (loop: Line, laps: number, extraM: number): Line => ({
  lengthM: loop.lengthM * laps + extraM,
  at: (s) => loop.at(s % loop.lengthM),
});

/** The line moved so that it starts at `point`, height included. */
export const startingAt = (line: Line, point: Point): Line => {
  const first = line.at(0);
  const [dx, dy, dz] = [point.x - first.x, point.y - first.y, point.z - first.z];
  return {
    lengthM: line.lengthM,
    at: (s) => {
      const { x, y, z } = line.at(s);
      return { x: x + dx, y: y + dy, z: z + dz };
    },
  };
};

/** A stretch of a run: a line and how fast it is run compared with the run's pace (1 = as planned). */
export type Stretch = { readonly line: Line; readonly effort: number };

/** A whole run's way. */
export type Way = {
  readonly lengthM: number;
  readonly at: (s: number) => Point;
  readonly effortAt: (s: number) => number;
};

/** Stretches one after the other. Looking up is cheap when the distance grows from call to call. */
export const wayOf = (stretches: readonly Stretch[]): Way => {
  const starts: number[] = [];
  let lengthM = 0;
  for (const { line } of stretches) {
    starts.push(lengthM);
    lengthM += line.lengthM;
  }
  let cursor = 0;
  const seek = (s: number): { stretch: Stretch | undefined; from: number } => {
    while (cursor > 0 && s < (starts[cursor] ?? 0)) cursor -= 1;
    while (cursor < stretches.length - 1 && s >= (starts[cursor + 1] ?? Infinity)) cursor += 1;
    return { stretch: stretches[cursor], from: starts[cursor] ?? 0 };
  };
  return {
    lengthM,
    at: (s) => {
      const { stretch, from } = seek(s);
      return stretch?.line.at(s - from) ?? { x: 0, y: 0, z: 0 };
    },
    effortAt: (s) => seek(s).stretch?.effort ?? 1,
  };
};
