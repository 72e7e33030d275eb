import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortSpread } from '../../../src/core/sort-spread.ts';

describe('numbers spread over their range', () => {
  it('come in ascending order, whatever they are, and stay as they were', () => {
    fc.assert(
      fc.property(fc.float64Array({ noNaN: true, noDefaultInfinity: true }), (values) => {
        const before = values.slice();
        expect([...sortSpread(values)]).toEqual([...values].sort((a, b) => a - b));
        expect(values).toEqual(before);
      }),
    );
    fc.assert(
      fc.property(fc.int32Array({ maxLength: 200 }), (values) => {
        expect(sortSpread(values)).toEqual(values.toSorted());
      }),
    );
  });

  it('come so where one lies far from all others, or all lie in one place', () => {
    const crowd = Float64Array.from({ length: 500 }, (_, i) => (i * 37) % 100);
    crowd[250] = 1e9;
    expect(sortSpread(crowd)).toEqual(crowd.toSorted());
    expect(sortSpread(Int32Array.of(7, 7, 7))).toEqual(Int32Array.of(7, 7, 7));
    expect(sortSpread(new Float64Array(0))).toEqual(new Float64Array(0));
  });
});
