import { describe, expect, it } from 'vitest';
import { findTrack, type FoundTrack, type TrackContext } from '../../../src/core/track/find-track.ts';
import type { Fixes } from '../../../src/core/track/fixes.ts';
import type { Point, Shape } from './generate.ts';
import { lane } from './generate.ts';
import { oval } from './ovals.ts';

type Part = {
  readonly shape: Shape;
  readonly laps: number;
  readonly at?: Point;
  readonly clockwise?: boolean;
  readonly stepM?: number;
};

/** Rounds one after another, at 3 m/s; recorded metres so many times those of the curve. */
const run = (
  parts: readonly Part[],
  { counts = 1, timed = true, altitude = null as ((x: number, y: number) => number) | null } = {},
): Fixes => {
  const places: Point[] = [];
  const along: number[] = [];
  for (const { shape, laps, at = [0, 0], clockwise = false, stepM = 8 } of parts) {
    const begin = along.at(-1) ?? 0;
    for (let metres = stepM; metres <= laps * shape.lengthM; metres += stepM) {
      const [x, y] = shape.at(clockwise ? -metres : metres);
      places.push([x + at[0], y + at[1]]);
      along.push(begin + counts * metres);
    }
  }
  const x = Float64Array.from(places, (place) => place[0]);
  const y = Float64Array.from(places, (place) => place[1]);
  return {
    x,
    y,
    along: Float64Array.from(along),
    time: timed ? Float64Array.from(along, (metres) => metres / counts / 3) : null,
    altitude: altitude && Float64Array.from(places, ([east, north]) => altitude(east, north)),
  };
};

const RECORDED: TrackContext = { recordedDistance: true, gainM: null };
const find = (parts: readonly Part[], options: Parameters<typeof run>[1] = {}, context = RECORDED) =>
  findTrack(run(parts, options), context);

const track = lane(1);
/** An oval of 300 m as schools have it. */
const small = oval(65, (300 - 130) / (2 * Math.PI));
/** One of 400 m with straights shorter than the rules know. */
const unusual = oval(68, (400 - 136) / (2 * Math.PI));

describe('how many laps make a session', () => {
  const isFound = (shape: Shape, laps: number, context = RECORDED): boolean =>
    find([{ shape, laps }], {}, context) !== null;

  it.each([
    ['nearly two on a usual track', track, 1.7, 2],
    ['three on a small one', small, 2.7, 3.1],
    ['four on one of unusual measures', unusual, 3.7, 4.1],
  ] as const)('is %s', (_, shape, tooFew, enough) => {
    expect(isFound(shape, tooFew)).toBe(false);
    expect(isFound(shape, enough)).toBe(true);
  });

  it('is two on any that is known', () => {
    const places = { codeOf: () => 'there', isKnown: () => true };
    expect(isFound(unusual, 2.1, { ...RECORDED, places })).toBe(true);
    expect(find([{ shape: track, laps: 3 }], {}, { ...RECORDED, places })!.laps.place).toBe('there');
    expect(find([{ shape: track, laps: 3 }])!.laps.place).toBeUndefined();
  });
});

describe('the recorded lap', () => {
  it('may be anything on a usual track', () => {
    expect(find([{ shape: track, laps: 5 }], { counts: 1.09 })!.laps.lapM).toBeCloseTo(436, -1);
  });

  it('agrees within 6 % with an oval of unusual measures', () => {
    for (const shape of [small, unusual]) {
      expect(find([{ shape, laps: 6 }], { counts: 1.04 })).not.toBeNull();
      expect(find([{ shape, laps: 6 }], { counts: 0.96 })).not.toBeNull();
      expect(find([{ shape, laps: 6 }], { counts: 1.08 })).toBeNull();
      expect(find([{ shape, laps: 6 }], { counts: 0.92 })).toBeNull();
    }
  });
});

