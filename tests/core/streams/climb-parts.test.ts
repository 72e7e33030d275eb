import { describe, expect, it } from 'vitest';
import { gradeLoad, gradesOf } from '../../../src/core/climb/bands.ts';
import { findClimbs } from '../../../src/core/climb/find-climbs.ts';
import type { Profile } from '../../../src/core/climb/grid.ts';
import { measureClimb } from '../../../src/core/climb/measure.ts';
import { measureNoise } from '../../../src/core/climb/noise.ts';

/** A profile with a sample in every cell, or in those asked for. */
const profile = (
  cells: number,
  height: (cell: number) => number,
  { sampled, seconds = 3 }: { readonly sampled?: (cell: number) => boolean; readonly seconds?: number } = {},
): Profile => ({
  altitude: Float64Array.from({ length: cells }, (_, k) => height(k)),
  sampled: Uint8Array.from({ length: cells }, (_, k) => ((sampled?.(k) ?? true) ? 1 : 0)),
  seconds: new Float64Array(cells).fill(seconds),
  metres: new Float64Array(cells).fill(10),
});

/** Median of the square of a standard normal value, and the six variances in a second difference. */
const SCALE = 0.4549 * 6;

describe('noise read from second differences', () => {
  it('is none on a parabola: all of it is ground', () => {
    const { white, wander, spacing } = measureNoise(profile(200, (k) => 0.05 * k * k))!;
    expect(white).toBeCloseTo(0, 9);
    expect(wander).toBeCloseTo(0, 9);
    expect(spacing).toBe(1);
  });

  it('is white where it does not grow with the lag', () => {
    const { white, wander } = measureNoise(profile(200, (k) => (k % 2 === 0 ? 1 : -1)))!;
    // 16 at one cell, nothing at two and four; a little of it is put down to the ground
    expect(white * SCALE).toBeCloseTo(16 - (-16 + (5 / 1.5) * 16) / 205, 6);
    expect(wander).toBe(0);
  });

  it('wanders where it grows in proportion', () => {
    const turn = 1.78;
    const at = (lag: number): number => 2 * (1 - Math.cos(lag * turn)) ** 2;
    const { wander, white } = measureNoise(profile(2000, (k) => Math.cos(k * turn)))!;
    expect(wander * SCALE).toBeCloseTo((at(2) - at(1)) / 1.5, 1);
    expect(white * SCALE).toBeLessThan(0.1);
  });

  it('needs 25 differences at four lags, and takes the next lag where samples are sparse', () => {
    const wave = (k: number): number => Math.cos(k * 1.78);
    expect(measureNoise(profile(33, wave))).not.toBeNull();
    expect(measureNoise(profile(32, wave))).toBeNull();
    const sparse = (every: number) =>
      measureNoise(profile(600, wave, { sampled: (k) => k % every === 0 }))?.spacing;
    expect([1, 2, 3, 4, 6].map(sparse)).toEqual([1, 2, 3, 4, 6]);
    expect(sparse(7)).toBeUndefined();
  });

  it('gives the wander per cell, whatever the lag', () => {
    const slow = (k: number): number => Math.cos((k * 1.78) / 2);
    const fine = measureNoise(profile(4000, (k) => Math.cos(k * 1.78)))!.wander;
    expect(measureNoise(profile(4000, slow, { sampled: (k) => k % 2 === 0 }))!.wander / fine).toBeCloseTo(
      0.5,
      1,
    );
  });
});

