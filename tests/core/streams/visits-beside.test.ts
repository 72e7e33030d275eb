import { describe, expect, it } from 'vitest';
import { earlierVisits } from '../../../src/core/climb/revisits.ts';
import { cleanRun } from './clean-run.ts';
import type { Point } from './generate.ts';

/** The place so many metres along a straight way, so far to the left of it, from somewhere on the map. */
const beside =
  (degrees: number, from: Point) =>
  (metres: number, leftM: number): Point => {
    const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return [from[0] + metres * c - leftM * s, from[1] + metres * s + leftM * c];
  };

/** 50 cells of a way, then (once round, out of sight) the same way again so far beside it and so much further on. */
const again = (at: ReturnType<typeof beside>, leftM: number, aheadM: number) => {
  const places = Array.from({ length: 130 }, (_, cell): Point => {
    if (cell < 50) return at(10 * cell, 0);
    return cell < 80 ? [1e5 + 200 * cell, 1e5] : at(10 * (cell - 80) + aheadM, leftM);
  });
  const run = cleanRun(
    places.map((_, cell) => 10 * cell),
    { places },
  );
  return { places, visits: earlierVisits(run, 130)! };
};

const away = ([x, y]: Point, [east, north]: Point): number => Math.hypot(x - east, y - north);

describe('an earlier visit', () => {
  const ways = [0, 37, 90, 128, 180, 225, 270, 311].map((degrees, k): readonly [number, Point] => [
    degrees,
    [417 * (k - 3), 233 * (4 - k)],
  ]);

  it.each(ways)('is to the nearest cell, whichever way the run went there: %d degrees', (degrees, from) => {
    for (const [leftM, aheadM] of [
      [0, 0],
      [4, 0],
      [-4, 3],
      [3, -4],
      [2, 4.9],
    ] as const) {
      const { places, visits } = again(beside(degrees, from), leftM, aheadM);
      const tooFar = Array.from(visits.subarray(85, 125), (visit, k) => {
        const around = places.slice(k, k + 11).map((place) => away(place, places[85 + k]!));
        return visit < 0 ? Infinity : away(places[visit]!, places[85 + k]!) - Math.min(...around);
      });
      expect(Math.max(...tooFar)).toBeLessThan(1e-6);
    }
  });

  it.each(ways)('is one to a place within 12 m: %d degrees', (degrees, from) => {
    for (const side of [1, -1]) {
      const { visits } = again(beside(degrees, from), 12.1 * side, 0);
      expect(visits.every((cell) => cell === -1)).toBe(true);
      const near = again(beside(degrees, from), 6 * side, 0).visits.subarray(80);
      expect(near.filter((cell) => cell >= 0).length).toBeGreaterThan(45);
    }
  });

  it('lies at least 300 m back', () => {
    /** A circle of this length, a place every ten metres. */
    const round = (lapM: number) => {
      const places = Array.from({ length: 100 }, (_, cell): Point => {
        const angle = (2 * Math.PI * 10 * cell) / lapM;
        return [(lapM / 2 / Math.PI) * Math.cos(angle), (lapM / 2 / Math.PI) * Math.sin(angle)];
      });
      const run = cleanRun(
        places.map((_, cell) => 10 * cell),
        { places },
      );
      return Array.from(earlierVisits(run, 100)!, (cell, i) => (cell < 0 ? null : i - cell));
    };
    expect(new Set(round(300).slice(30))).toEqual(new Set([30]));
    expect(new Set(round(310).slice(31))).toEqual(new Set([31]));
    expect(round(310)[29]).toBeNull();
    // the place 290 m back would be nearer
    expect(new Set(round(292).slice(30, 58))).toEqual(new Set([30]));
    expect(new Set(round(285).slice(0, 57))).toEqual(new Set([null]));
  });
});

describe('the places of cells', () => {
  /** 600 m out and back on a line; on the way back only some fixes, by their metres from the turn. */
  const back = (known: readonly number[], startM = 0) => {
    const out = Array.from({ length: 61 }, (_, cell) => 10 * cell);
    const distance = [...out, ...known.map((metres) => 600 + metres)];
    const places = [
      ...out.map((metres): Point | null => (metres < startM ? null : [0.6 * metres, 0.8 * metres])),
      ...known.map((metres): Point => [0.6 * (600 - metres), 0.8 * (600 - metres)]),
    ];
    return earlierVisits(cleanRun(distance, { places }), 121)!;
  };

  it('are on straight lines between fixes that lie up to 60 m apart', () => {
    const visits = back([45, 105, 165, 225, 285, 345, 405, 465, 525, 585]);
    for (let cell = 80; cell <= 118; cell++) expect(visits[cell]).toBe(120 - cell);
  });

  it('are not known where fixes lie further apart', () => {
    const visits = back([45, 105, 165, 225, 285, 345, 405.5, 465, 525, 585]);
    for (let cell = 80; cell <= 118; cell++)
      expect([cell, visits[cell]]).toEqual([cell, cell >= 95 && cell <= 100 ? -1 : 120 - cell]);
  });

  it('begin with the first fix: what was run for more than 60 m before it is not known', () => {
    const all = [10, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600];
    expect([...back(all).subarray(116)]).toEqual([4, 3, 2, 1, 0]);
    // the place 60 m after the start is 10 m away from the first one that is known
    expect([...back(all, 65).subarray(112)]).toEqual([8, 7, 7, -1, -1, -1, -1, -1, -1]);
  });

  it('are no visits to the first fix while there was none', () => {
    const distance = Array.from({ length: 101 }, (_, cell) => 10 * cell);
    const places = distance.map((metres): Point | null => (metres < 500 ? null : [metres, 0]));
    expect(new Set(earlierVisits(cleanRun(distance, { places }), 101))).toEqual(new Set([-1]));
  });

  it('are not moved by standing', () => {
    const distance = [0, 0, 0, ...Array.from({ length: 60 }, (_, i) => 10 * (i + 1))];
    const out = distance.map((metres): Point => [metres, 0]);
    const run = cleanRun([...distance, ...distance.map((metres) => 600 + metres)], {
      places: [...out, ...distance.map((metres): Point => [600 - metres, 0])],
    });
    expect(earlierVisits(run, 121)![120]).toBe(0);
  });
});
