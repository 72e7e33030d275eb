import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/core/climb/grid.ts';
import { measureClimb } from '../../../src/core/climb/measure.ts';
import { measureNoise } from '../../../src/core/climb/noise.ts';
import { placeNoise } from '../../../src/core/climb/place-noise.ts';
import { smooth, withoutSpikes } from '../../../src/core/climb/smooth.ts';
import { ar1, randomFrom } from './generate.ts';

type Height = (cell: number) => number;

const profile = (cells: number, height: Height): Profile => ({
  altitude: Float64Array.from({ length: cells }, (_, k) => height(k)),
  sampled: new Uint8Array(cells).fill(1),
  seconds: new Float64Array(cells).fill(3),
  metres: new Float64Array(cells).fill(10),
});

/** Hills of this height, so many cells from foot to top. */
const hills =
  (heightM: number, half: number): Height =>
  (k) =>
    (heightM * (1 - Math.cos((Math.PI * k) / half))) / 2;
/** What looks like the noise of satellites from cell to cell, and is gone once smoothed. */
const wobble =
  (amplitudeM: number): Height =>
  (k) =>
    amplitudeM * Math.cos(1.78 * k);

describe('climb in noise that wanders', () => {
  const CELLS = 401;
  const measured = (height: Height, amplitudeM: number) =>
    measureClimb(
      profile(CELLS, (k) => height(k) + wobble(amplitudeM)(k)),
      null,
    );
  /** The root of what the noise wanders by in 10 m. */
  const rootOf = (amplitudeM: number): number =>
    Math.sqrt(measureNoise(profile(CELLS, wobble(amplitudeM)))!.wander);

  it('counts among hills from eleven times the root of its wander on', () => {
    const least = 11 * rootOf(1.5);
    expect(measured(hills(0.9 * least, 20), 1.5).gainM).toBe(0);
    const found = measured(hills(1.15 * least, 20), 1.5).gainM;
    expect(found / (10 * 1.15 * least)).toBeCloseTo(1, 1);
  });

  it('counts among hills from 10 m on where it wanders less', () => {
    expect(11 * rootOf(0.8)).toBeLessThan(9.5);
    expect(measured(hills(9.5, 20), 0.8).gainM).toBe(0);
    expect(measured(hills(11.5, 20), 0.8).gainM).toBeGreaterThan(105);
  });

  it('asks for twice as much of one hill on the flat', () => {
    const least = 22 * rootOf(0.8);
    const bump =
      (heightM: number): Height =>
      (k) =>
        Math.abs(k - 200) < 16 ? hills(heightM, 16)(k - 184) : 0;
    expect(least).toBeGreaterThan(17);
    expect(measured(bump(0.85 * least), 0.8).gainM).toBe(0);
    expect(measured(bump(1.2 * least), 0.8).gainM).toBeGreaterThan(0.9 * 1.2 * least);
  });

  it('counts nothing of what swings slowly by six standard deviations or less', () => {
    // one swing of 4 km: what wanders so slowly is no hill, though it rises by more than noise of that kind
    const swing: Height = (k) => 12 * Math.sin((2 * Math.PI * k) / 400);
    expect(measured(swing, 1).gainM).toBe(0);
  });

  it('has slopes only between its turning points', () => {
    // four hills between slopes that are too low to count
    const { zGrade, turns } = measured(
      (k) => (k < 100 ? 0.05 * (100 - k) : k > 300 ? 0.05 * (k - 300) : hills(30, 25)(k - 100)),
      1,
    );
    const [first, last] = [turns[0]!.cell, turns.at(-1)!.cell];
    expect(Math.abs(first - 100)).toBeLessThan(10);
    expect(Math.abs(last - 300)).toBeLessThan(10);
    expect(new Set(zGrade.subarray(0, first + 1)).size).toBe(1);
    expect(new Set(zGrade.subarray(last)).size).toBe(1);
    expect(new Set(zGrade.subarray(first, last)).size).toBeGreaterThan(150);
    const flat = measured(() => 0, 1);
    expect(flat.turns).toEqual([]);
    expect(new Set(flat.zGrade).size).toBe(1);
  });

  it('reads heights over a quarter of the usual way from turn to turn, 50 to 170 m', () => {
    const heights = (half: number) => {
      const ground: Height = (k) => hills(60, half)(k) + wobble(1)(k);
      const { z, noisy } = measureClimb(profile(CELLS, ground), null);
      expect(noisy).toBe(true);
      const raw = withoutSpikes(profile(CELLS, ground).altitude);
      return [2, 3, 4, 5, 6, 7, 8, 9].filter((cells) =>
        smooth(raw, cells).every((height, k) => height === z[k]),
      );
    };
    expect(heights(40)).toEqual([5]);
    expect(heights(24)).toEqual([3]);
    expect(heights(100)).toEqual([8]);
    const flat = profile(CELLS, wobble(1));
    expect(measureClimb(flat, null).z).toEqual(smooth(flat.altitude, 8));
  });
});

