import { describe, expect, it } from 'vitest';
import { findTrack } from '../../../src/core/track/find-track.ts';
import { pathLength, type Fixes } from '../../../src/core/track/fixes.ts';
import { isSlope } from '../../../src/core/track/slope.ts';
import { windowsOf } from '../../../src/core/track/windows.ts';

/** Ten laps of a 400 m oval far from the origin, a fix every 8 m, over ground of this height. */
const laps = (heightAt: (x: number, y: number, i: number) => number): Fixes => {
  const places = Array.from({ length: 500 }, (_, i): readonly [number, number] => {
    const s = (8 * i) % 400;
    const bend = Math.PI * 36.8;
    if (s < 84.39) return [s - 42.2, -36.8];
    if (s < 84.39 + bend)
      return [42.2 + 36.8 * Math.sin((s - 84.39) / 36.8), -36.8 * Math.cos((s - 84.39) / 36.8)];
    if (s < 168.78 + bend) return [42.2 - (s - 84.39 - bend), 36.8];
    const a = (s - 168.78 - bend) / 36.8;
    return [-42.2 - 36.8 * Math.sin(a), 36.8 * Math.cos(a)];
  });
  const x = Float64Array.from(places, (place) => 3000 + place[0]);
  const y = Float64Array.from(places, (place) => -2000 + place[1]);
  return {
    x,
    y,
    along: pathLength(x, y),
    time: Float64Array.from(places, (_, i) => (8 * i) / 3),
    altitude: Float64Array.from(places, (place, i) => 500 + heightAt(place[0], place[1], i)),
  };
};

const isOnSlope = (fixes: Fixes): boolean => isSlope(windowsOf(fixes, fixes.along), fixes);

/** A value that has nothing to do with the place, of standard deviation 1. */
const noise = (i: number): number => Math.SQRT2 * Math.sin(i * i * 1.7);

describe('a place on a slope', () => {
  it('rises by 17 m and more along a round, in whatever direction', () => {
    // along the straights the places of the laps spread by some 50 m, across by 30 m
    for (const [east, north] of [
      [0.2, 0],
      [-0.2, 0],
      [0, 0.3],
      [0.15, -0.2],
    ] as const)
      expect(isOnSlope(laps((x, y) => east * x + north * y))).toBe(true);
    for (const [east, north] of [
      [0.05, 0],
      [0, 0.1],
      [0, 0],
    ] as const)
      expect(isOnSlope(laps((x, y) => east * x + north * y))).toBe(false);
  });

  it('spreads by 6 m on the plane, whatever the middle', () => {
    const spread = (metres: number): Fixes => {
      const { x } = laps(() => 0);
      const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
      const deviation = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length);
      return laps((east) => (metres / deviation) * east);
    };
    expect(isOnSlope(spread(6.1))).toBe(true);
    expect(isOnSlope(spread(5.9))).toBe(false);
  });

  it('is told by the ground alone: noise that explains as much is none, and a little noise hides nothing', () => {
    expect(isOnSlope(laps((_x, _y, i) => 10 * noise(i)))).toBe(false);
    expect(isOnSlope(laps((x, _y, i) => 0.2 * x + 2 * noise(i)))).toBe(true);
    expect(isOnSlope(laps((x, _y, i) => 0.2 * x + 8 * noise(i)))).toBe(false);
    // a hill in the middle is no slope
    expect(isOnSlope(laps((x) => 0.4 * Math.abs(x)))).toBe(false);
  });

  it('is told by the altitudes that are known, and not without any', () => {
    const slope = laps((x, _y, i) => (i % 3 === 1 ? NaN : 0.2 * x));
    expect(isOnSlope(slope)).toBe(true);
    expect(isOnSlope({ ...slope, altitude: null })).toBe(false);
    expect(isOnSlope({ ...slope, altitude: slope.altitude!.map(() => NaN) })).toBe(false);
    expect(isSlope([], slope)).toBe(false);
  });

  it('holds no track, unless the runner has one there', () => {
    const context = { recordedDistance: true, gainM: null };
    const places = { codeOf: () => 'here', isKnown: () => true };
    expect(
      findTrack(
        laps(() => 0),
        context,
      )?.laps.laps,
    ).toBeCloseTo(10, 0);
    expect(
      findTrack(
        laps((x) => 0.2 * x),
        context,
      ),
    ).toBeNull();
    expect(
      findTrack(
        laps((x) => 0.2 * x),
        { ...context, places },
      )?.laps.laps,
    ).toBeCloseTo(10, 0);
  });
});
