import { describe, expect, it } from 'vitest';
import { candidateIn, type Candidate } from '../../../src/core/track/candidate.ts';
import { fitStadium, guessStadium } from '../../../src/core/track/fit-stadium.ts';
import { pathLength } from '../../../src/core/track/fixes.ts';
import { measureShape, ovalKind } from '../../../src/core/track/shape-test.ts';
import { lapLength, STANDARD_STRAIGHT_M, type Stadium } from '../../../src/core/track/stadium.ts';
import { largestPlace, spread, windowsOf } from '../../../src/core/track/windows.ts';
import { lane, roundedRectangle, type Shape } from './generate.ts';
import { laneLength } from './lanes.ts';

/** Laps of a shape with a place every 8 m, turned and moved. */
const lapsOf = (shape: Shape, laps: number, { turn = 0, east = 0 } = {}) => {
  const n = Math.floor((laps * shape.lengthM) / 8);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const [u, v] = shape.at(8 * k);
    x[k] = east + u * Math.cos(turn) - v * Math.sin(turn);
    y[k] = u * Math.sin(turn) + v * Math.cos(turn);
  }
  return { x, y, path: pathLength(x, y) };
};

/** What every window of the place where most was run holds. */
const candidatesAt = (x: Float64Array, y: Float64Array): readonly Candidate[] =>
  largestPlace(windowsOf({ x, y }, pathLength(x, y)))
    .map((window) => candidateIn({ x, y }, window))
    .filter((candidate) => candidate !== null);

const candidatesOf = (shape: Shape, laps: number) => {
  const { x, y } = lapsOf(shape, laps);
  return candidatesAt(x, y);
};

describe('places where a track may lie', () => {
  it('need 684 m that stay in the box: nine tenths of two laps', () => {
    expect(candidatesOf(lane(1), 1.8).length).toBeGreaterThan(0);
    expect(candidatesOf(lane(1), 1.6)).toEqual([]);
  });

  it('are 29 to 205 m wide, whichever way they are measured', () => {
    expect(candidatesOf(roundedRectangle(150, 31, 1), 5).length).toBeGreaterThan(0);
    expect(candidatesOf(roundedRectangle(150, 27, 1), 5)).toEqual([]);
    expect(candidatesOf(roundedRectangle(203, 60, 1), 5).length).toBeGreaterThan(0);
    expect(candidatesOf(roundedRectangle(208, 60, 1), 5)).toEqual([]);
  });

  it('hold a line that fits, lap by lap', () => {
    const found = candidatesOf(lane(1), 20);
    expect(found.length).toBeGreaterThan(60);
    for (const { medianOffM, track } of found) {
      expect(medianOffM).toBeLessThan(0.5);
      expect(Math.abs(lapLength(track) - 400)).toBeLessThan(2);
    }
  });

  it('hold none that fits on a block', () => {
    for (const one of candidatesOf(roundedRectangle(100, 100, 1), 10))
      expect(one.medianOffM).toBeGreaterThan(2);
  });

  it('are fitted with the size of the box where that is smaller than any 400 m track', () => {
    const small = candidatesOf(roundedRectangle(108.4, 41.4, 20.7), 10);
    expect(small.length).toBeGreaterThan(10);
    for (const { track, expected, medianOffM } of small) {
      expect(medianOffM).toBeLessThan(0.7);
      expect(Math.abs(track.radius - 20.7)).toBeLessThan(1);
      expect(Math.abs(2 * track.halfStraight - 67)).toBeLessThan(2.5);
      expect(expected.radius).toBeLessThan(22);
    }
    expect(candidatesOf(lane(1), 4)[0]!.expected.radius).toBe(39.5);
  });

  it('are grouped by where they lie, the largest group first', () => {
    const at = (middleX: number, from: number) => ({ from, to: from + 90, middleX, middleY: 0 });
    const windows = [at(0, 0), at(59, 10), at(61, 20), at(500, 30), at(510, 40), at(520, 50)];
    expect(largestPlace(windows).map(({ from }) => from)).toEqual([30, 40, 50]);
    expect(largestPlace(windows.slice(0, 3)).map(({ from }) => from)).toEqual([0, 10]);
    expect(largestPlace([])).toEqual([]);
  });

  it('are looked at spread over the time, each once', () => {
    const windows = Array.from({ length: 10 }, (_, k) => ({ from: k, to: k + 1, middleX: 0, middleY: 0 }));
    expect(spread(windows, 3).map(({ from }) => from)).toEqual([3, 9, 5]);
    expect(new Set(spread(windows, 60).map(({ from }) => from)).size).toBe(10);
    expect(spread([], 5)).toEqual([]);
  });

  it('are found among kilometres of road on both sides', () => {
    const { x, y } = lapsOf(lane(1), 3);
    const road = Array.from({ length: 300 }, (_, k) => 8 * (300 - k));
    const east = Float64Array.from([
      ...road.map((m) => x[0]! + m),
      ...x,
      ...road.toReversed().map((m) => x[0]! + m),
    ]);
    const north = Float64Array.from([...road.map(() => y[0]!), ...y, ...road.map(() => y[0]!)]);
    const found = candidatesAt(east, north).toSorted((a, b) => a.medianOffM - b.medianOffM);
    expect(found[0]!.medianOffM).toBeLessThan(0.5);
    expect(Math.hypot(found[0]!.track.centreX, found[0]!.track.centreY)).toBeLessThan(2);
  });
});