describe('on ground that was run there and back', () => {
  const CELLS = 600;
  const place: Height = (k) => Math.min(k, CELLS - 1 - k);
  const visits = Int32Array.from({ length: CELLS }, (_, k) => (k >= 330 ? CELLS - 1 - k : -1));
  const drawn = ar1(randomFrom(1), 1, 0.9);
  const noise = Float64Array.from({ length: CELLS }, () => drawn());
  /** Ground of this height, with noise of this standard deviation on both ways. */
  const measured = (ground: Height, sd: number, barometer: boolean | null = null) => {
    const all = profile(CELLS, (k) => ground(place(k)) + sd * noise[k]!);
    return {
      ...measureClimb(all, barometer, visits),
      places: placeNoise(withoutSpikes(all.altitude), visits)!,
    };
  };
  const flat: Height = () => 0;

  it('no barometer is believed whose altitudes differ by more than 3 m2 and tell of no hills', () => {
    const below = measured(flat, 2.02, true);
    const above = measured(flat, 2.03, true);
    expect(below.places.noise).toBeLessThan(3);
    expect(above.places.noise).toBeGreaterThan(3);
    expect([below.trusted, above.trusted]).toEqual([true, false]);
    expect(above.noisy).toBe(true);
    // relief of four times the noise is ground
    const few = measured(hills(4.2, 30), 3, true);
    const enough = measured(hills(5, 30), 3, true);
    expect(few.places.relief / few.places.noise).toBeLessThan(4);
    expect(enough.places.relief / enough.places.noise).toBeGreaterThan(4);
    expect([few.trusted, enough.trusted]).toEqual([false, true]);
  });

  it('rough ground is no noise where altitudes differ by less than 1 m2', () => {
    const quiet = measured(wobble(1), 1.16);
    const loud = measured(wobble(1), 1.18);
    expect(quiet.places.noise).toBeLessThan(1);
    expect(loud.places.noise).toBeGreaterThan(1);
    expect([quiet.noisy, loud.noisy]).toEqual([false, true]);
    expect([quiet.trusted, loud.trusted]).toEqual([true, false]);
  });

  it('relief of twenty times the noise is the ground’s', () => {
    const doubtful = measured(hills(5, 30), 1.2);
    const clear = measured(hills(5, 30), 1.18);
    expect(doubtful.places.relief / doubtful.places.noise).toBeLessThan(20);
    expect(clear.places.relief / clear.places.noise).toBeGreaterThan(20);
    expect([doubtful.witnessed, clear.witnessed]).toEqual([false, true]);
  });

  it('both visits have one altitude where noise hides some of the relief, and each its own elsewhere', () => {
    /** Whether what was run twice lies as high both times. */
    const isOne = ({ z }: { readonly z: Float64Array }): boolean =>
      visits.every((before, k) => before < 20 || k < 350 || Math.abs(z[k]! - z[before]!) < 1e-9);
    expect(isOne(measured(hills(12, 30), 3))).toBe(true);
    expect(isOne(measured(hills(15, 30), 3))).toBe(false);
    expect(isOne(measured(flat, 3))).toBe(false);
  });

  it('hills are found that one visit alone would not tell from the noise', () => {
    const ground = hills(17, 30);
    const twice = measured(ground, 8);
    const once = measureClimb(
      profile(CELLS, (k) => ground(place(k)) + 8 * noise[k]!),
      null,
    );
    expect(once.gainM).toBeLessThan(90);
    expect(twice.gainM).toBeGreaterThan(140);
  });

  it('nothing climbs where the noise explains the relief', () => {
    for (const sd of [2.5, 5, 10]) expect(measured(flat, sd).gainM).toBe(0);
  });
});
