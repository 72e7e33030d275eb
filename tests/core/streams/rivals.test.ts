import { describe, expect, it } from 'vitest';
import { analyseRun } from '../../../src/core/analyse-run.ts';
import { misfit } from '../../../src/core/track/fit-outline.ts';
import { chordPlaces, every, legFixes } from '../../../src/core/track/leg-fixes.ts';
import { BLOCK, ELLIPSE, STADIUM, type Outline } from '../../../src/core/track/outlines.ts';
import { isSimplified } from '../../../src/core/track/density.ts';
import { isBeaten, isBeatenAtKnown, measureRivals } from '../../../src/core/track/rivals.ts';
import type { Stadium } from '../../../src/core/track/stadium.ts';
import { CONTEXT, ellipse, lane, randomFrom, roundedRectangle, session, type Shape } from './generate.ts';

/** Places evenly round a shape, turned, moved and disturbed. */
const placesOn = (
  shape: Shape,
  { count = 120, turn = 0, east = 0, north = 0, noiseM = 0, seed = 1 } = {},
): readonly [Float64Array, Float64Array] => {
  const random = randomFrom(seed);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const [u, v] = shape.at((k * shape.lengthM) / count);
    x[k] = east + u * Math.cos(turn) - v * Math.sin(turn) + noiseM * random.normal();
    y[k] = north + u * Math.sin(turn) + v * Math.cos(turn) + noiseM * random.normal();
  }
  return [x, y];
};

const slope = new Float64Array(5);
const distance = (outline: Outline, size: readonly number[], along: number, across: number): number =>
  outline.distance(Float64Array.from(size), along, across, slope);

describe('outlines', () => {
  it('are zero on themselves, positive outside, negative inside', () => {
    expect(distance(STADIUM, [79, 37], 79, 0)).toBeCloseTo(0, 9);
    expect(distance(STADIUM, [79, 37], 0, -37)).toBeCloseTo(0, 9);
    expect(distance(STADIUM, [79, 37], 42 + 37 * Math.SQRT1_2, 37 * Math.SQRT1_2)).toBeCloseTo(0, 9);
    expect(distance(STADIUM, [79, 37], -84, 0)).toBeCloseTo(5, 9);
    expect(distance(STADIUM, [79, 37], 10, 30)).toBeCloseTo(-7, 9);
    expect(distance(BLOCK, [70, 35, 0], 73, 39)).toBeCloseTo(5, 9);
    expect(distance(BLOCK, [70, 35, 10], 60 + 10 * Math.SQRT1_2, -25 - 10 * Math.SQRT1_2)).toBeCloseTo(0, 9);
    expect(distance(BLOCK, [70, 35, 10], -72, 3)).toBeCloseTo(2, 9);
    expect(distance(BLOCK, [70, 35, 10], 66, 3)).toBeCloseTo(-4, 9);
    expect(distance(ELLIPSE, [80, 40], 80, 0)).toBeCloseTo(0, 9);
    expect(distance(ELLIPSE, [80, 40], 0, 44)).toBeCloseTo(4, 9);
    expect(distance(ELLIPSE, [80, 40], -74, 0)).toBeCloseTo(-6, 9);
    expect(distance(ELLIPSE, [80, 40], 80 * Math.SQRT1_2, -40 * Math.SQRT1_2)).toBeCloseTo(0, 9);
  });

  it.each([
    ['a stadium', STADIUM, [79, 37]],
    ['a block', BLOCK, [72, 36, 12]],
    ['an ellipse', ELLIPSE, [80, 41]],
  ] as const)('know how the distance changes: %s', (_, outline, size) => {
    const grow = 1e-5;
    for (let k = 0; k < 24; k++) {
      const angle = (k * Math.PI) / 12 + 0.05;
      // on the outline itself: there the ellipse's distance and slope are exact
      let reach = 60;
      for (let round = 0; round < 60; round++)
        reach -= 0.5 * distance(outline, size, reach * Math.cos(angle), reach * Math.sin(angle));
      const at = [reach * Math.cos(angle), reach * Math.sin(angle)] as const;
      distance(outline, size, ...at);
      const told = Array.from(slope.subarray(0, 2 + size.length));
      const measured = told.map((__, j) => {
        const moved = [...at, ...size];
        moved[j]! += grow;
        return distance(outline, moved.slice(2), moved[0]!, moved[1]!) / grow;
      });
      measured.forEach((value, j) => expect(told[j]).toBeCloseTo(value, 2));
    }
  });

  it('hold a block’s corners between none and three fifths of its half width', () => {
    const size = Float64Array.of(70, 30, 25);
    BLOCK.restrain!(size);
    expect(size[2]).toBeCloseTo(18, 9);
    size[2] = -3;
    BLOCK.restrain!(size);
    expect(size[2]).toBe(0);
    size[2] = 7;
    BLOCK.restrain!(size);
    expect(Array.from(size)).toEqual([70, 30, 7]);
  });
});

