import { describe, expect, it } from 'vitest';
import { profileOf } from '../../../src/core/climb/grid.ts';
import { groundRelief } from '../../../src/core/climb/ground-relief.ts';
import { measureClimb } from '../../../src/core/climb/measure.ts';
import { readStreams } from '../../../src/core/streams/read-streams.ts';
import { hillRun, repeats, rolling, truthOf, type Hills } from './generate.ts';

const at = (cells: number, height: (cell: number) => number): Float64Array =>
  Float64Array.from({ length: cells }, (_, k) => height(k));

describe('the relief of the ground', () => {
  it('is none on a steady slope and on the flat', () => {
    groundRelief(at(400, (k) => 0.5 * k)).square.forEach((relief) => expect(relief).toBeCloseTo(0, 9));
    groundRelief(at(400, () => 7)).square.forEach((relief) => expect(relief).toBe(0));
  });

  it('is a sixth of the mean square of second differences', () => {
    // a parabola: the second difference over 64 cells is 2 x 64^2 x 0.01 everywhere
    const expected = (2 * 64 * 64 * 0.01) ** 2 / 6;
    groundRelief(at(400, (k) => 0.01 * k * k)).square.forEach((relief) =>
      expect(relief / expected).toBeCloseTo(1, 6),
    );
    // too short for 640 m, then for 320 m: the next shorter lengths serve
    const third = (2 * 32 * 32 * 0.01) ** 2 / 6;
    groundRelief(at(128, (k) => 0.01 * k * k)).square.forEach((relief) =>
      expect(relief / third).toBeCloseTo(1, 6),
    );
    expect(groundRelief(at(129, (k) => 0.01 * k * k)).square[0]! / expected).toBeCloseTo(1, 6);
    const first = (2 * 16 * 16 * 0.01) ** 2 / 6;
    expect(groundRelief(at(33, (k) => 0.01 * k * k)).square[20]! / first).toBeCloseTo(1, 6);
    expect(Array.from(groundRelief(at(32, (k) => 0.01 * k * k)).square)).toEqual(
      Array.from({ length: 32 }, () => 0),
    );
  });

  it('is most for its length where ground bends, as parabolas do over the longest', () => {
    const { square, perCell } = groundRelief(at(400, (k) => 0.01 * k * k));
    expect(perCell[200]!).toBeCloseTo(square[200]! / 64, 9);
    // what lies flat but for one cell has the same square over every length: the shortest says most
    const bump = groundRelief(at(600, (k) => (k === 300 ? 10 : 0)));
    expect(bump.perCell[300]!).toBeCloseTo(bump.square[300]! / 16, 9);
  });

  it('is that of the 750 m around', () => {
    const bump = at(600, (k) => (k === 300 ? 10 : 0));
    const relief = groundRelief(bump).square;
    // seen over 640 m from 140 cells away: 64 for the difference, 75 for the reach, and the cell itself
    expect(relief[300 - 139]).toBeGreaterThan(0);
    expect(relief[300 - 140]).toBe(0);
    expect(relief[300 + 139]).toBeGreaterThan(0);
    expect(relief[300 + 140]).toBe(0);
    // in the middle: -20 once and 10 twice in 151 cells
    expect(relief[300]).toBeCloseTo((400 + 100 + 100) / 151 / 6, 9);
  });
});

describe('climb in altitude that wanders', () => {
  const measured = (hills: Hills, wander: number, seed: number) =>
    measureClimb(profileOf(readStreams(hillRun(hills, { wander, step: 0.1 }, { seed })))!, null);

  it('keeps one hill in a flat run, and adds little of the noise beside it', () => {
    const one = repeats(10_000, 4000, 6000, 2000, 60);
    for (let seed = 1; seed <= 4; seed++)
      expect(Math.abs(measured(one, 2, seed).gainM - 60)).toBeLessThanOrEqual(6);
  });

  it('finds hills of 15 m among hills, on average within a sixth', () => {
    const hills = rolling(10_000, 15, 600);
    const truth = truthOf(hills).gainM;
    let sum = 0;
    for (let seed = 1; seed <= 6; seed++) sum += measured(hills, 3, seed).gainM / 6;
    expect(Math.abs(sum - truth)).toBeLessThanOrEqual(truth / 6);
  });

  it('counts one steady climb in full', () => {
    const steady: Hills = { lengthM: 8000, heightAt: (m) => 0.05 * m };
    for (const wander of [2, 5])
      expect(Math.abs(measured(steady, wander, 3).gainM - 400)).toBeLessThanOrEqual(16);
  });
});
