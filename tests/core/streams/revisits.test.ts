import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseRun } from '../../../src/core/analyse-run.ts';
import { measureClimb } from '../../../src/core/climb/measure.ts';
import { placeNoise } from '../../../src/core/climb/place-noise.ts';
import { earlierVisits } from '../../../src/core/climb/revisits.ts';
import { meansOfVisits } from '../../../src/core/climb/visit-means.ts';
import { passedBefore } from '../../../src/core/passed-before.ts';
import { placeTable } from '../../../src/core/place-table.ts';
import { selectInPlace } from '../../../src/core/streams/median.ts';
import { readStreams } from '../../../src/core/streams/read-streams.ts';
import { ar1, CONTEXT, randomFrom, rolling, toLatLng, truthOf } from './generate.ts';

/** There and back along a line of `lengthM` in all, with altitude noise of a standard deviation and a memory. */
const thereAndBack = (
  lengthM: number,
  heightAt: (metres: number) => number,
  { sd = 0, memoryS = 60, seed = 1 } = {},
) => {
  const random = randomFrom(seed);
  const noise = ar1(random, sd, Math.exp(-1 / memoryS));
  const time = Array.from({ length: Math.floor(lengthM / 3) + 1 }, (_, t) => t);
  const place = (t: number): number => lengthM / 2 - Math.abs(lengthM / 2 - 3 * t);
  return {
    time,
    distance: time.map((t) => 3 * t),
    altitude: time.map((t) => Number((200 + heightAt(place(t)) + noise()).toFixed(1))),
    latlng: time.map((t) => toLatLng([0.8 * place(t) + (3 * t > lengthM / 2 ? 3 : 0), 0.6 * place(t)])),
  };
};

describe('a table of places', () => {
  it('gives what was put last, -1 for the rest, and grows', () => {
    const table = placeTable(4);
    for (let row = -40; row < 40; row++)
      for (let column = -40; column < 40; column++) table.set(row, column, (row + 40) * 100 + column + 40);
    for (let row = -40; row < 40; row++)
      for (let column = -40; column < 40; column++)
        expect(table.get(row, column)).toBe((row + 40) * 100 + column + 40);
    expect(table.get(40, 0)).toBe(-1);
    table.set(-3, 7, 0);
    expect(table.get(-3, 7)).toBe(0);
    expect(placeTable(0).get(1, 1)).toBe(-1);
  });

  it('says what was there before', () => {
    const table = placeTable(1);
    expect([table.set(5, 6, 70), table.set(5, 6, 71), table.get(5, 6)]).toEqual([-1, 70, 71]);
    expect([table.getOrSet(5, 6, 72), table.get(5, 6)]).toEqual([71, 71]);
    for (let row = 0; row < 100; row++) expect(table.getOrSet(row, -row, row)).toBe(row);
    for (let row = 0; row < 100; row++) expect(table.getOrSet(row, -row, 1000)).toBe(row);
  });
});

describe('where a way may have been before', () => {
  /** A way from point to point, metres. */
  const way = (places: readonly (readonly [number, number])[]) => ({
    x: Float64Array.from(places, ([x]) => x),
    y: Float64Array.from(places, ([, y]) => y),
    spacingM: 10,
  });
  const metres = fc.integer({ min: -300, max: 300 });
  const hole = fc.constant(NaN);

  it('never misses a point near one that was passed before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof({ weight: 9, arbitrary: metres }, hole), metres), { maxLength: 80 }),
        fc.integer({ min: 1, max: 12 }),
        (places, apart) => {
          const { marks, count } = passedBefore(way(places), apart, 50);
          expect(count).toBe(marks.reduce((sum, one) => sum + one, 0));
          places.forEach(([x, y], i) => {
            const isNear = places
              .slice(0, Math.max(0, i - apart + 1))
              .some(([east, north]) => Math.hypot(x - east, y - north) <= 50);
            expect(marks[i] === 1 || !isNear).toBe(true);
          });
        },
      ),
    );
  });

  it('is nowhere on new ground, and on the way back everywhere', () => {
    const out = Array.from({ length: 400 }, (_, i) => [6 * i, 8 * i] as const);
    expect(passedBefore(way(out), 30, 100).count).toBe(0);
    const { marks } = passedBefore(way([...out, ...out.toReversed()]), 30, 100);
    expect(marks.subarray(0, 380).includes(1)).toBe(false);
    expect(marks.subarray(440).includes(0)).toBe(false);
    expect(passedBefore(way([]), 30, 100).count).toBe(0);
  });
});

describe('the value that would be so many-th', () => {
  it('is that of the sorted values, with the smaller ones before it', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -50, max: 50 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.nat(), (all, any) => {
        const wanted = any % all.length;
        const given = Float64Array.from(all);
        const sorted = given.toSorted();
        expect(selectInPlace(given, wanted)).toBe(sorted[wanted]);
        expect(given.slice(0, wanted + 1).toSorted()).toEqual(sorted.slice(0, wanted + 1));
        expect(given.toSorted()).toEqual(sorted);
      }),
    );
    expect(selectInPlace(new Float64Array(0), 0)).toBeNaN();
  });
});

