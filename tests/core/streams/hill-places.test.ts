import { describe, expect, it } from 'vitest';
import { findHillRepeats } from '../../../src/core/climb/hill-repeats.ts';
import { countPasses } from '../../../src/core/climb/passes.ts';
import type { Climb } from '../../../src/core/run-analysis.ts';
import { cleanRun } from './clean-run.ts';
import type { Point } from './generate.ts';

const climb = (startM: number, lengthM = 200, gainM = 20): Climb => ({
  startM,
  lengthM,
  gainM,
  grade: gainM / lengthM,
  descentM: gainM,
});

/** The place so many metres along a straight way, which does not begin where metres are counted from. */
const onWay = (metres: number): Point => [-500 + 0.8 * metres, -700 + 0.6 * metres];

/** Three times along the way, a fix every 5 m; on the third time where they are known and as they are moved. */
const threeTimes = ({
  isKnown = () => true,
  moved = () => [0, 0],
}: {
  readonly isKnown?: (metres: number) => boolean;
  readonly moved?: (metres: number) => Point;
}) => {
  const distance = Array.from({ length: 600 }, (_, i) => 5 * i);
  const places = distance.map((d): Point | null => {
    const metres = d % 1000;
    if (d < 2000) return onWay(metres);
    const [east, north] = onWay(metres);
    return isKnown(metres) ? [east + moved(metres)[0], north + moved(metres)[1]] : null;
  });
  return cleanRun(distance, { places });
};

/** Whether a third climb from `startM` on belongs to two from 300 m to 500 m. */
const belongs = (run: ReturnType<typeof threeTimes>, startM: number, lengthM = 500 - startM): boolean =>
  findHillRepeats(run, [climb(300), climb(1300), climb(2000 + startM, lengthM)], {
    z: new Float64Array(301),
    gainM: 0,
  })?.count === 3;

