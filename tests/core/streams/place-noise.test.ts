import { describe, expect, it } from 'vitest';
import { placeNoise } from '../../../src/core/climb/place-noise.ts';

/**
 * A way over cells 0 … cells - 1, then over the same places in the same order again, of which the first so many visits
 * are known.
 */
const twice = (
  cells: number,
  first: (cell: number) => number,
  second: (cell: number) => number,
  visited = cells,
) =>
  placeNoise(
    Float64Array.from({ length: 2 * cells }, (_, i) => (i < cells ? first(i) : second(i - cells))),
    Int32Array.from({ length: 2 * cells }, (_, i) => (i < cells || i >= cells + visited ? -1 : i - cells)),
  );

const none = (): number => 0;
/** Bends by one metre over 16 cells each way, by four over 32. */
const bend = (cell: number): number => cell ** 2 / 512;
/** What a normal variance leaves of its mean without the largest tenth, and without the largest quarter. */
const RELIEF_LEFT = 0.623;
const NOISE_LEFT = 0.368;

describe('the noise that repeated places show', () => {
  it('is what differs between two visits: a twelfth of its square, and relief a sixth', () => {
    const found = twice(200, none, bend)!;
    expect(found.noise).toBeCloseTo(16 / 12 / NOISE_LEFT, 9);
    expect(found.relief).toBeCloseTo(16 / 6 / RELIEF_LEFT, 9);
  });

  it('is none where both visits bend alike, wherever the second lies', () => {
    const found = twice(200, bend, (cell) => bend(cell) + 30 + 0.2 * cell)!;
    expect(found.noise).toBeCloseTo(0, 9);
    expect(found.relief).toBeCloseTo(16 / 6 / RELIEF_LEFT, 9);
  });

  it('is looked at over 320 m where 50 places allow it, else over 160 m, else not at all', () => {
    const relief = (visited: number): number | undefined => twice(200, none, bend, visited)?.relief;
    expect(relief(64 + 50)).toBeCloseTo(16 / 6 / RELIEF_LEFT, 9);
    expect(relief(64 + 49)).toBeCloseTo(1 / 6 / RELIEF_LEFT, 9);
    expect(relief(32 + 50)).toBeCloseTo(1 / 6 / RELIEF_LEFT, 9);
    expect(relief(32 + 49)).toBeUndefined();
    expect(relief(0)).toBeUndefined();
  });

  it('is that of the length on which the ground shows most', () => {
    // hills of 160 m from foot to top: over 320 m a top comes to lie between two tops
    const hills = (cell: number): number => (cell % 32 < 16 ? 1 : -1);
    const found = twice(200, none, hills)!;
    expect(found.relief).toBeCloseTo(16 / 6 / RELIEF_LEFT, 9);
    expect(found.noise).toBeCloseTo(16 / 12 / NOISE_LEFT, 9);
  });

  it('needs all three places to have been visited before', () => {
    // what lies at a place of which no earlier visit is known may be anything
    const z = Float64Array.from({ length: 400 }, (_, i) => (i < 200 ? 0 : bend(i - 200)));
    const visits = Int32Array.from({ length: 400 }, (_, i) => (i < 200 ? -1 : i - 200));
    const whole = placeNoise(z, visits)!;
    for (const hole of [250, 300, 350]) {
      const spoilt = z.slice();
      spoilt[hole] = 1e6;
      const known = visits.slice();
      known[hole] = -1;
      expect(placeNoise(spoilt, known)!.noise).toBeCloseTo(whole.noise, 9);
      expect(placeNoise(spoilt, known)!.relief).toBeCloseTo(whole.relief, 9);
    }
  });

  it('leaves out the largest quarter of what differs, and the largest tenth of the relief', () => {
    // of the 136 middles of a second way of 200 cells 34 are a quarter: each place that is wrong disturbs three
    const wrong = (count: number): ReturnType<typeof twice> =>
      twice(200, (cell) => (cell >= 64 && cell < 64 + count ? 1000 : 0), bend);
    const right = twice(200, none, bend)!;
    expect(wrong(11)!.noise).toBeCloseTo(right.noise, 9);
    expect(wrong(12)!.noise).toBeGreaterThan(1000);
    expect(wrong(12)!.relief).toBeCloseTo(right.relief, 9);
    // and 13 are a tenth
    const steep = (count: number): ReturnType<typeof twice> =>
      twice(200, none, (cell) => bend(cell) + (cell >= 64 && cell < 64 + count ? 1000 : 0));
    expect(steep(4)!.relief).toBeCloseTo(right.relief, 9);
    expect(steep(5)!.relief).toBeGreaterThan(1000);
  });
});
