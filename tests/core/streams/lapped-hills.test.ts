import { describe, expect, it } from 'vitest';
import { analyseRun } from '../../../src/core/analyse-run.ts';
import { findHillRepeats } from '../../../src/core/climb/hill-repeats.ts';
import { countPasses } from '../../../src/core/climb/passes.ts';
import type { Climb } from '../../../src/core/run-analysis.ts';
import { readStreams } from '../../../src/core/streams/read-streams.ts';
import { ar1, CONTEXT, ellipse, randomFrom, session, toLatLng, type Shape } from './generate.ts';

/** A round of this length. */
const roundOf = (lengthM: number): Shape => {
  const a = (lengthM / (2 * Math.PI)) * 1.2;
  return ellipse(a, a * 0.7);
};

/** Bumps with straight flanks of 100 m, each so high, evenly over a lap. */
const bumps =
  (lapM: number, count: number, heightM: number) =>
  (metres: number): number => {
    const within = (((metres % lapM) + lapM) % lapM) % (lapM / count);
    return 100 + heightM * Math.max(0, 1 - Math.abs(within - 150) / 100);
  };

const repeatsOf = (lapM: number, laps: number, count: number, heightM: number, seed = 1): number | null => {
  const shape = roundOf(lapM);
  const run = session(shape, {
    laps,
    seconds: 3,
    noiseM: 2,
    altitude: bumps(shape.lengthM, count, heightM),
    seed,
  });
  return analyseRun(run, CONTEXT).hillRepeats?.count ?? null;
};

describe('laps over a hill', () => {
  it('are repeats where the round is short: five loops over the same 18 m hill', () => {
    for (const lapM of [700, 1200, 1900])
      expect(repeatsOf(lapM, 5, 1, 18), `${lapM} m`).toBeGreaterThanOrEqual(4);
  });

  it('are none where the foot comes round after more than 2 km: a race over one bump or three', () => {
    for (const lapM of [2300, 5000, 6900]) {
      expect(repeatsOf(lapM, 4, 1, 12), `${lapM} m, one bump`).toBeNull();
      expect(repeatsOf(lapM, 4, 3, 12), `${lapM} m, three bumps`).toBeNull();
    }
  });

  it('are none where each of three hills makes a third of the climb', () => {
    expect(repeatsOf(1700, 6, 3, 15)).toBeNull();
  });
});