describe('the metres on a track', () => {
  const laps = 5;
  const of = (found: FoundTrack | null) => found!.laps.ccwM;

  it('are those recorded', () => {
    expect(of(find([{ shape: track, laps }], { counts: 1.05 }))).toBeGreaterThan(2070);
    expect(of(find([{ shape: track, laps }], { counts: 0.95 }))).toBeLessThan(1905);
  });

  it('are the line’s, or those between the positions where these are fewer, where none were recorded', () => {
    const computed = { ...RECORDED, recordedDistance: false };
    expect(Math.abs(of(find([{ shape: track, laps }], { counts: 1.05 }, computed)) - 1990)).toBeLessThan(10);
    expect(of(find([{ shape: track, laps }], { counts: 0.95 }, computed))).toBeLessThan(1905);
  });

  it('are the line’s where only the way is known', () => {
    const bare = find(
      [{ shape: track, laps }],
      { timed: false, counts: 0.95 },
      { ...RECORDED, recordedDistance: false },
    );
    expect(Math.abs(of(bare) - 1990)).toBeLessThan(10);
  });

  it('are no more than those of the whole run, cut alike on every oval', () => {
    const parts = [
      { shape: track, laps: 6 },
      { shape: small, laps: 4, at: [600, 0] as Point, clockwise: true },
    ];
    const computed = { ...RECORDED, recordedDistance: false };
    const whole = find(parts, { timed: false }, computed)!.laps;
    const { ccwM, cwM, others } = find(parts, { timed: false }, { ...computed, distanceM: 1800.5 })!.laps;
    expect(whole.ccwM + whole.cwM).toBeGreaterThan(3400);
    expect(1800.5 - ccwM - cwM).toBeGreaterThanOrEqual(0);
    expect(1800.5 - ccwM - cwM).toBeLessThan(3);
    expect(Math.abs(ccwM / cwM - whole.ccwM / whole.cwM)).toBeLessThan(0.01);
    expect(others![0]!.cwM).toBe(cwM);
  });

  it('are counted each way', () => {
    const both = find([
      { shape: track, laps: 4 },
      { shape: track, laps: 3, clockwise: true },
    ])!.laps;
    expect(both.direction).toBe('mixed');
    expect(Math.abs(both.ccwM - 1600)).toBeLessThan(30);
    expect(Math.abs(both.cwM - 1200)).toBeLessThan(30);
    expect(find([{ shape: track, laps: 4, clockwise: true }])!.laps).toMatchObject({
      direction: 'cw',
      ccwM: 0,
    });
  });
});

describe('ground that climbs', () => {
  const laps = 6;
  const tilted = (metres: number) => (x: number) => 100 + (metres * x) / 158;

  it('is no track’s', () => {
    expect(find([{ shape: track, laps }], { altitude: tilted(2) })).not.toBeNull();
    expect(find([{ shape: track, laps }], { altitude: tilted(16) })).toBeNull();
  });

  it('is told by the stated climb where no altitude is known, 15 m a lap', () => {
    const stated = (gainM: number) => find([{ shape: track, laps }], {}, { ...RECORDED, gainM });
    expect(stated(88)).not.toBeNull();
    expect(stated(92)).toBeNull();
  });
});

describe('several ovals in a run', () => {
  const away: Point = [600, 300];

  it('are told apart: the longest describes it, the metres of all count', () => {
    const found = find([
      { shape: track, laps: 4, clockwise: true },
      { shape: track, laps: 6, at: away },
    ])!;
    expect(found.laps.direction).toBe('ccw');
    expect(found.laps.laps).toBeCloseTo(6, 0);
    expect(found.laps.others).toHaveLength(1);
    expect(found.laps.others![0]).toMatchObject({ direction: 'cw' });
    expect(Math.abs(found.laps.ccwM - 2400)).toBeLessThan(25);
    expect(Math.abs(found.laps.cwM - 1600)).toBeLessThan(25);
    expect(Math.hypot(found.line.centreX - 600, found.line.centreY - 300)).toBeLessThan(1);
  });

  it('are in the order of the run, by their recorded metres', () => {
    const { stretches } = find([
      { shape: track, laps: 4 },
      { shape: track, laps: 6, at: away },
    ])!;
    expect(stretches).toHaveLength(2);
    expect(Math.abs(stretches[0]!.toM - 1600)).toBeLessThan(30);
    expect(Math.abs(stretches[1]!.fromM - 1600)).toBeLessThan(30);
    expect(Math.abs(stretches[1]!.toM - 4000)).toBeLessThan(30);
  });

  it('a small one describes the run where twice as much was run there', () => {
    const described = (smallLaps: number): number =>
      Math.round(
        find([
          { shape: small, laps: smallLaps },
          { shape: track, laps: 4, at: away },
        ])!.laps.lapM / 100,
      );
    expect(described(9)).toBe(4);
    expect(described(12)).toBe(3);
  });

  it('are one oval alone without others', () => {
    expect(find([{ shape: track, laps: 4 }])!.laps.others).toBeUndefined();
  });
});