describe('the first guess', () => {
  it.each([0, 1, 2, 3, 5, 7, 10, 11])('takes the best of twelve directions: number %i', (k) => {
    const { x, y } = lapsOf(lane(3), 2, { turn: (k * Math.PI) / 12 + 0.05, east: 700 });
    const { axis, centreX, centreY, radius, halfStraight } = guessStadium(x, y);
    expect(axis).toBeCloseTo((k * Math.PI) / 12, 9);
    expect(Math.hypot(centreX - 700, centreY)).toBeLessThan(3);
    expect(radius).toBe(39.5);
    expect(halfStraight).toBe(STANDARD_STRAIGHT_M / 2);
  });
});

describe('fitting', () => {
  const START: Stadium = { centreX: 5, centreY: -4, axis: 0.15, radius: 39.5, halfStraight: 42.2 };

  it.each([1, 3, 5, 8])('finds lane %i', (number) => {
    const { x, y } = lapsOf(lane(number), 4);
    const found = fitStadium(START, x, y, 15);
    expect(Math.abs(lapLength(found) - laneLength(number))).toBeLessThan(1);
    expect(Math.abs(found.axis)).toBeLessThan(0.01);
    expect(Math.hypot(found.centreX, found.centreY)).toBeLessThan(0.3);
  });

  it('stays where it is told to make no round, and where it already lies', () => {
    const { x, y } = lapsOf(lane(1), 4);
    expect(fitStadium(START, x, y, 0)).toBe(START);
    const found = fitStadium(START, x, y, 30);
    const again = fitStadium(found, x, y, 30);
    expect(Math.abs(again.radius - found.radius)).toBeLessThan(0.02);
  });

  it('turns by no more than a fifth of a radian a round', () => {
    const { x, y } = lapsOf(lane(1), 4, { turn: 0.5 });
    expect(fitStadium({ ...START, axis: 0 }, x, y, 1).axis).toBeLessThanOrEqual(0.2 + 1e-12);
    expect(fitStadium({ ...START, axis: 1 }, x, y, 1).axis).toBeGreaterThanOrEqual(0.8 - 1e-12);
  });
});

describe('the measures of a track', () => {
  const has = (straight: number, radius: number): boolean =>
    ovalKind({ centreX: 0, centreY: 0, axis: 0, halfStraight: straight / 2, radius }) === 'standard';

  it.each([
    ['straights from 72 m', [72, 40], [71.9, 40]],
    ['straights to 106 m', [106, 31], [106.1, 31]],
    ['bends from 30.5 m', [90, 30.5], [90, 30.4]],
    ['bends to 50.5 m', [72.5, 50.5], [72.5, 50.6]],
    ['a lap from 366 m', [80, 32.79], [80, 32.78]],
    ['a lap to 482 m', [100, 44.88], [100, 44.89]],
  ] as const)('are %s', (_, [straight, radius], [otherStraight, otherRadius]) => {
    expect(has(straight, radius)).toBe(true);
    expect(has(otherStraight, otherRadius)).toBe(false);
  });
});

