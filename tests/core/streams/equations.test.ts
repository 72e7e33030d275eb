import { describe, expect, test } from 'vitest';
import { addFix } from '../../../src/core/track/equations.ts';
import { extent } from '../../../src/core/track/fit-stadium.ts';

/** Numbers that repeat, of any size and sign. */
const wobble = (i: number): number => Math.sin(i * 12.9898) * (1 + (i % 7));

/** The same sums as a plain loop over all pairs of unknowns. */
const addPlainly = (a: Float64Array, b: Float64Array, g: Float64Array, weight: number, off: number): void => {
  const n = b.length;
  for (let j = 0; j < n; j++) {
    b[j]! -= weight * g[j]! * off;
    for (let k = 0; k <= j; k++) a[j * n + k]! += weight * g[j]! * g[k]!;
  }
};

describe('the normal equations of a fit', () => {
  test.each([5, 6, 8])('hold the sums over all pairs of %i unknowns', (n) => {
    const own = { a: new Float64Array(n * n), b: new Float64Array(n) };
    const plain = { a: new Float64Array(n * n), b: new Float64Array(n) };
    for (let fix = 0; fix < 20; fix++) {
      const g = Float64Array.from({ length: n }, (_, j) => wobble(fix * n + j));
      addFix(own.a, own.b, g, 1 / (1 + fix), wobble(fix));
      addPlainly(plain.a, plain.b, g, 1 / (1 + fix), wobble(fix));
    }
    expect(own).toEqual(plain);
  });
});

describe('the extent of points', () => {
  test.each([1, 2, 33, 34, 100, 700])('leaves out the same share of %i points at both ends', (n) => {
    const x = Float64Array.from({ length: n }, (_, i) => wobble(i));
    const sorted = x.toSorted();
    const skip = Math.floor(n * 0.03);
    const low = sorted[skip]!;
    const high = sorted[n - 1 - skip]!;
    expect(extent(x, new Float64Array(n), 0)).toEqual({ middle: (low + high) / 2, width: high - low });
  });

  test('of no points is nothing', () => {
    expect(extent(new Float64Array(0), new Float64Array(0), 1)).toEqual({ middle: 0, width: 0 });
  });
});
