import { describe, expect, it } from 'vitest';
import { analyseRun } from '../../../src/core/analyse-run.ts';
import { findHillRepeats } from '../../../src/core/climb/hill-repeats.ts';
import type { Climb } from '../../../src/core/run-analysis.ts';
import { readStreams } from '../../../src/core/streams/read-streams.ts';
import { ar1, CONTEXT, randomFrom, reversed, toLatLng } from './generate.ts';

type Plan = {
  readonly count: number;
  readonly lengthM: number;
  readonly heightM: number;
  readonly noiseM?: number;
  readonly apartM?: number;
};

/** Up and down one hill (or, with `apartM`, every time another one), with a flat kilometre before and after. */
const upAndDown = ({ count, lengthM, heightM, noiseM = 0, apartM = 0 }: Plan) => {
  const random = randomFrom(3);
  const nx = ar1(random, noiseM);
  const ny = ar1(random, noiseM);
  const total = 2000 + 2 * count * lengthM;
  const time: number[] = [];
  const distance: number[] = [];
  const altitude: number[] = [];
  const latlng: (readonly [number, number])[] = [];
  for (let t = 0; 3 * t <= total; t++) {
    const d = 3 * t;
    const on = Math.min(Math.max(d - 1000, 0), 2 * count * lengthM);
    const lap = Math.min(count - 1, Math.floor(on / (2 * lengthM)));
    const within = on - 2 * lengthM * lap;
    const up = within <= lengthM ? within : 2 * lengthM - within;
    const flat = d < 1000 ? d - 1000 : d > total - 1000 ? total - 1000 - d : 0;
    time.push(t);
    distance.push(d);
    altitude.push(Number((200 + (heightM * up) / lengthM + 0.2 * random.normal()).toFixed(1)));
    latlng.push(toLatLng([flat + up * 0.8 + nx(), up * 0.6 + apartM * lap + ny()]));
  }
  return {
    time: { data: time },
    distance: { data: distance },
    altitude: { data: altitude },
    latlng: { data: latlng },
  };
};

describe('hill repeats', () => {
  it('counts them, with climb and descent of each', () => {
    const found = analyseRun(upAndDown({ count: 6, lengthM: 250, heightM: 15 }), CONTEXT).hillRepeats!;
    expect(found.count).toBe(6);
    expect(found.climbs).toHaveLength(6);
    for (const climb of found.climbs) {
      expect(Math.abs(climb.gainM - 15)).toBeLessThan(1);
      expect(Math.abs(climb.descentM - 15)).toBeLessThan(1);
      expect(Math.abs(climb.lengthM - 250)).toBeLessThanOrEqual(30);
      expect(Math.abs(climb.grade - 0.06)).toBeLessThan(0.01);
    }
    found.climbs.forEach((climb, k) =>
      expect(Math.abs(climb.startM - (1000 + 500 * k))).toBeLessThanOrEqual(20),
    );
  });

  it('counts them under 3 m of GPS noise', () => {
    const found = analyseRun(
      upAndDown({ count: 8, lengthM: 300, heightM: 24, noiseM: 3 }),
      CONTEXT,
    ).hillRepeats!;
    expect(found.count).toBe(8);
  });

  it('needs three', () => {
    expect(analyseRun(upAndDown({ count: 3, lengthM: 250, heightM: 15 }), CONTEXT).hillRepeats?.count).toBe(
      3,
    );
    expect(analyseRun(upAndDown({ count: 2, lengthM: 250, heightM: 15 }), CONTEXT).hillRepeats).toBeNull();
  });

  it('takes the same hill, not hills of the same height', () => {
    const apart = upAndDown({ count: 6, lengthM: 250, heightM: 15, apartM: 120 });
    expect(analyseRun(apart, CONTEXT).hillRepeats).toBeNull();
    const near = upAndDown({ count: 6, lengthM: 250, heightM: 15, apartM: 4 });
    expect(analyseRun(near, CONTEXT).hillRepeats?.count).toBe(6);
  });

  it('finds as many when the run is turned round', () => {
    const run = upAndDown({ count: 6, lengthM: 250, heightM: 15 });
    expect(analyseRun(reversed(run), CONTEXT).hillRepeats?.count).toBe(6);
  });

  it('finds none without positions', () => {
    const { latlng: _, ...rest } = upAndDown({ count: 6, lengthM: 250, heightM: 15 });
    expect(analyseRun(rest, CONTEXT).hillRepeats).toBeNull();
    expect(analyseRun(rest, CONTEXT).gainM).toBeGreaterThan(85);
  });
});