describe('the kind of an oval', () => {
  const kind = (straight: number, lapM: number) =>
    ovalKind({
      centreX: 0,
      centreY: 0,
      axis: 0,
      halfStraight: straight / 2,
      radius: (lapM - 2 * straight) / (2 * Math.PI),
    });

  it('is unusual with short straights, or outside lane 8', () => {
    expect(kind(72, 400)).toBe('standard');
    expect(kind(71.9, 400)).toBe('unusual');
    expect(kind(65, 400)).toBe('unusual');
    expect(kind(64.9, 400)).toBeNull();
    expect(kind(85, 482.1)).toBe('unusual');
    expect(kind(90, 495.9)).toBe('unusual');
    expect(kind(90, 496.1)).toBeNull();
    expect(kind(96.1, 490)).toBeNull();
    // a bend of more than 52.2 m
    expect(kind(83, 493.9)).toBe('unusual');
    expect(kind(83, 494.1)).toBeNull();
  });

  it('is small below 366 m, with straights not too long and not too short for the bends', () => {
    for (const [straight, lapM] of [
      [46, 200],
      [60, 250],
      [67, 265],
      [65, 300],
      [76, 333],
      [78, 350],
    ] as const)
      expect(kind(straight, lapM)).toBe('small');
    expect(kind(45, 188)).toBe('small');
    expect(kind(45, 187.9)).toBeNull();
    expect(kind(30, 205)).toBeNull();
    expect(kind(100, 300)).toBeNull();
    expect(kind(80, 365.9)).toBe('small');
    expect(kind(80, 366)).toBe('standard');
  });
});

describe('what is left of the form', () => {
  const LINE: Stadium = {
    centreX: 0,
    centreY: 0,
    axis: 0,
    radius: 36.8,
    halfStraight: STANDARD_STRAIGHT_M / 2,
  };
  const bulged = (metres: number, east: (x: number) => number) => {
    const { x, y } = lapsOf(lane(1), 6);
    return measureShape(
      LINE,
      x.map(east),
      y.map((v, k) => (Math.abs(x[k]!) < 42 ? v + Math.sign(v) * metres : v)),
    );
  };

  it('is the mean offset of each part of the lap, clipped at 15 m', () => {
    expect(bulged(0, (x) => x).formM).toBeLessThan(0.3);
    // four tenths of the lap lie so far outside
    const share = (2 * STANDARD_STRAIGHT_M) / 400;
    expect(Math.abs(bulged(6, (x) => x).formM - 6 * Math.sqrt(share))).toBeLessThan(0.4);
    expect(Math.abs(bulged(15, (x) => x).formM - bulged(40, (x) => x).formM)).toBeLessThan(0.1);
  });

  it('counts the bow of the straights as a bulge', () => {
    const { x, y } = lapsOf(lane(1), 6);
    const bow = y.map((v, k) =>
      Math.abs(x[k]!) < 42.195 ? v + Math.sign(v) * 5 * (1 - (x[k]! / 42.195) ** 2) : v,
    );
    const { bulgeM, cornerM } = measureShape(LINE, x, bow);
    expect(Math.abs(bulgeM - 5)).toBeLessThan(1.2);
    expect(Math.abs(cornerM)).toBeLessThan(1.2);
    // bowed to the same side, as GPS does it, it is none
    const same = y.map((v, k) => (Math.abs(x[k]!) < 42.195 ? v + 5 * (1 - (x[k]! / 42.195) ** 2) : v));
    expect(Math.abs(measureShape(LINE, x, same).bulgeM)).toBeLessThan(1);
  });
});