describe('where a climb begins and ends', () => {
  const climbsOf = (height: readonly number[], turns: readonly (readonly [number, boolean])[]) => {
    const z = Float64Array.from(height);
    return findClimbs({
      z,
      zGrade: z,
      turns: turns.map(([cell, top]) => ({ cell, top })),
      gainM: 0,
      lossM: 0,
      trusted: true,
      noisy: false,
      witnessed: false,
    });
  };
  const flat = (cells: number, height: number): number[] => Array.from({ length: cells }, () => height);
  const ramp = (cells: number, from: number, to: number): number[] =>
    Array.from({ length: cells }, (_, k) => from + ((to - from) * (k + 1)) / cells);

  it('is where the flat before it and after it stops', () => {
    // flat to cell 9, up by 1 m a cell to cell 29, flat to cell 39, down by 12 m
    const z = [...flat(10, 0), ...ramp(20, 0, 20), ...flat(10, 20), ...ramp(6, 20, 8)];
    expect(
      climbsOf(z, [
        [0, false],
        [39, true],
        [45, false],
      ]),
    ).toEqual([{ startM: 90, lengthM: 200, gainM: 20, grade: 0.1, descentM: 12 }]);
  });

  it('cuts what gains less than 3 % of it', () => {
    // 0.6 of 20 m are 3 %: the first cell at 0.6 m still belongs to the foot, one at 0.61 m does not
    const z = (foot: number) => [0, foot, ...ramp(19, 1, 20)];
    expect(
      climbsOf(z(0.6), [
        [0, false],
        [20, true],
      ])[0]?.startM,
    ).toBe(10);
    expect(
      climbsOf(z(0.61), [
        [0, false],
        [20, true],
      ])[0]?.startM,
    ).toBe(0);
    const top = (last: number) => [...ramp(20, 0, 19), last, 20];
    expect(
      climbsOf(
        [0, ...top(19.4)],
        [
          [0, false],
          [22, true],
        ],
      )[0],
    ).toMatchObject({ lengthM: 210 });
    expect(
      climbsOf(
        [0, ...top(19.39)],
        [
          [0, false],
          [22, true],
        ],
      )[0],
    ).toMatchObject({ lengthM: 220 });
  });

  it('rounds metres to one decimal and grades to three', () => {
    const z = [0, ...ramp(30, 0, 20.06)];
    expect(
      climbsOf(z, [
        [0, false],
        [30, true],
      ])[0],
    ).toMatchObject({ gainM: 20.1, grade: 0.067 });
  });

  it('takes ways up only', () => {
    const z = [...ramp(20, 30, 0), ...ramp(20, 0, 30)];
    expect(
      climbsOf(z, [
        [0, true],
        [19, false],
        [39, true],
      ]).map(({ startM }) => startM),
    ).toEqual([190]);
    expect(
      climbsOf(z, [
        [0, true],
        [19, false],
      ]),
    ).toEqual([]);
  });
});

describe('metres and seconds per grade band', () => {
  const load = (slope: number, seconds: number, hasTime = true) => {
    const ground = profile(101, (k) => 10 * slope * k, { seconds });
    return gradeLoad(ground, gradesOf(ground.altitude), hasTime);
  };

  it('are all in one band on a steady slope', () => {
    expect(load(-0.05, 4).bands).toEqual({
      steepDown: { distanceM: 0, timeS: 0 },
      down: { distanceM: 1010, timeS: 404 },
      flat: { distanceM: 0, timeS: 0 },
      up: { distanceM: 0, timeS: 0 },
      steepUp: { distanceM: 0, timeS: 0 },
    });
    expect(load(0.1, 4).bands.steepUp).toEqual({ distanceM: 1010, timeS: 404 });
    expect(load(-0.05, 4).downhillWeightedM).toBeCloseTo(1010 * 1.117, 6);
    expect(load(0.1, 4).downhillWeightedM).toBeCloseTo(1010, 6);
  });

  it('leave out what is slower than 0.8 m/s, where times are known', () => {
    expect(load(-0.05, 12.5).bands.down.distanceM).toBe(1010);
    expect(load(-0.05, 12.6).bands.down.distanceM).toBe(0);
    expect(load(-0.05, 12.6).downhillWeightedM).toBeCloseTo(1010, 6);
    expect(load(-0.05, 12.6, false).bands.down.distanceM).toBe(1010);
    expect(load(-0.05, 12.6, false).downhillWeightedM).toBeCloseTo(1010 * 1.117, 6);
  });
});

describe('measuring a profile', () => {
  const saw = (height: number, cells: number) => (k: number) => {
    const share = (k % cells) / cells;
    return height * (share < 0.5 ? 2 * share : 2 - 2 * share);
  };

  it('counts hills of 3 m with a barometer and from 10 m on without', () => {
    const gain = (height: number, barometer: boolean | null) =>
      measureClimb(profile(801, saw(height, 80)), barometer).gainM;
    expect(gain(9, true)).toBeCloseTo(90, 6);
    expect(gain(9, null)).toBeCloseTo(90, 6);
    expect(gain(9, false)).toBe(0);
    expect(gain(12, false)).toBeCloseTo(120, 6);
    expect(gain(2.9, true)).toBe(0);
  });

  it('trusts what is quiet or said to come from a barometer', () => {
    const rough = (k: number): number => 3 * Math.cos(k * 1.78);
    const of = (height: (k: number) => number, barometer: boolean | null) => {
      const { trusted, noisy } = measureClimb(profile(800, height), barometer);
      return { trusted, noisy };
    };
    expect(of(saw(20, 80), null)).toEqual({ trusted: true, noisy: false });
    expect(of(saw(20, 80), false)).toEqual({ trusted: false, noisy: false });
    expect(of(rough, null)).toEqual({ trusted: false, noisy: true });
    expect(of(rough, true)).toEqual({ trusted: true, noisy: true });
  });

  it('takes a few metres of profile as they are', () => {
    const { gainM, lossM, trusted, noisy } = measureClimb(
      profile(8, (k) => k),
      null,
    );
    expect({ gainM, lossM, trusted, noisy }).toEqual({
      gainM: 7,
      lossM: 0,
      trusted: true,
      noisy: false,
    });
  });
});