describe('where a climb begins and ends', () => {
  it('is within 40 m of the others’ feet, whichever side', () => {
    const run = threeTimes({});
    expect([260.1, 339.9].map((startM) => belongs(run, startM))).toEqual([true, true]);
    expect([259.9, 340.1].map((startM) => belongs(run, startM))).toEqual([false, false]);
    const movedBy = (east: number, north: number) =>
      belongs(threeTimes({ moved: (metres) => (metres < 400 ? [east, north] : [0, 0]) }), 300);
    for (const [east, north] of [
      [39.9, 0],
      [0, 39.9],
      [-39.9, 0],
      [0, -39.9],
      [28, -28],
    ] as const)
      expect(movedBy(east, north)).toBe(true);
    for (const [east, north] of [
      [40.1, 0],
      [0, 40.1],
      [-40.1, 0],
      [0, -40.1],
      [29, -29],
    ] as const)
      expect(movedBy(east, north)).toBe(false);
  });

  it('is within 60 m of the others’ tops, whichever side', () => {
    const movedBy = (east: number, north: number) =>
      belongs(threeTimes({ moved: (metres) => (metres < 400 ? [0, 0] : [east, north]) }), 300);
    for (const [east, north] of [
      [59.9, 0],
      [0, 59.9],
      [-42, 42],
    ] as const)
      expect(movedBy(east, north)).toBe(true);
    for (const [east, north] of [
      [60.1, 0],
      [0, 60.1],
      [-43, 43],
    ] as const)
      expect(movedBy(east, north)).toBe(false);
  });

  it('heads within 45 degrees of the others', () => {
    /** Three climbs of 60 m, the third turned by so much about its foot. */
    const turned = (degrees: number): boolean => {
      const distance = Array.from({ length: 25 }, (_, i) => 10 * i);
      const places = distance.map((d): Point => {
        const angle = ((20 + (d < 160 ? 0 : degrees)) * Math.PI) / 180;
        return [-500 + (d % 80) * Math.cos(angle), -700 + (d % 80) * Math.sin(angle)];
      });
      const climbs = [0, 80, 160].map((startM) => climb(startM, 60));
      return (
        findHillRepeats(cleanRun(distance, { places }), climbs, { z: new Float64Array(25), gainM: 0 })
          ?.count === 3
      );
    };
    expect([44, -44, 0].map(turned)).toEqual([true, true, true]);
    expect([46, -46, 50].map(turned)).toEqual([false, false, false]);
  });

  it('lies on the straight line between the fixes around it', () => {
    const sparse = threeTimes({ isKnown: (metres) => metres % 90 === 0 });
    expect([260.1, 339.9].map((startM) => belongs(sparse, startM))).toEqual([true, true]);
    expect([259.9, 340.1].map((startM) => belongs(sparse, startM))).toEqual([false, false]);
    expect([440.1, 559.9].map((endM) => belongs(sparse, 300, endM - 300))).toEqual([true, true]);
    expect([439.9, 560.1].map((endM) => belongs(sparse, 300, endM - 300))).toEqual([false, false]);
  });

  it('is that of a fix up to 100 m away, after it or before it, where there is only one', () => {
    const onlyAfter = threeTimes({ isKnown: (metres) => metres < 50 || metres >= 330 });
    expect([240, 230].map((startM) => belongs(onlyAfter, startM))).toEqual([true, true]);
    expect(belongs(onlyAfter, 229)).toBe(false);
    const onlyBefore = threeTimes({ isKnown: (metres) => metres <= 470 || metres > 800 });
    expect([560, 570].map((endM) => belongs(onlyBefore, 300, endM - 300))).toEqual([true, true]);
    expect(belongs(onlyBefore, 300, 271)).toBe(false);
  });

  it('may lie before the first fix of a run and after its last', () => {
    const distance = Array.from({ length: 501 }, (_, i) => 5 * i);
    const places = distance.map((d) => (d < 320 || d > 2480 ? null : onWay(d % 1000)));
    const climbs = [climb(300), climb(1300), climb(2300)];
    const flat = { z: new Float64Array(301), gainM: 0 };
    expect(findHillRepeats(cleanRun(distance, { places }), climbs, flat)?.count).toBe(3);
    const later = distance.map((d) => (d < 401 ? null : onWay(d % 1000)));
    expect(findHillRepeats(cleanRun(distance, { places: later }), climbs, flat)).toBeNull();
    const earlier = distance.map((d) => (d > 2399 ? null : onWay(d % 1000)));
    expect(findHillRepeats(cleanRun(distance, { places: earlier }), climbs, flat)).toBeNull();
  });
});