describe('earlier visits', () => {
  it('are found on the way back, but for the turn', () => {
    const run = readStreams(thereAndBack(4000, () => 0));
    const visits = earlierVisits(run, 401)!;
    expect(visits.slice(0, 200).every((cell) => cell === -1)).toBe(true);
    expect(visits[210]).toBe(-1);
    for (const cell of [230, 300, 399]) expect(Math.abs(visits[cell]! - (400 - cell))).toBeLessThanOrEqual(1);
  });

  it('are the last ones before', () => {
    const lap = (t: number) => toLatLng([100 * Math.cos((3 * t) / 100), 100 * Math.sin((3 * t) / 100)]);
    const time = Array.from({ length: 900 }, (_, t) => t);
    const visits = earlierVisits(
      readStreams({ time, distance: time.map((t) => 3 * t), latlng: time.map(lap) }),
      270,
    )!;
    // a lap is 62.8 cells
    expect(visits[50]).toBe(-1);
    for (const cell of [100, 180, 250])
      expect(Math.abs(cell - visits[cell]! - 62.8)).toBeLessThanOrEqual(1.5);
  });

  it('are not known without positions', () => {
    expect(earlierVisits(readStreams({ time: [0, 1], distance: [0, 3] }), 1)).toBeNull();
  });
});

describe('what repeated places say', () => {
  const saidOf = (heightAt: (metres: number) => number, noise: { sd?: number; seed?: number }) => {
    const run = readStreams(thereAndBack(8000, heightAt, noise));
    const z = Float64Array.from(
      { length: 801 },
      (_, k) => run.altitude![Math.min(run.length - 1, Math.round((10 * k) / 3))]!,
    );
    return placeNoise(z, earlierVisits(run, 801)!)!;
  };

  it('is no noise on any ground', () => {
    expect(saidOf(() => 0, {}).noise).toBeLessThan(0.1);
    const hills = saidOf((m) => 20 * Math.sin(m / 100), {});
    expect(hills.noise).toBeLessThan(0.5);
    expect(hills.relief).toBeGreaterThan(100);
  });

  it('is noise as much as relief where there is no ground', () => {
    for (const seed of [1, 2, 3]) {
      const { noise, relief } = saidOf(() => 0, { sd: 4, seed });
      expect(noise).toBeGreaterThan(5);
      expect(noise).toBeLessThan(40);
      expect(relief / noise).toBeLessThan(2.5);
    }
  });

  it('is nothing where too little was run twice', () => {
    const run = readStreams(thereAndBack(1000, () => 0));
    expect(placeNoise(new Float64Array(101), earlierVisits(run, 101)!)).toBeNull();
  });

  it('joins all visits to one mean', () => {
    const visits = Int32Array.of(-1, -1, -1, 1, 0, 3);
    const { z, noiseShare } = meansOfVisits(Float64Array.of(10, 20, 5, 22, 14, 24), visits);
    expect([...z]).toEqual([12, 22, 5, 22, 12, 22]);
    expect(noiseShare).toBeCloseTo((2 / 2 + 1 + 3 / 3) / 6, 9);
  });
});

describe('altitude from satellites on ground run twice', () => {
  const found = (heightAt: (metres: number) => number, sd: number, seed: number) =>
    analyseRun(thereAndBack(8000, heightAt, { sd, memoryS: 60, seed }), CONTEXT);
  const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
  const seeds = [1, 2, 3, 4, 5, 6, 7];

  it('leaves the flat flat, whatever the memory of the noise', () => {
    for (const sd of [3, 6, 10]) {
      const runs = seeds.map((seed) => found(() => 0, sd, seed));
      expect(median(runs.map(({ gainM }) => gainM! / 8))).toBeLessThanOrEqual(3);
      expect(median(runs.map(({ bands }) => bands!.steepDown.distanceM))).toBe(0);
      expect(runs.every(({ climbTrusted }) => climbTrusted === false)).toBe(true);
    }
  });

  it('keeps hills of 20 m within 15 %', () => {
    const hills = rolling(4000, 20, 500);
    const truth = 2 * truthOf(hills).gainM;
    for (const sd of [2, 4]) {
      const gains = seeds.map((seed) => found(hills.heightAt, sd, seed).gainM!);
      expect(Math.abs(median(gains) - truth) / truth).toBeLessThanOrEqual(0.15);
    }
  });

  it('is trusted without noise, whatever its fine structure looks like', () => {
    const rough = (m: number): number => 15 * Math.sin(m / 35);
    const run = readStreams(thereAndBack(6000, rough));
    const profile = {
      altitude: Float64Array.from({ length: 601 }, (_, k) => rough(3000 - Math.abs(3000 - 10 * k))),
      sampled: new Uint8Array(601).fill(1),
      seconds: new Float64Array(601).fill(3),
      metres: new Float64Array(601).fill(10),
    };
    expect(measureClimb(profile, null, earlierVisits(run, 601))).toMatchObject({
      trusted: true,
      witnessed: true,
    });
  });
});