describe('which climbs match', () => {
  /** A run along x, 1 m per sample, so that a place is its distance; y as told. */
  const run = readStreams({
    time: Array.from({ length: 4001 }, (_, i) => i),
    distance: Array.from({ length: 4001 }, (_, i) => i),
    latlng: Array.from({ length: 4001 }, (_, i) => toLatLng([i % 1000, 0])),
  });
  const climb = (startM: number, lengthM: number, gainM: number): Climb => ({
    startM,
    lengthM,
    gainM,
    grade: gainM / lengthM,
    descentM: gainM,
  });
  /** Feet on one level, and no climb but these. */
  const only = (climbs: readonly Climb[]) => ({
    z: new Float64Array(500),
    gainM: climbs.reduce((sum, one) => sum + one.gainM, 0),
  });
  const count = (...climbs: readonly Climb[]): number | null =>
    findHillRepeats(run, climbs, only(climbs))?.count ?? null;

  it('starts within 40 m', () => {
    expect(count(climb(100, 200, 20), climb(1138, 200, 20), climb(2100, 200, 20))).toBe(3);
    expect(count(climb(100, 200, 20), climb(1143, 200, 20), climb(2100, 200, 20))).toBeNull();
  });

  it('starts where it is certain to be on the hill: 1.5 m above its foot, however far the altimeter puts that back', () => {
    /** Hills of 20 m from 100 to 300 m of each kilometre; before the second the ground seems to rise by so much. */
    const z = (metres: number) =>
      Float64Array.from({ length: 401 }, (_, cell) => {
        const on = Math.min(200, Math.max(0, ((10 * cell) % 1000) - 100));
        return on / 10 + (cell > 105 && on === 0 ? metres : 0);
      });
    const climbs = [climb(100, 200, 20), climb(1030, 270, 20), climb(2100, 200, 20)];
    const found = (metres: number) =>
      findHillRepeats(run, climbs, { z: z(metres), gainM: 60 })?.count ?? null;
    expect(found(1.4)).toBe(3);
    expect(found(1.6)).toBeNull();
  });

  it('ends within 60 m', () => {
    expect(count(climb(100, 200, 20), climb(1100, 257, 20), climb(2100, 200, 20))).toBe(3);
    expect(count(climb(100, 200, 20), climb(1100, 263, 20), climb(2100, 200, 20))).toBeNull();
  });

  it('gains within 30 % of the larger', () => {
    expect(count(climb(100, 200, 20), climb(1100, 200, 14), climb(2100, 200, 20))).toBe(3);
    expect(count(climb(100, 200, 20), climb(1100, 200, 13.9), climb(2100, 200, 20))).toBeNull();
  });

  it('heads the same way within 45 degrees, also due west', () => {
    /** Three climbs of 200 m from one place, each to its own direction in degrees. */
    const fan = (directions: readonly number[]) => {
      const time: number[] = [];
      const latlng: (readonly [number, number])[] = [];
      directions.forEach((degrees, k) => {
        const angle = (degrees * Math.PI) / 180;
        for (let m = 0; m <= 1000; m++) {
          time.push(1001 * k + m);
          const out = Math.min(m, 1000 - m) / 10;
          latlng.push(toLatLng([out * Math.cos(angle), out * Math.sin(angle)]));
        }
      });
      const fanned = readStreams({ time, distance: time, latlng });
      const climbs = directions.map((_, k) => climb(1001 * k, 500, 20));
      return findHillRepeats(fanned, climbs, only(climbs))?.count ?? null;
    };
    expect(fan([170, 180, -170])).toBe(3);
    expect(fan([140, 180, -140])).toBe(3);
    expect(fan([0, 44, 0])).toBe(3);
    expect(fan([0, 70, 0])).toBeNull();
  });

  it('takes the largest group', () => {
    const small = [100, 1100, 2100].map((at) => climb(at, 100, 10));
    const large = [500, 1500, 2500, 3500].map((at) => climb(at, 150, 20));
    expect(findHillRepeats(run, [...small, ...large], only(large))).toEqual({ count: 4, climbs: large });
  });

  it('does without climbs that lie in a hole of the positions', () => {
    const holed = readStreams({
      time: Array.from({ length: 4001 }, (_, i) => i),
      distance: Array.from({ length: 4001 }, (_, i) => i),
      latlng: Array.from({ length: 4001 }, (_, i) => (i > 900 && i < 1700 ? null : toLatLng([i % 1000, 0]))),
    });
    const climbs = [100, 1100, 2100, 3100].map((at) => climb(at, 200, 20));
    expect(findHillRepeats(holed, climbs, only(climbs))?.count).toBe(3);
  });
});
