import { describe, expect, it } from 'vitest';
import { codeText } from '../../../src/core/route/codes.ts';
import { courseOf, type Course } from '../../../src/core/route/course.ts';
import { findLoop } from '../../../src/core/route/find-loop.ts';
import { latestReturns } from '../../../src/core/route/returns.ts';
import { sketchRoute } from '../../../src/core/route/sketch.ts';
import type { Plane } from '../../../src/core/streams/project.ts';
import { testHash } from './generate.ts';

type Place = readonly [number, number];

const courseThrough = (places: readonly Place[], spacingM = 10): Course => ({
  x: Float64Array.from(places, (p) => p[0]),
  y: Float64Array.from(places, (p) => p[1]),
  spacingM,
});

/** Three places in a line with this heading (degrees from east); only the middle one is near the centre. */
const through = ([cx, cy]: Place, heading: number, reach = 50): Place[] => {
  const dx = reach * Math.cos((heading * Math.PI) / 180);
  const dy = reach * Math.sin((heading * Math.PI) / 180);
  return [
    [cx - dx, cy - dy],
    [cx, cy],
    [cx + dx, cy + dy],
  ];
};

/** Places far from everything, and far from each other. */
const away = (count: number): Place[] => Array.from({ length: count }, (_, k) => [9000, 9000 + 500 * k]);

/** The return of the middle of `second`, which follows on `first` after a way far away. */
const returnOf = (first: readonly Place[], second: readonly Place[], between = 20, spacingM = 10): number =>
  latestReturns(courseThrough([...first, ...away(between), ...second], spacingM))[
    first.length + between + 1
  ]!;

describe('returns to a place', () => {
  it('reach 20 m to every side and no further', () => {
    const first = through([100, 100], 0);
    for (const near of [
      [100, 100],
      [100, 120],
      [100, 80],
      [120, 100],
      [80, 100],
      [112, 116],
      [86, 114],
    ] as const)
      expect([near, returnOf(first, through(near, 0))]).toEqual([near, 1]);
    for (const far of [
      [100, 120.5],
      [100, 79.5],
      [120.5, 100],
      [79.5, 100],
      [115, 115],
      [85, 115],
    ] as const)
      expect([far, returnOf(first, through(far, 0))]).toEqual([far, -1]);
  });

  it('need a heading within 45 degrees, whichever the heading and however far apart the points', () => {
    for (const heading of [0, 30, 90, 135, 200, 270, 315])
      for (const reach of [30, 70])
        for (const [turn, expected] of [
          [0, 1],
          [44, 1],
          [-44, 1],
          [46, -1],
          [-46, -1],
          [90, -1],
          [180, -1],
        ] as const) {
          const first = through([100, 100], heading, 50);
          const second = through([100, 100], heading + turn, reach);
          expect([heading, reach, turn, returnOf(first, second)]).toEqual([heading, reach, turn, expected]);
        }
  });

  it('are none where a turning point has no heading', () => {
    const line = through([100, 100], 0);
    const turning: Place[] = [
      [150, 100],
      [100, 100],
      [150, 100],
    ];
    expect(returnOf(line, turning)).toBe(-1);
    expect(returnOf(turning, line)).toBe(-1);
  });

  it('take the heading of the first point from the next one and of the last point from the one before', () => {
    const start: Place[] = [
      [100, 100],
      [150, 100],
    ];
    const endingWith = (heading: number): number =>
      latestReturns(courseThrough([...start, ...away(20), ...through([100, 100], heading).slice(0, 2)])).at(
        -1,
      )!;
    expect(endingWith(0)).toBe(0);
    expect(endingWith(30)).toBe(0);
    expect(endingWith(90)).toBe(-1);
    expect(endingWith(180)).toBe(-1);
  });

  it('are at least 100 m later, at any spacing', () => {
    const line = through([100, 100], 0);
    // as many points between as make the middles 9 or 10, 19 or 20 points apart
    expect(returnOf(line, line, 7)).toBe(1);
    expect(returnOf(line, line, 6)).toBe(-1);
    expect(returnOf(line, line, 17, 5)).toBe(1);
    expect(returnOf(line, line, 16, 5)).toBe(-1);
  });

  it('are to the latest pass, also where it lies across the edge of a cell', () => {
    const earlier = through([100, 118], 0);
    const later = through([100, 125], 0);
    expect(returnOf([...earlier, ...away(20), ...later], through([100, 118], 0))).toBe(24);
    expect(returnOf([...later, ...away(20), ...earlier], through([100, 125], 0))).toBe(24);
  });

  it('look at the 24 latest points of a cell and no more', () => {
    const crowdedBy = (count: number): number => {
      const others = Array.from({ length: count }, (_, k): Place => [119 - k / 2, 100]);
      return returnOf([...through([100, 100], 0), [500, 100], ...others], through([100, 100], 0));
    };
    expect(crowdedBy(23)).toBe(1);
    expect(crowdedBy(24)).toBe(-1);
  });
});