describe('laying an outline on fixes', () => {
  it('finds the place, the axis and the size', () => {
    const [x, y] = placesOn(lane(1), { turn: 0.5, east: 300, north: -80 });
    expect(misfit(STADIUM, [304, -77, 0.4, 82, 34], x, y)).toBeLessThan(0.002);
    const [bx, by] = placesOn(roundedRectangle(140, 70, 12), { turn: 0.5, east: 300, north: -80 });
    expect(misfit(BLOCK, [304, -77, 0.4, 75, 32, 5], bx, by)).toBeLessThan(0.002);
    const [ex, ey] = placesOn(ellipse(82, 41), { turn: -0.3 });
    expect(misfit(ELLIPSE, [3, -2, -0.2, 78, 44], ex, ey)).toBeLessThan(0.002);
  });

  it('measures what is left: the mean of log(1 + (distance / 6 m)^2)', () => {
    const [x, y] = placesOn(lane(1));
    expect(misfit(STADIUM, [0, 0, 0, 79, 36.8], x, y)).toBeLessThan(0.002);
    // one ring 3 m outside and one 3 m inside: the best line lies between them
    const both = [lane(1), roundedRectangle(157.99 + 12, 73.6 + 12, 36.8 + 6)].map((ring) => placesOn(ring));
    const xs = Float64Array.from([...both[0]![0], ...both[1]![0]]);
    const ys = Float64Array.from([...both[0]![1], ...both[1]![1]]);
    expect(misfit(STADIUM, [0, 0, 0, 80, 38], xs, ys)).toBeCloseTo(Math.log1p(0.25), 2);
  });

  it('is hardly moved by a stray fix', () => {
    const [x, y] = placesOn(lane(1));
    y[7] = 500;
    expect(misfit(STADIUM, [0, 0, 0, 79, 36.8], x, y)).toBeCloseTo(Math.log1p((463 / 6) ** 2) / 120, 1);
  });
});

describe('rivals of the stadium', () => {
  const LINE: Stadium = { centreX: 0, centreY: 0, axis: 0, radius: 37, halfStraight: 42 };
  const beats = (shape: Shape, options: Parameters<typeof placesOn>[1] = {}): boolean =>
    isBeaten(measureRivals(LINE, ...placesOn(shape, options)), null);

  it('lose on tracks of every lane and of the older form', () => {
    for (const shape of [lane(1), lane(4), lane(8), roundedRectangle(163.66, 63.66, 31.83)])
      for (let seed = 1; seed <= 6; seed++) {
        expect(beats(shape, { noiseM: 0 })).toBe(false);
        expect(beats(shape, { noiseM: 3, count: 60, seed })).toBe(false);
      }
  });

  it('win on blocks and ellipses, with few fixes and 3 m of noise too', () => {
    for (const shape of [
      roundedRectangle(139, 69, 12),
      roundedRectangle(150, 75, 16),
      ellipse(80, 41),
      ellipse(85, 38),
    ]) {
      expect(beats(shape)).toBe(true);
      for (let seed = 1; seed <= 6; seed++) expect(beats(shape, { noiseM: 3, count: 60, seed })).toBe(true);
    }
  });
});

describe('a stadium is beaten', () => {
  const even = { block: 0.9, ellipse: 0.9 };
  const plain = { cornerM: 0, bulgeM: 0 };

  it('by a rival that fits clearly better, whatever the form', () => {
    expect(isBeaten({ ...even, block: 1.08 }, null)).toBe(false);
    expect(isBeaten({ ...even, block: 1.081 }, null)).toBe(true);
    expect(isBeaten({ ...even, ellipse: 1.08 }, null)).toBe(false);
    expect(isBeaten({ ...even, ellipse: 1.081 }, null)).toBe(true);
  });

  it('by an ellipse that fits about as well where the straights bow', () => {
    expect(isBeaten({ ...even, ellipse: 1.04 }, plain)).toBe(false);
    expect(isBeaten({ ...even, ellipse: 1.041 }, plain)).toBe(true);
    expect(isBeaten({ ...even, ellipse: 0.96 }, { cornerM: -1, bulgeM: 0.9 })).toBe(false);
    expect(isBeaten({ ...even, ellipse: 0.96 }, { cornerM: -1, bulgeM: 1.1 })).toBe(true);
    expect(isBeaten({ ...even, ellipse: 0.96 }, { cornerM: 0, bulgeM: -9 })).toBe(false);
  });

  it('by a block that fits about as well where corners stand out', () => {
    expect(isBeaten({ ...even, block: 1.07 }, plain)).toBe(false);
    expect(isBeaten({ ...even, block: 1.076 }, plain)).toBe(true);
    expect(isBeaten({ ...even, block: 1 }, { cornerM: 2.4, bulgeM: 2.4 })).toBe(false);
    expect(isBeaten({ ...even, block: 1 }, { cornerM: 2.6, bulgeM: 2.6 })).toBe(true);
    expect(isBeaten({ ...even, block: 1.07 }, { cornerM: -9, bulgeM: -9 })).toBe(false);
  });

  it('at a known track only by far', () => {
    expect(isBeatenAtKnown({ block: 1.2, ellipse: 1.2 })).toBe(false);
    expect(isBeatenAtKnown({ block: 1.21, ellipse: 1 })).toBe(true);
    expect(isBeatenAtKnown({ block: 1, ellipse: 1.21 })).toBe(true);
  });
});