describe('which climbs belong together', () => {
  /** A run along x and back, 500 m each way, 1 m per sample. */
  const out = (i: number): number => Math.abs(((i + 500) % 1000) - 500);
  const seconds = Array.from({ length: 12_001 }, (_, i) => i);
  const run = readStreams({
    time: seconds,
    distance: seconds,
    latlng: seconds.map((i) => toLatLng([out(i), 0])),
  });
  const climb = (startM: number, gainM = 20): Climb => ({
    startM,
    lengthM: 200,
    gainM,
    grade: gainM / 200,
    descentM: gainM,
  });
  const flat = new Float64Array(1201);
  const count = (climbs: readonly Climb[], z: Float64Array = flat, gainM = 0): number | null =>
    findHillRepeats(run, climbs, { z, gainM })?.count ?? null;

  it('those from foot to foot at most 2 km apart, and 100 m for the noise of feet', () => {
    expect(count([climb(0), climb(2000), climb(4000)])).toBe(3);
    expect(count([climb(0), climb(1000), climb(3000)])).toBe(3);
    /** Feet at one place of a way there and back: two rounds lie between the second and the third. */
    const round = (lengthM: number) => {
      const there = readStreams({
        time: seconds,
        distance: seconds,
        latlng: seconds.map((i) => toLatLng([Math.abs(((i + lengthM / 2) % lengthM) - lengthM / 2), 0])),
      });
      const climbs = [climb(0), climb(lengthM), climb(3 * lengthM)];
      return findHillRepeats(there, climbs, { z: flat, gainM: 0 })?.count ?? null;
    };
    expect(round(1050)).toBe(3);
    expect(round(1051)).toBeNull();
    expect(count([climb(0), climb(1000), climb(4000), climb(5000), climb(6000)])).toBe(3);
  });

  it('those that make half of the climb, with the other side of the same hill between them', () => {
    const three = [climb(0), climb(1000), climb(2000)];
    expect(count(three, flat, 120)).toBe(3);
    expect(count(three, flat, 121)).toBeNull();
    const otherSide: Climb = { ...climb(1600), lengthM: 200 };
    expect(count([climb(0), climb(1000), otherSide, climb(2000)], flat, 160)).toBe(3);
    expect(count([climb(0), climb(1000), otherSide, climb(2000)], flat, 161)).toBeNull();
    const afterwards: Climb = { ...climb(3600), lengthM: 200 };
    expect(count([...three, afterwards], flat, 121)).toBeNull();
  });

  it('those whose feet mostly lie on one level, but for half the hill', () => {
    const raised = (at: readonly number[], metres: number): Float64Array => {
      const z = new Float64Array(1201);
      for (const foot of at) z[foot / 10] = metres;
      return z;
    };
    const three = [climb(0), climb(1000), climb(2000)];
    expect(count(three, raised([1000], 10))).toBe(3);
    expect(count(three, raised([1000], 10.1))).toBeNull();
    // one shift of the sensor among many climbs is none of the hill's
    const many = Array.from({ length: 11 }, (_, k) => climb(1000 * k));
    expect(count(many, raised([5000, 6000, 7000, 8000, 9000, 10_000], 40))).toBe(11);
    expect(count(many, raised([3000, 6000], 40))).toBeNull();
  });

  it('those found on most of the passes, not now and then', () => {
    const nearby = (...feet: readonly number[]) => count(feet.map((at) => climb(at)));
    expect(nearby(0, 1000, 2000)).toBe(3);
    // three of five passes, then three of six
    expect(nearby(0, 2000, 4000)).toBe(3);
    const quick = (i: number): number => Math.abs(((i + 250) % 500) - 250);
    const shuttle = readStreams({
      time: seconds,
      distance: seconds,
      latlng: seconds.map((i) => toLatLng([quick(i), 0])),
    });
    const of = (...feet: readonly number[]) =>
      findHillRepeats(
        shuttle,
        feet.map((at) => climb(at)),
        { z: flat, gainM: 0 },
      )?.count ?? null;
    expect(of(0, 1000, 2000)).toBe(3);
    expect(of(0, 1500, 3000)).toBeNull();
  });

  it('counts the passes from foot to top by about the climb’s own way', () => {
    const foot = { x: 0, y: 0, withinM: 40 };
    const top = { x: 200, y: 0, withinM: 60 };
    const all = { fromM: 0, toM: 12_000 };
    expect(countPasses(run, foot, top, 200, all)).toBe(12);
    expect(countPasses(run, foot, top, 200, { fromM: 1000, toM: 3200 })).toBe(3);
    // from the edge of the foot to the edge of the top it is 100 m: more than 1.6 times a climb of 60 m
    expect(countPasses(run, foot, top, 280, all)).toBe(12);
    expect(countPasses(run, foot, top, 60, all)).toBe(0);
    expect(countPasses(run, foot, { x: 600, y: 0, withinM: 60 }, 600, all)).toBe(0);
    const indoors = readStreams({ time: seconds, distance: seconds });
    expect(countPasses(indoors, foot, top, 200, all)).toBe(0);
  });
});

describe('altitude noise', () => {
  it('zigzags over a flat shuttle without being a hill', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = randomFrom(seed);
      const wander = ar1(random, 8, 0.99);
      const time = Array.from({ length: 3600 }, (_, i) => i);
      const streams = {
        time,
        distance: time.map((t) => 3 * t),
        latlng: time.map((t) => toLatLng([Math.abs(((3 * t) % 800) - 400), 0])),
        altitude: time.map(() => Number((300 + wander()).toFixed(1))),
      };
      expect(analyseRun(streams, CONTEXT).hillRepeats, `seed ${seed}`).toBeNull();
    }
  });
});