describe('repeats of a hill', () => {
  /** To and fro between two places, off the middle of the map, a fix every 10 m. */
  const shuttle = (halfM: number) => {
    const distance = Array.from({ length: 1201 }, (_, i) => 10 * i);
    const out = (i: number): number => Math.abs(((i + halfM) % (2 * halfM)) - halfM);
    return cleanRun(distance, { places: distance.map((d): Point => [-300, 400 + out(d)]) });
  };
  const flat = new Float64Array(1201);
  const found = (climbs: readonly Climb[], gainM = 0, z: Float64Array = flat, run = shuttle(500)) =>
    findHillRepeats(run, climbs, { z, gainM });

  it('are the first of two rows of climbs that are as long', () => {
    const first = [climb(0), climb(1000), climb(2000)];
    const second = [climb(6000), climb(7000), climb(8000)];
    expect(found([...first, ...second])?.climbs).toEqual(first);
  });

  it('have no part in what was climbed before the first, on the same hill or not', () => {
    const three = [climb(4000), climb(5000), climb(6000)];
    expect(found(three, 120)?.count).toBe(3);
    expect(found([climb(1600), ...three], 121)).toBeNull();
  });

  it('count the other side of the hill that ends within 60 m of the top', () => {
    const row = (otherM: number) => [climb(0), climb(1000), climb(otherM), climb(2000)];
    // from the other end the top, 200 m out, is reached after 300 m
    expect(found(row(1540), 160)?.count).toBe(3);
    expect(found(row(1539), 160)).toBeNull();
    expect(found(row(1660), 160)?.count).toBe(3);
    expect(found(row(1661), 160)).toBeNull();
  });

  it('have feet on one level, but for half of the higher of two climbs', () => {
    const unlike = [climb(0), climb(1000, 200, 15), climb(2000)];
    const raised = (metres: number) => flat.map((_, cell) => (cell === 100 ? metres : 0));
    expect(found(unlike, 0, raised(10))?.count).toBe(3);
    expect(found(unlike, 0, raised(10.1))).toBeNull();
    // of ten steps from foot to foot three may be shifts of the sensor
    const many = Array.from({ length: 11 }, (_, k) => climb(1000 * k));
    expect(
      found(
        many,
        0,
        flat.map((_, cell) => (cell === 200 || cell >= 500 ? 40 : 0)),
      )?.count,
    ).toBe(11);
  });

  it('are found on three of five passes, the last to its top, not on three of six', () => {
    const feet = (last: number) => [climb(0), climb(1000), climb(last)];
    expect(found(feet(2000), 0, flat, shuttle(250))?.count).toBe(3);
    expect(found(feet(2500), 0, flat, shuttle(250))).toBeNull();
  });

  it('need a place for their foot and their top', () => {
    const distance = Array.from({ length: 801 }, (_, i) => 5 * i);
    const holed = cleanRun(distance, {
      places: distance.map((d) => (d > 2110 && d < 2900 ? null : onWay(d % 1000))),
    });
    const climbs = [climb(100), climb(1100), climb(2100), climb(3100)];
    expect(findHillRepeats(holed, climbs, { z: flat, gainM: 0 })?.count).toBe(3);
  });
});

describe('passes from a foot to a top', () => {
  const foot = { x: -300, y: 400, withinM: 40 };
  const top = { x: -300, y: 600, withinM: 60 };
  /** Along a line from 60 m before the foot through the foot and the top, moved sideways. */
  const past = (aside: number, from = 0) => {
    const distance = Array.from({ length: 400 }, (_, i) => from + i);
    return cleanRun(distance, { places: distance.map((_, i): Point => [-300 + aside, 340 + i]) });
  };
  const count = (run: ReturnType<typeof past>, lengthM: number, fromM = -1000, toM = 9000) =>
    countPasses(run, foot, top, lengthM, { fromM, toM });

  it('come within 40 m of the foot', () => {
    expect([0, 40, -40].map((aside) => count(past(aside), 200))).toEqual([1, 1, 1]);
    expect([41, -41].map((aside) => count(past(aside), 200))).toEqual([0, 0]);
  });

  it('take from half of the climb’s way to 1.6 times as much', () => {
    // from the far edge of the foot to the near edge of the top it is 100 m
    expect([62.5, 200].map((lengthM) => count(past(0), lengthM))).toEqual([1, 1]);
    expect(count(past(0), 62.4)).toBe(0);
    // half the way of a longer climb ends beyond the top's near edge, or beyond its far one
    expect([250, 440].map((lengthM) => count(past(0), lengthM))).toEqual([1, 1]);
    expect(count(past(0), 442)).toBe(0);
  });

  it('lie in the part of the run that is looked at, and the reach of foot and top beside it', () => {
    const run = past(0, 1000);
    // the foot is left at 1,100 m, the top is reached at 1,200 m
    expect(count(run, 200, 1140)).toBe(1);
    expect(count(run, 200, 1141)).toBe(0);
    expect(count(run, 200, 0, 1140)).toBe(1);
    expect(count(run, 200, 0, 1139)).toBe(0);
  });

  it('begin at the foot each time', () => {
    // by the top twice after one visit to the foot
    const ways = [0, 50, 100, 150, 200, 250, 200, 150, 100];
    const distance = ways.map((_, i) => 50 * i);
    const run = cleanRun(distance, { places: ways.map((way): Point => [-300, 400 + way]) });
    expect(count(run, 200)).toBe(1);
  });
});
