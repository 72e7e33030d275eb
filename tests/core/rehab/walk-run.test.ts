import { describe, expect, it } from 'vitest';
import { walkRunPattern } from '../../../src/core/rehab/walk-run.ts';

/** Samples of turns: minutes and metres per second of each, one sample every `everyS` seconds. */
const turns = (list: readonly (readonly [minutes: number, mps: number])[], everyS = 1, noise = 0) => {
  const time = [0];
  const distance = [0];
  list.forEach(([minutes, mps]) => {
    for (let s = 0; s < minutes * 60; s += everyS) {
      const wobble = noise * Math.sin(time.length * 1.7);
      time.push(time.at(-1)! + everyS);
      distance.push(distance.at(-1)! + Math.max(0, mps + wobble) * everyS);
    }
  });
  return { time, distance };
};

const repeat = (walk: readonly [number, number], run: readonly [number, number], times: number) =>
  Array.from({ length: times }, () => [walk, run]).flat();

describe('the turns of walking and running', () => {
  it.each([
    [2, 3, 4],
    [2, 4, 3],
    [1, 4, 5],
  ])('are read: walk %i, run %i, %i times', (walkMin, runMin, times) => {
    for (const everyS of [1, 4, 9]) {
      const pattern = walkRunPattern(turns(repeat([walkMin, 1.5], [runMin, 2.7], times), everyS, 0.25));
      expect(pattern?.cycles).toBe(times);
      expect(Math.abs(pattern!.runS - runMin * 60)).toBeLessThanOrEqual(15);
      expect(Math.abs(pattern!.walkS - walkMin * 60)).toBeLessThanOrEqual(15);
      expect(pattern!.runShare).toBeCloseTo(runMin / (runMin + walkMin), 1);
    }
  });

  it('are read of a runner whose run is hardly faster than a walk', () => {
    const pattern = walkRunPattern(turns(repeat([2, 1.3], [3, 1.95], 4)));
    expect(pattern).toMatchObject({ cycles: 4 });
  });

  it('are one bout for a run without a break, whether its pace is even or not', () => {
    expect(walkRunPattern(turns([[20, 2.8]]))).toMatchObject({ cycles: 1, walkS: 0, runShare: 1 });
    const fartlek = walkRunPattern(turns(repeat([2, 2.6], [1, 4.2], 7)));
    expect(fartlek).toMatchObject({ cycles: 1, runShare: 1 });
  });

  it('leave out standing, and join what is too short to be a turn', () => {
    const lights = turns([
      [5, 2.8],
      [2, 0],
      [5, 2.8],
      [0.25, 1.4],
      [5, 2.8],
    ]);
    expect(walkRunPattern(lights)).toMatchObject({ cycles: 1, runShare: 1 });
  });

  it('join the shortest first, which decides what the others join', () => {
    // 18 s of running between 36 s of walking and a long walk belong to the walk, and so do the 36 s before them
    const turning = turns([
      [5, 2.8],
      [36 / 60, 1.4],
      [18 / 60, 2.8],
      [5, 1.4],
    ]);
    const pattern = walkRunPattern(turning);
    expect(pattern).toMatchObject({ cycles: 1 });
    expect(pattern!.runShare).toBeLessThan(0.48);
  });

  it('are not read from a few minutes, or from nothing', () => {
    expect(walkRunPattern(turns([[4, 2.8]]))).toBeNull();
    expect(walkRunPattern({ time: [], distance: [] })).toBeNull();
  });

  it('of a walk hold no run', () => {
    expect(walkRunPattern(turns([[20, 1.5]]))).toMatchObject({ cycles: 0, runS: 0, runShare: 0 });
  });
});