/** The corner so many steps of the given length round a regular polygon, anticlockwise. */
const corner = (k: number, perLap: number, stepM: number, outsideM = 0): Place => {
  const radius = stepM / (2 * Math.sin(Math.PI / perLap)) + outsideM;
  const angle = (2 * Math.PI * k) / perLap;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
};

const roundAndRound = (perLap: number, points: number, stepM: number): Course =>
  courseThrough(
    Array.from({ length: points }, (_, k) => corner(k, perLap, stepM)),
    stepM,
  );

describe('laps of a loop', () => {
  it('count only places passed twice, the very first among them', () => {
    expect(findLoop(roundAndRound(8, 16, 50), null)).toEqual({ direction: 'ccw', laps: 2 });
    expect(findLoop(roundAndRound(8, 15, 50), null)).toBeNull();
  });

  it('leave out a lap with a detour of more than 15 % of the lap, and keep one with less', () => {
    const detourOf = (count: number): unknown => {
      const lap = (from: number, to: number): Place[] =>
        Array.from({ length: to - from }, (_, k) => corner(from + k, 20, 50));
      const detour = Array.from({ length: count }, () => corner(9.5, 20, 50, 50));
      return findLoop(courseThrough([...lap(0, 30), ...detour, ...lap(30, 100)], 50), null);
    };
    expect(detourOf(0)).toEqual({ direction: 'ccw', laps: 5 });
    expect(detourOf(3)).toEqual({ direction: 'ccw', laps: 5 });
    expect(detourOf(4)).toEqual({ direction: 'ccw', laps: 4.5 });
  });

  it('are not told again where they are as long as the track’s, to within 15 %', () => {
    // laps of 1,000 m
    const course = roundAndRound(20, 61, 50);
    const loop = { direction: 'ccw', laps: 3.1 };
    expect(findLoop(course, null)).toEqual(loop);
    expect(findLoop(course, 1000)).toBeNull();
    expect(findLoop(course, 871)).toBeNull();
    expect(findLoop(course, 868)).toEqual(loop);
    expect(findLoop(course, 1175)).toBeNull();
    expect(findLoop(course, 1178)).toEqual(loop);
    expect(findLoop(course, 400)).toEqual(loop);
  });

  it('are the track’s when longer by exactly 15 %', () => {
    expect(findLoop(roundAndRound(23, 70, 25), 500)).toBeNull();
    expect(findLoop(roundAndRound(24, 73, 25), 500)).not.toBeNull();
  });

  it('leave a single round to be found whole, with or without a track', () => {
    const course = roundAndRound(20, 21, 50);
    expect(findLoop(course, null)).toEqual({ direction: 'ccw', laps: 1 });
    expect(findLoop(course, 1000)).toEqual({ direction: 'ccw', laps: 1 });
  });
});

describe('a course', () => {
  it('has as many northings as eastings', () => {
    const { x, y } = courseOf(Float64Array.of(0, 30), Float64Array.of(0, 0));
    expect([...x]).toEqual([0, 10, 20, 30]);
    expect([...y]).toEqual([0, 0, 0, 0]);
  });
});

describe('the sketch of a route', () => {
  const plane: Plane = { latitude: 0, longitude: 0, metresPerDegreeX: 100_000, metresPerDegreeY: 111_320 };
  const north = (points: number): Course =>
    courseThrough(Array.from({ length: points }, (_, k) => [600, 1002 + 10 * k] as const));

  it('needs eight cells between the ends cut off', () => {
    // kept are the points from 1,202 m on, three cells from 1,200 m in every 75 m
    expect(sketchRoute(north(58), plane, null, testHash('k'))).toBeNull();
    expect(sketchRoute(north(59), plane, null, testHash('k'))!.cells).toHaveLength(8);
  });

  it('is as long as the way between its first and last point, ends and all', () => {
    expect(sketchRoute(north(59), plane, null, testHash('k'))!.lengthM).toBe(580);
    expect(sketchRoute(north(101), plane, null, testHash('k'))!.lengthM).toBe(1000);
  });

  it('names its start by the 250 m cell in which the kept part begins', () => {
    const startOf = (east: number, at: Plane): readonly number[] => {
      const asked: Int32Array[] = [];
      const course = courseThrough(Array.from({ length: 80 }, (_, k) => [east, 1002 + 10 * k] as const));
      const cells = (all: Int32Array): Int32Array => {
        asked.push(all.slice());
        return testHash('k').cells(all);
      };
      const sketch = sketchRoute(course, at, null, { ...testHash('k'), cells })!;
      const [start] = asked.filter((all) => all.length === 2);
      expect(sketch.start).toBe(codeText(testHash('k').cells(start!)));
      // on a row on which no cell of a route is
      return [start![0]! - 2 ** 24, start![1]!];
    };
    // 1,202 m north is in the fifth row; 600 m east are 0.006 degrees of some 445 columns each
    expect(startOf(600, plane)).toEqual([4, 2]);
    expect(startOf(-600, plane)).toEqual([4, -3]);
    expect(startOf(600, { ...plane, longitude: 1 })).toEqual([4, 447]);
  });
});
