import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseRun, type RawStreams } from '../../../src/core/analyse-run.ts';
import { turningPoints, climbBetween } from '../../../src/core/climb/extrema.ts';
import { kendallTau } from '../../../src/core/route/order.ts';
import { keepRisingTimes } from '../../../src/core/streams/keep-times.ts';
import { medianInPlace } from '../../../src/core/streams/median.ts';
import { readStreams } from '../../../src/core/streams/read-streams.ts';
import { CONTEXT, hillRun, lane, reversed, rolling, session } from './generate.ts';

const metre = fc.double({ min: -500, max: 3000, noNaN: true });

const odd = fc.oneof(
  fc.constant(null),
  fc.double(),
  fc.string(),
  fc.boolean(),
  fc.constant([47.1, 8.2]),
  fc.constant([null, 1]),
);

const anyStreams = fc.record(
  {
    time: fc.array(fc.oneof(odd, fc.nat(5000)), { maxLength: 60 }),
    latlng: fc.array(
      fc.oneof(odd, fc.tuple(fc.double({ min: 47, max: 47.01 }), fc.double({ min: 8, max: 8.01 }))),
      { maxLength: 60 },
    ),
    distance: fc.array(fc.oneof(odd, fc.nat(20_000)), { maxLength: 60 }),
    altitude: fc.array(fc.oneof(odd, metre), { maxLength: 60 }),
    moving: fc.array(odd, { maxLength: 60 }),
  },
  { requiredKeys: [] },
);

