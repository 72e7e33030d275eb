import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smooth, withoutSpikes } from '../../../src/core/climb/smooth.ts';

describe('spikes', () => {
  it('become the median of five cells where they lie more than 8 m off it, and nothing else changes', () => {
    const five = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(five, (heights) => {
        const median = heights.toSorted((a, b) => a - b)[2]!;
        const middle = heights[2]!;
        const expected = heights.with(2, Math.abs(middle - median) > 8 ? median : middle);
        expect([...withoutSpikes(Float64Array.from(heights))]).toEqual(expected);
      }),
    );
  });

  it('are told from the altitudes that were measured, and those stay as they were', () => {
    const z = Float64Array.of(0, 0, 20, 20, 0, 0, 0);
    expect([...withoutSpikes(z)]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect([...z]).toEqual([0, 0, 20, 20, 0, 0, 0]);
  });

  it('are not looked for in the two cells at either end', () => {
    for (const ends of [
      [50, 0, 0, 0, 0, 0, 0],
      [0, 50, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 50, 0],
      [0, 0, 0, 0, 0, 0, 50],
    ])
      expect([...withoutSpikes(Float64Array.from(ends))]).toEqual(ends);
    expect([...withoutSpikes(Float64Array.of(0, 0, 50, 0, 0, 0, 0))]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect([...withoutSpikes(Float64Array.of(0, 0, 0, 0, 50, 0, 0))]).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('a smoothed profile', () => {
  /** What is left of one cell that stands out by 35 m, among so many on either side. */
  const bump = (before: number, after: number, half: number): number[] => {
    const z = new Float64Array(before + 1 + after);
    z[before] = 35;
    return Array.from(smooth(z, half), (height) => Math.round(height * 1000) / 1000 + 0);
  };

  it('has the weights of a local parabola, -3 12 17 12 -3 over five cells', () => {
    expect(bump(4, 4, 2)).toEqual([0, 0, -3, 12, 17, 12, -3, 0, 0]);
  });

  it('is smoothed over as many cells as there are on both sides, near the ends', () => {
    // -2 3 6 7 6 3 -2 of 21 over seven cells
    expect(bump(3, 8, 3)[3]).toBeCloseTo((7 * 35) / 21, 3);
    expect(bump(2, 8, 3)[2]).toBe(17);
    expect(bump(8, 2, 3)[8]).toBe(17);
    expect(bump(1, 8, 3)[1]).toBe(35);
    expect(bump(8, 1, 3)[8]).toBe(35);
    expect(bump(0, 8, 3)[0]).toBe(35);
  });
});