describe('a simplified way', () => {
  /** Places along a line with these steps between them, in turn. */
  const withSteps = (...steps: readonly number[]): boolean => {
    const x = new Float64Array(41);
    for (let k = 1; k < x.length; k++) x[k] = x[k - 1]! + steps[k % steps.length]!;
    return isSimplified(x, new Float64Array(41));
  };

  it('has far and uneven steps', () => {
    expect(withSteps(20, 40)).toBe(true);
    expect(withSteps(20, 39)).toBe(false);
    expect(withSteps(30)).toBe(false);
    expect(withSteps(11.9, 24)).toBe(false);
    expect(withSteps(12, 24)).toBe(true);
    expect(isSimplified(Float64Array.of(0), Float64Array.of(0))).toBe(false);
  });
});

describe('the places that are asked for their form', () => {
  const leg = (from: number, to: number) => ({ arcM: 400, metres: 400, from, to });
  const fixes = {
    x: Float64Array.of(0, 20, 20, 300, 300),
    y: Float64Array.of(0, 0, 3, 3, 35),
    along: new Float64Array(5),
    time: null,
    altitude: null,
  };

  it('are the fixes of the legs', () => {
    const [x, y] = legFixes([leg(0, 1), leg(3, 4)], fixes);
    expect(Array.from(x)).toEqual([0, 20, 300, 300]);
    expect(Array.from(y)).toEqual([0, 0, 3, 35]);
  });

  it('are the chords between them where only vertices are known, without holes', () => {
    const [x, y] = chordPlaces([leg(0, 4)], fixes, 10);
    expect(Array.from(x)).toEqual([5, 15, 20, 300, 300, 300]);
    expect(Array.from(y, (value) => Math.round(value * 100) / 100)).toEqual([0, 0, 1.5, 8.33, 19, 29.67]);
    const edge = (length: number) =>
      chordPlaces([leg(0, 1)], { ...fixes, x: Float64Array.of(0, length), y: new Float64Array(2) }, 80)[0]
        .length;
    expect(edge(160)).toBe(2);
    expect(edge(160.1)).toBe(0);
  });

  it('are so many at most, evenly spread', () => {
    const values = Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    expect(every(values, 10)).toBe(values);
    expect(Array.from(every(values, 5))).toEqual([0, 2, 4, 6, 8]);
    expect(Array.from(every(values, 4))).toEqual([0, 2, 5, 7]);
  });
});

describe('what nearly is a track, seldom sampled and in 3 m of noise', () => {
  /** In how many of six sessions a track is found. */
  const found = (shape: Shape, seconds: number, laps: number): number => {
    let count = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const run = session(shape, { laps, seconds, noiseM: 3, seed: 7 * seed, turnedBy: seed });
      if (analyseRun(run, CONTEXT).track !== null) count++;
    }
    return count;
  };

  it.each([
    ['an ellipse', ellipse(80, 41)],
    ['a flat ellipse', ellipse(85, 38)],
    ['a block with corners of 12 m', roundedRectangle(139, 69, 12)],
    ['a block with corners of 16 m', roundedRectangle(150, 75, 16)],
  ])('is none: %s', (_, shape) => {
    for (const seconds of [7, 10]) for (const laps of [3, 6]) expect(found(shape, seconds, laps)).toBe(0);
  });

  it.each([
    ['lane 1', lane(1)],
    ['lane 6', lane(6)],
    ['the older form', roundedRectangle(163.66, 63.66, 31.83)],
  ])('but a track is: %s', (_, shape) => {
    for (const seconds of [7, 10]) expect(found(shape, seconds, 6)).toBe(6);
    expect(found(shape, 7, 3) + found(shape, 10, 3)).toBeGreaterThanOrEqual(11);
  });
});