describe('any streams at all', () => {
  it('are read without an exception, into rising times and a distance that never falls', () => {
    fc.assert(
      fc.property(anyStreams, (streams) => {
        const run = readStreams(streams as RawStreams);
        for (let i = 1; i < run.length; i++) {
          expect(run.time[i]! > run.time[i - 1]! || !run.hasTime).toBe(true);
          expect(run.distance[i]).toBeGreaterThanOrEqual(run.distance[i - 1]!);
        }
        expect(run.totals.movingTimeS).toBeLessThanOrEqual(run.totals.elapsedTimeS + 1e-6);
      }),
      { numRuns: 150 },
    );
  });

  it('are analysed without an exception, the same way twice, and stay as they were', () => {
    fc.assert(
      fc.property(anyStreams, (streams) => {
        const before = structuredClone(streams);
        const first = analyseRun(streams as RawStreams, CONTEXT);
        expect(analyseRun(streams as RawStreams, CONTEXT)).toEqual(first);
        expect(streams).toEqual(before);
        for (const key of ['gainM', 'lossM', 'downhillWeightedM'] as const)
          expect(first[key] ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a track run', () => {
  const options = fc.record({
    laps: fc.double({ min: 3, max: 9, noNaN: true }),
    seconds: fc.integer({ min: 1, max: 6 }),
    noiseM: fc.constantFrom(0, 1, 2),
    turnedBy: fc.double({ min: 0, max: 6.2, noNaN: true }),
    seed: fc.integer({ min: 1, max: 10_000 }),
    clockwise: fc.boolean(),
  });

  it('keeps its laps wherever it lies and however it is turned', () => {
    fc.assert(
      fc.property(options, fc.integer({ min: 1, max: 8 }), (given, number) => {
        const track = analyseRun(session(lane(number), given), CONTEXT).track;
        expect(track?.direction).toBe(given.clockwise ? 'cw' : 'ccw');
        expect(Math.abs(track!.laps - given.laps)).toBeLessThanOrEqual(0.5);
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('turns its direction when reversed and keeps the laps', () => {
    fc.assert(
      fc.property(options, (given) => {
        const run = session(lane(1), given);
        const forth = analyseRun(run, CONTEXT).track!;
        const back = analyseRun(reversed(run), CONTEXT).track!;
        expect(back.direction).toBe(forth.direction === 'ccw' ? 'cw' : 'ccw');
        expect(Math.abs(back.laps - forth.laps)).toBeLessThanOrEqual(0.3);
      }),
      { numRuns: 12, seed: 8 },
    );
  });

  it('is the same run anywhere on earth', () => {
    const run = session(lane(1), { laps: 6, seconds: 3, noiseM: 1 }) as {
      latlng: { data: readonly (readonly [number, number])[] };
    };
    const found = analyseRun(run, CONTEXT).track!;
    // the same metres at another latitude need longer degrees of longitude
    for (const [latitude, longitude] of [
      [-33, 151],
      [60, -179.999],
      [0, 0.001],
    ] as const) {
      const stretch = Math.cos((47.5 * Math.PI) / 180) / Math.cos((latitude * Math.PI) / 180);
      const data = run.latlng.data.map(([a, b]) => {
        const east = longitude + (b - 8.5) * stretch;
        return [latitude + (a - 47.5), east < -180 ? east + 360 : east];
      });
      const moved = analyseRun({ ...run, latlng: { data } }, CONTEXT).track!;
      expect(moved.direction).toBe(found.direction);
      expect(Math.abs(moved.laps - found.laps)).toBeLessThan(0.25);
    }
  });
});

describe('climb', () => {
  it('is never below the net climb, and climb minus descent is the net', () => {
    fc.assert(
      fc.property(
        fc.array(metre, { minLength: 2, maxLength: 200 }),
        fc.double({ min: 1, max: 20, noNaN: true }),
        (heights, h) => {
          const z = Float64Array.from(heights);
          const { gainM, lossM } = climbBetween(z, turningPoints(z, h));
          const net = z[z.length - 1]! - z[0]!;
          expect(gainM).toBeGreaterThanOrEqual(net - 2 * h - 1e-9);
          expect(lossM).toBeGreaterThanOrEqual(-net - 2 * h - 1e-9);
          expect(Math.abs(gainM - lossM - net)).toBeLessThanOrEqual(2 * h + 1e-9);
        },
      ),
    );
  });

  it('does not depend on how high the hills lie', () => {
    fc.assert(
      fc.property(fc.integer({ min: -290, max: 2500 }), (shift) => {
        const run = hillRun(rolling(6000, 20, 500), { white: 0.3 });
        const raised = { ...run, altitude: (run.altitude as readonly number[]).map((z) => z + shift) };
        expect(
          Math.abs(analyseRun(raised, CONTEXT).gainM! - analyseRun(run, CONTEXT).gainM!),
        ).toBeLessThanOrEqual(1);
      }),
      { numRuns: 6 },
    );
  });

  it('of the reversed run is the descent of the run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const { time, distance, altitude } = hillRun(rolling(6030, 25, 450), { white: 0.3 }, { seed });
        const run = {
          time: { data: time },
          distance: { data: distance },
          altitude: { data: altitude },
        } as RawStreams;
        const forth = analyseRun(run, CONTEXT);
        const back = analyseRun(reversed(run), CONTEXT);
        expect(Math.abs(back.gainM! - forth.lossM!)).toBeLessThanOrEqual(3);
      }),
      { numRuns: 6 },
    );
  });
});

describe('small things', () => {
  it('the median is the sorted middle', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), (values) => {
        const sorted = Float64Array.from(values).sort();
        // Of a zero below zero and a zero either may stand in the middle.
        expect(medianInPlace(Float64Array.from(values)) + 0).toBe(sorted[values.length >> 1]! + 0);
      }),
    );
  });

  it('kept times rise, and nothing could be added', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(50), fc.constant(NaN)), { maxLength: 40 }), (times) => {
        const time = Float64Array.from(times);
        const kept = keepRisingTimes(time) ?? Int32Array.from(time.keys());
        for (let k = 1; k < kept.length; k++) expect(time[kept[k]!]).toBeGreaterThan(time[kept[k - 1]!]!);
        const taken = new Set(kept);
        time.forEach((t, i) => {
          if (taken.has(i) || Number.isNaN(t)) return;
          const before = [...kept].filter((k) => k < i).at(-1);
          const after = [...kept].find((k) => k > i);
          const fits =
            (before === undefined || time[before]! < t) && (after === undefined || time[after]! > t);
          expect(fits).toBe(false);
        });
      }),
    );
  });

  it('Kendall’s tau is that of all pairs', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(30), { minLength: 2, maxLength: 20 }),
        fc.uniqueArray(fc.nat(30), { minLength: 2, maxLength: 20 }),
        (a, b) => {
          const shared = a.filter((cell) => b.includes(cell));
          let sum = 0;
          for (let i = 0; i < shared.length; i++)
            for (let j = 0; j < i; j++) sum += b.indexOf(shared[i]!) > b.indexOf(shared[j]!) ? 1 : -1;
          const pairs = (shared.length * (shared.length - 1)) / 2;
          const { tau } = kendallTau(a.map(String), b.map(String));
          expect(Math.abs((tau ?? 0) - sum / Math.max(1, pairs))).toBeLessThan(1e-9);
          expect(tau === null).toBe(pairs === 0);
        },
      ),
    );
  });
});
