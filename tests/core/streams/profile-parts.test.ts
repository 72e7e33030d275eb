import { describe, expect, it } from 'vitest';
import { turningPoints } from '../../../src/core/climb/extrema.ts';
import { profileOf } from '../../../src/core/climb/grid.ts';
import { sketchProfile, steepStretches } from '../../../src/core/climb/profile.ts';
import { cleanRun } from './clean-run.ts';

describe('the altitude of a cell', () => {
  const altitudes = (distance: readonly number[], altitude: readonly (number | null)[]) =>
    Array.from(profileOf(cleanRun(distance, { altitude }))!.altitude, (z) => Math.round(z * 1000) / 1000);

  it('goes by the mean place and the mean altitude of its samples', () => {
    // three samples of the second cell are one point: 10 m high at 9 m
    expect(altitudes([0, 6, 7, 14, 29], [0, 0, 0, 30, 30])).toEqual([0, 11, 21, 30]);
  });

  it('does without samples of which no altitude is known', () => {
    expect(altitudes([0, 10, 12, 20], [0, null, 12, 20])).toEqual([0, 10, 20]);
  });

  it('is that of samples in its middle', () => {
    expect(altitudes([0, 10, 20, 30], [5, 7, 4, 9])).toEqual([5, 7, 4, 9]);
  });
});

describe('turning points', () => {
  const turns = (...z: readonly number[]) =>
    turningPoints(Float64Array.from(z), 3).map(({ cell, top }) => `${top ? 'top' : 'foot'} ${cell}`);

  it('lie at the first of several cells that are as low or as high', () => {
    expect(turns(5, 0, 0, 0, 5, 5, 5, 0)).toEqual(['top 0', 'foot 1', 'top 4', 'foot 7']);
    expect(turns(0, 5, 5, 0, 0, 5)).toEqual(['foot 0', 'top 1', 'foot 3', 'top 5']);
  });

  it('end with the last extreme, up or down', () => {
    expect(turns(0, 3)).toEqual(['foot 0', 'top 1']);
    expect(turns(3, 0)).toEqual(['top 0', 'foot 1']);
    expect(turns(0, 6, 1, 2)).toEqual(['foot 0', 'top 1', 'foot 2']);
  });
});

describe('the profile that is kept', () => {
  it('has altitudes on straight lines between the cells', () => {
    const z = Float64Array.from({ length: 400 }, (_, cell) => (cell % 2 === 0 ? cell : cell + 6));
    // a point every 20.05 m, so that each lies a little further on in its cell
    const { altitudeM } = sketchProfile(z, new Float64Array(400), 3990, [], [])!;
    const at = 100 * (3990 / 199);
    const cell = Math.floor(at / 10);
    const share = at / 10 - cell;
    const expected = z[cell]! + share * (z[cell + 1]! - z[cell]!);
    expect(Math.abs(altitudeM[100]! - expected)).toBeLessThanOrEqual(0.25);
    expect(expected - z[cell]!).toBeGreaterThan(1);
  });

  it('has steep stretches of three cells and more', () => {
    const grades = (cells: number) =>
      Float64Array.from({ length: 20 }, (_, i) => (i >= 5 && i < 5 + cells ? -0.1 : 0));
    expect(steepStretches(grades(3))).toEqual([{ fromM: 50, toM: 80 }]);
    expect(steepStretches(grades(2))).toEqual([]);
    expect(steepStretches(grades(15))).toEqual([{ fromM: 50, toM: 200 }]);
  });
});
