import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL_M, columnsPerDegree, gridOf, rowAt } from '../../../src/core/route/cells.ts';
import { codeText } from '../../../src/core/route/codes.ts';
import { compareRoutes, groundOf, sharedGround } from '../../../src/core/route/compare.ts';
import type { Course } from '../../../src/core/route/course.ts';
import { findLoop } from '../../../src/core/route/find-loop.ts';
import { visitCells } from '../../../src/core/route/visits.ts';
import type { RouteSketch } from '../../../src/core/run-analysis.ts';
import { planeAt } from '../../../src/core/streams/project.ts';
import { randomFrom, type Point } from './generate.ts';

const courseThrough = (places: readonly Point[], spacingM = 10): Course => ({
  x: Float64Array.from(places, (p) => p[0]),
  y: Float64Array.from(places, (p) => p[1]),
  spacingM,
});

describe('the cells of a route', () => {
  const plane = planeAt(47.5, 8.5);
  const grid = gridOf(CELL_M);
  /** The cell of a place, reaching so far north and east of it. */
  const cellAt = ([x, y]: Point, [north, east]: Point = [0, 0], row?: number): string => {
    const rowPlace = rowAt(grid, plane.latitude + y / plane.metresPerDegreeY) + north / CELL_M;
    const columns = columnsPerDegree(grid, row ?? Math.floor(rowPlace));
    const place = (plane.longitude + x / plane.metresPerDegreeX) * columns + east / CELL_M;
    return `${Math.floor(rowPlace)} ${Math.floor(place)}`;
  };
  const named = (cells: Int32Array): readonly string[] =>
    Array.from({ length: cells.length / 2 }, (_, k) => `${cells[2 * k]} ${cells[2 * k + 1]}`);
  const wander = (seed: number): readonly Point[] => {
    const random = randomFrom(seed);
    let [x, y, heading] = [300 * random.normal(), 300 * random.normal(), 6.28 * random.uniform()];
    return Array.from({ length: 80 }, (): Point => {
      heading += 0.5 * random.normal();
      x += 10 * Math.cos(heading);
      y += 10 * Math.sin(heading);
      return [x, y];
    });
  };

  it.each([1, 2, 3, 4, 5, 6])('are those passed through, in the order of the first visit: way %d', (seed) => {
    const places = wander(seed);
    const { cells } = visitCells(courseThrough(places), plane, 1, 79);
    expect(named(cells)).toEqual([...new Set(places.slice(1, 79).map((place) => cellAt(place)))]);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'have others beside them: those within 15 m that were not entered: way %d',
    (seed) => {
      const places = wander(seed);
      const { cells, beside } = visitCells(courseThrough(places), plane, 1, 79);
      const near = places.slice(1, 79).flatMap((place) => {
        const row = Number(cellAt(place).split(' ')[0]);
        return [-15, 0, 15].flatMap((north) => [-15, 0, 15].map((east) => cellAt(place, [north, east], row)));
      });
      const entered = new Set(named(cells));
      expect(new Set(named(beside))).toEqual(new Set(near.filter((cell) => !entered.has(cell))));
      expect(named(beside)).toHaveLength(new Set(named(beside)).size);
    },
  );

  it('are passed both ways where a second pass goes back, not where it crosses', () => {
    /** 450 m east, and (after a leap) through the same line with this heading. */
    const passes = (degrees: number): number => {
      const out = Array.from({ length: 46 }, (_, k): Point => [10 * k, 5]);
      const angle = (degrees * Math.PI) / 180;
      const back = Array.from({ length: 76 }, (_, k): Point => {
        const metres = 10 * (k - 60);
        return [150 + metres * Math.cos(angle), 5 + metres * Math.sin(angle)];
      });
      return visitCells(courseThrough([...out, ...back]), plane, 1, 121).bothWays;
    };
    // the cells in which the leap begins and ends are left another way, too
    for (const degrees of [20, 90, -90]) expect(passes(degrees)).toBeLessThanOrEqual(2);
    for (const degrees of [160, -160]) expect(passes(degrees)).toBeGreaterThan(2);
    expect(passes(180)).toBeGreaterThan(10);
  });

  it('are counted once, however often they are passed both ways', () => {
    const line = Array.from({ length: 31 }, (_, k): Point => [10 * k, 5]);
    const twice = [...line, ...line.toReversed()];
    const once = visitCells(courseThrough(twice), plane, 1, 61);
    const often = visitCells(courseThrough([...twice, ...twice, ...twice]), plane, 1, 185);
    expect(often.bothWays).toBeLessThanOrEqual(often.cells.length / 2);
    expect(often.bothWays).toBeGreaterThanOrEqual(once.bothWays);
    expect(named(often.cells).length).toBeLessThanOrEqual(named(once.cells).length + 1);
  });
});

describe('the ground two routes share', () => {
  const sketch = (
    cells: readonly number[],
    halo: readonly number[] = [],
    more: Partial<RouteSketch> = {},
  ) => ({
    cells: cells.map((cell) => codeText(Int32Array.of(cell << 2))),
    halo: codeText(Int32Array.from(halo, (cell) => cell << 2)),
    start: 'start',
    lengthM: 1000,
    shape: 'open' as const,
    ...more,
  });

  it('is every cell of one that the other passes through or beside, over all cells', () => {
    const set = fc.uniqueArray(fc.integer({ min: -30, max: 30 }), { maxLength: 25 });
    fc.assert(
      fc.property(set, set, set, set, (a, haloA, b, haloB) => {
        const on = (cells: readonly number[], ways: readonly number[]): number =>
          cells.filter((cell) => ways.includes(cell)).length;
        const shared = (on(a, [...b, ...haloB]) + on(b, [...a, ...haloA])) / 2;
        const all = a.length + b.length - shared;
        const found = sharedGround(groundOf(sketch(a, haloA)), groundOf(sketch(b, haloB)));
        expect(found).toBeCloseTo(all === 0 ? 0 : shared / all, 9);
      }),
      { numRuns: 30 },
    );
  });

  const row = (count: number): number[] => Array.from({ length: count }, (_, k) => k);

  it('is compared where the shorter is at most a tenth of the longer shorter', () => {
    const of = (a: number, b: number) =>
      compareRoutes(sketch(row(9), [], { lengthM: a }), sketch(row(9), [], { lengthM: b }));
    expect([of(1000, 1111), of(1111, 1000)]).toEqual(['same', 'same']);
    expect([of(1000, 1112), of(1112, 1000)]).toEqual(['different', 'different']);
  });

  it('goes the other way, but for routes that go both ways', () => {
    const back = row(9).toReversed();
    expect(compareRoutes(sketch(row(9)), sketch(back))).toBe('reversed');
    const there = { shape: 'outAndBack' } as const;
    expect(compareRoutes(sketch(row(9), [], there), sketch(back))).toBe('mixed');
    expect(compareRoutes(sketch(row(9)), sketch(back, [], there))).toBe('mixed');
    expect(compareRoutes(sketch(row(9), [], there), sketch(row(9)))).toBe('same');
  });

  it('goes round one way or the other where both are loops', () => {
    const of = (a: RouteSketch['shape'], b: RouteSketch['shape']) =>
      compareRoutes(sketch(row(9), [], { shape: a }), sketch(row(9), [], { shape: b, lengthM: 3000 }));
    expect([of('cw', 'cw'), of('cw', 'ccw'), of('ccw', 'cw'), of('ccw', 'ccw')]).toEqual([
      'same',
      'reversed',
      'reversed',
      'same',
    ]);
    expect([of('cw', 'open'), of('open', 'ccw')]).toEqual(['different', 'different']);
  });
});

describe('one round', () => {
  /** Most of a circle: so long in all, and its end so far from its start. */
  const arc = (lengthM: number, apartM: number): Course => {
    const points = lengthM / 10;
    // the chord between the ends of an arc of this length
    let [low, high] = [lengthM / 2 / Math.PI, lengthM / 4];
    for (let k = 0; k < 60; k++) {
      const radius = (low + high) / 2;
      if (2 * radius * Math.abs(Math.sin(lengthM / radius / 2)) > apartM) high = radius;
      else low = radius;
    }
    return courseThrough(
      Array.from({ length: points + 1 }, (_, k): Point => {
        const angle = (10 * k) / low;
        return [low * Math.cos(angle), low * Math.sin(angle)];
      }),
    );
  };
  const isRound = (lengthM: number, apartM: number): boolean => findLoop(arc(lengthM, apartM), null) !== null;

  it('ends within 30 m of its start, or within 5 % of its length', () => {
    expect([isRound(500, 29), isRound(500, 31)]).toEqual([true, false]);
    expect([isRound(2000, 99), isRound(2000, 101)]).toEqual([true, false]);
  });

  it('is 400 m long', () => {
    expect([isRound(400, 10), isRound(390, 10)]).toEqual([true, false]);
  });
});
