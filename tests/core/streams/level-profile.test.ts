import { describe, expect, it } from 'vitest';
import { levelProfile } from '../../../src/core/climb/level-profile.ts';
import { isNoisy } from '../../../src/core/climb/noise.ts';
import { cleanRun } from './clean-run.ts';

/** A kilometre at 3 m/s over ground of this height, with a stop of a minute in the middle in which 5 m are gained. */
const stopped = (heightAt: (metres: number) => number) => {
  const samples = Array.from({ length: 102 }, (_, i) => ({
    cell: i <= 50 ? i : i - 1,
    after: i <= 50 ? 0 : 1,
  }));
  return cleanRun(
    samples.map(({ cell }) => 10 * cell),
    {
      time: samples.map(({ cell, after }) => (10 * cell) / 3 + 60 * after),
      altitude: samples.map(({ cell, after }) => heightAt(10 * cell) + 5 * after),
    },
  );
};
const endOf = (heightAt: (metres: number) => number, barometer: boolean | null) => {
  const found = levelProfile(stopped(heightAt), barometer)!;
  return { endM: found.profile.altitude.at(-1), driftM: found.driftM };
};

const flat = (): number => 100;
/** Noise that swings about the ground from cell to cell. */
const noisy = (metres: number): number => 100 + 3 * Math.cos(0.178 * metres) - 3 * Math.cos(178);

describe('a profile', () => {
  it('is without what a barometer gained while the runner stood', () => {
    expect(endOf(flat, true)).toEqual({ endM: 100, driftM: 5 });
    expect(endOf(noisy, true).driftM).toBe(5);
    expect(endOf(noisy, true).endM).toBeCloseTo(100, 0);
  });

  it('keeps what another sensor gained: it swings back', () => {
    expect(endOf(flat, false)).toEqual({ endM: 105, driftM: 0 });
  });

  it('goes by the noise where the sensor is not known', () => {
    expect(endOf(flat, null)).toEqual({ endM: 100, driftM: 5 });
    expect(endOf(noisy, null).driftM).toBe(0);
    expect(endOf(noisy, null).endM).toBeCloseTo(105, 0);
  });

  it('is as it was where nothing was gained, and none without altitude', () => {
    const straight = cleanRun([0, 10, 20, 30], { altitude: [1, 2, 3, 4] });
    expect([...levelProfile(straight, true)!.profile.altitude]).toEqual([1, 2, 3, 4]);
    expect(levelProfile(straight, true)!.driftM).toBe(0);
    expect(levelProfile(cleanRun([0, 10, 20, 30]), true)).toBeNull();
  });
});

describe('altitude is noisy', () => {
  it('where it wanders by more than 0.15 m2 in 10 m', () => {
    expect(isNoisy({ white: 0, spacing: 1, wander: 0.15 })).toBe(false);
    expect(isNoisy({ white: 0, spacing: 1, wander: 0.16 })).toBe(true);
  });

  it('where a fifth of its white part is as much, the more the fewer samples there are', () => {
    expect(isNoisy({ white: 0.74, spacing: 1, wander: 0 })).toBe(false);
    expect(isNoisy({ white: 0.76, spacing: 1, wander: 0 })).toBe(true);
    expect(isNoisy({ white: 0.38, spacing: 2, wander: 0 })).toBe(true);
    expect(isNoisy({ white: 0.5, spacing: 1, wander: 0.06 })).toBe(true);
  });

  it('not where nothing is known of it', () => {
    expect(isNoisy(null)).toBe(false);
  });
});
