import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseRun } from '../../../src/core/analyse-run.ts';
import { gradesOf } from '../../../src/core/climb/bands.ts';
import { sketchProfile, steepStretches } from '../../../src/core/climb/profile.ts';
import { BAROMETER, CONTEXT, hillRun, lane, repeats, session } from './generate.ts';

type Rest<T> = T extends [unknown, unknown, ...infer Others] ? Others : never;

const flatLine = (n: number, at = 0): Float64Array => new Float64Array(n).fill(at);
const ramp = (n: number, perCell: number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => i * perCell);
const sketch = (z: Float64Array, ...rest: Rest<Parameters<typeof sketchProfile>>) =>
  sketchProfile(z, gradesOf(z), ...rest);
const steepOn = (z: Float64Array) => steepStretches(gradesOf(z));

describe('the profile that is kept', () => {
  it('counts from the altitude of the start, so that the height above the sea is not in it', () => {
    const low = sketch(ramp(200, 0.3), 1990, [], []);
    const high = sketch(
      ramp(200, 0.3).map((z) => z + 812),
      1990,
      [],
      [],
    );
    expect(low?.altitudeM[0]).toBe(0);
    expect(high).toEqual(low);
  });

  it('has a point at the start, one at the end, and at most 200', () => {
    const profile = sketch(ramp(1000, 0.1), 9990, [], []);
    expect(profile?.altitudeM).toHaveLength(200);
    expect(profile?.altitudeM.at(-1)).toBe(100);
    expect(profile?.stepM).toBeCloseTo(9990 / 199, 2);
  });

  it('has a point for each 10 m of a short run, and is null for less than two', () => {
    expect(sketch(flatLine(5), 40, [], [])).toMatchObject({
      stepM: 10,
      altitudeM: [0, 0, 0, 0, 0],
    });
    expect(sketch(flatLine(2), 10, [], [])?.altitudeM).toEqual([0, 0]);
    expect(sketch(flatLine(1), 4, [], [])).toBeNull();
  });

  it('rounds to half a metre', () => {
    const z = Float64Array.of(0, 0.24, 0.26, 0.74, 0.76);
    expect(sketch(z, 40, [], [])?.altitudeM).toEqual([0, 0, 0.5, 0.5, 1]);
  });

  it('keeps the stretches on a track to the metre', () => {
    const kept = sketch(flatLine(100), 990, [], [{ fromM: 100.4, toM: 500.6 }]);
    expect(kept?.onTrack).toEqual([{ fromM: 100, toM: 501 }]);
  });

  it('never has more than 200 points, never a hole, and starts at 0, whatever the run', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -400, max: 4000, noNaN: true }), { minLength: 2, maxLength: 3000 }),
        (heights) => {
          const z = Float64Array.from(heights);
          const profile = sketch(z, (z.length - 1) * 10, [], []);
          expect(profile?.altitudeM.length).toBeLessThanOrEqual(200);
          expect(profile?.altitudeM.every(Number.isFinite)).toBe(true);
          expect(profile?.altitudeM[0]).toBe(0);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('steep descents', () => {
  const downFor = (cells: number, perCell: number): Float64Array => {
    const z = flatLine(60, 100);
    for (let i = 20; i < 60; i++) z[i] = 100 - perCell * Math.min(i - 20, cells);
    return z;
  };

  it('are told from steeper than 8 % on, not at 8 %', () => {
    expect(steepOn(downFor(40, 0.8))).toEqual([]);
    expect(steepOn(downFor(40, 0.82)).length).toBe(1);
  });

  it('are told from 30 m on: three cells in a row', () => {
    // Grades are taken over 30 m each way: a step of 5.2 m is steeper than 8 % in the six cells that see it.
    expect(steepOn(downFor(1, 5.2))).toEqual([{ fromM: 180, toM: 240 }]);
    const short = flatLine(60, 100);
    short[0] = 110;
    expect(steepOn(short)).toEqual([{ fromM: 0, toM: 40 }]);
    const atEnd = flatLine(60, 100);
    atEnd[59] = 97;
    expect(steepOn(atEnd).every(({ fromM, toM }) => toM - fromM >= 30)).toBe(true);
  });

  it('reach to the end of the run', () => {
    expect(steepOn(ramp(20, -1)).at(-1)).toEqual({ fromM: 0, toM: 200 });
  });

  it('are none on the way up', () => {
    expect(steepOn(ramp(20, 1))).toEqual([]);
  });
});

describe('an analysis', () => {
  const HILLS = repeats(8000, 1000, 6000, 500, 20);

  it('keeps the shape with each of its ten climbs', () => {
    const { profile } = analyseRun(hillRun(HILLS, BAROMETER, { seed: 3 }), { ...CONTEXT, barometer: true });
    expect(profile?.climbs).toHaveLength(10);
    // 40 m between two points cut the tips off hills of 500 m.
    expect(Math.max(...(profile?.altitudeM ?? []))).toBeGreaterThan(17);
    expect(Math.max(...(profile?.altitudeM ?? []))).toBeLessThan(22);
  });

  it('says where on the run the track was', () => {
    const streams = session(lane(1), { laps: 8, roadM: 600 });
    const { profile } = analyseRun(streams, { ...CONTEXT, barometer: true });
    expect(profile?.onTrack).toHaveLength(1);
    const [stretch] = profile?.onTrack ?? [];
    expect((stretch?.toM ?? 0) - (stretch?.fromM ?? 0)).toBeGreaterThan(7.5 * lane(1).lengthM);
    expect(stretch?.fromM).toBeGreaterThan(400);
  });

  it('has no shape indoors', () => {
    expect(analyseRun(hillRun(HILLS, BAROMETER), { ...CONTEXT, trainer: true }).profile).toBeNull();
  });
});
