import { describe, expect, it } from 'vitest';
import type { DataNote } from '../../../src/core/run-analysis.ts';
import { dropJumps } from '../../../src/core/streams/drop-jumps.ts';
import { keepRisingTimes } from '../../../src/core/streams/keep-times.ts';
import { medianInPlace } from '../../../src/core/streams/median.ts';
import { planeAt, toX, toY } from '../../../src/core/streams/project.ts';
import { finite, valuesOf } from '../../../src/core/streams/raw-streams.ts';
import { readStreams } from '../../../src/core/streams/read-streams.ts';

const noteOf = (notes: readonly DataNote[], key: string): DataNote | undefined =>
  notes.find((one) => one.key === key);

const line = (n: number, each: (i: number) => number): number[] =>
  Array.from({ length: n }, (_, i) => each(i));

/** A straight run north at 3 m/s. */
const straight = (n: number) => ({
  time: line(n, (i) => i),
  distance: line(n, (i) => 3 * i),
  latlng: line(n, (i) => i).map((i) => [47 + (3 * i) / 111_170, 8] as (number | null)[]),
  altitude: line(n, () => 500),
});

describe('streams in whichever shape', () => {
  it('reads keyed streams, bare arrays and nothing else', () => {
    expect(valuesOf({ data: [1, 2] })).toEqual([1, 2]);
    expect(valuesOf([1])).toEqual([1]);
    for (const odd of [undefined, null, 7, 'text', {}, { data: null }, { data: 'x' }, [], { data: [] }])
      expect(valuesOf(odd)).toBeNull();
    expect(finite(1.5)).toBe(1.5);
    for (const odd of [null, undefined, '1', NaN, Infinity, true]) expect(finite(odd)).toBeNaN();
  });

  it('gives the same for both shapes', () => {
    const run = straight(100);
    const keyed = Object.fromEntries(Object.entries(run).map(([key, data]) => [key, { data }]));
    expect(readStreams(keyed)).toEqual(readStreams(run));
  });

  it('reports an empty answer', () => {
    for (const nothing of [{}, { time: { data: [] } }, { heartrate: { data: [1, 2] } }]) {
      const run = readStreams(nothing);
      expect(run.length).toBe(0);
      expect(run.totals).toEqual({ distanceM: 0, movingTimeS: 0, elapsedTimeS: 0 });
      expect(run.notes).toEqual([{ key: 'empty' }]);
    }
  });

  it('has no notes for a good run', () => {
    const run = readStreams(straight(100));
    expect(run.notes).toEqual([]);
    expect(run.totals).toEqual({ distanceM: 297, movingTimeS: 99, elapsedTimeS: 99 });
    expect(run.recordedDistance).toBe(true);
    expect(run.hasTime).toBe(true);
    expect(run.y![99]! - run.y![0]!).toBeCloseTo(297, 0);
  });

  it('cuts streams of unequal length', () => {
    const run = readStreams({ ...straight(100), altitude: line(90, () => 500) });
    expect(run.length).toBe(90);
    expect(noteOf(run.notes, 'unequalLengths')).toEqual({ key: 'unequalLengths', count: 10 });
  });
});

describe('times', () => {
  it('keeps everything while time rises', () => {
    expect(keepRisingTimes(Float64Array.of(0, 1, 5))).toBeNull();
    expect(keepRisingTimes(new Float64Array(0))).toBeNull();
  });

  it.each([
    ['repeated', [0, 1, 1, 2], [0, 1, 3]],
    ['backwards', [0, 1, 2, 1, 3], [0, 1, 2, 4]],
    ['missing', [0, NaN, 2], [0, 2]],
    ['missing at the start', [NaN, 1, 2], [1, 2]],
    ['far ahead once', [0, 1, 9000, 2, 3, 4], [0, 1, 3, 4, 5]],
    ['all the same', [5, 5, 5], [0]],
    ['all missing', [NaN, NaN], []],
    ['running backwards throughout', [3, 2, 1], [2]],
  ])('%s: loses as few as possible', (_, time, kept) => {
    expect(Array.from(keepRisingTimes(Float64Array.from(time))!)).toEqual(kept);
  });

  it('leaves the same samples out of every stream', () => {
    const good = straight(10);
    const run = readStreams({
      time: [0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9],
      distance: [...good.distance.slice(0, 3), 99, ...good.distance.slice(3)],
      latlng: [...good.latlng.slice(0, 3), [0, 1], ...good.latlng.slice(3)],
      altitude: [...good.altitude.slice(0, 3), 9000, ...good.altitude.slice(3)],
    });
    expect(run.notes).toEqual([{ key: 'badTimestamps', count: 1 }]);
    expect(run.totals.distanceM).toBe(27);
  });

  it('does without times', () => {
    const { time: _, ...rest } = straight(50);
    const run = readStreams(rest);
    expect(run.hasTime).toBe(false);
    expect(run.totals).toEqual({ distanceM: 147, movingTimeS: 0, elapsedTimeS: 0 });
    expect(noteOf(run.notes, 'noTime')).toBeDefined();
  });
});

describe('distance', () => {
  it('takes a counter that says more than once round the Earth as saying nothing', () => {
    const absurd = readStreams({ distance: [-8.98846567431158e307, null, null, 1] });
    expect([...absurd.distance]).toEqual([0, 0, 0, 0]);
    expect(absurd.notes).toContainEqual({ key: 'distanceMissing', count: 3 });
    const far = readStreams({ distance: [0, 40_075_000] });
    expect(far.notes.map(({ key }) => key)).not.toContain('distanceMissing');
    const farther = readStreams({ distance: [0, 40_075_001] });
    expect(farther.notes).toContainEqual({ key: 'distanceMissing', count: 1 });
  });

  it('fills missing values between their neighbours', () => {
    const run = readStreams({ time: [0, 1, 2, 3, 4], distance: [null, 3, null, 9, null] });
    expect(Array.from(run.distance)).toEqual([0, 0, 3, 6, 6]);
    expect(noteOf(run.notes, 'distanceMissing')).toEqual({ key: 'distanceMissing', count: 3 });
  });

  it('holds small steps back and catches up', () => {
    const run = readStreams({ time: [0, 1, 2, 3], distance: [0, 10, 8, 14] });
    expect(Array.from(run.distance)).toEqual([0, 10, 10, 14]);
    expect(noteOf(run.notes, 'distanceBackwards')).toEqual({ key: 'distanceBackwards', count: 1 });
  });

  it('does not mention a step back of a metre', () => {
    const run = readStreams({ time: [0, 1, 2], distance: [0, 10, 9] });
    expect(noteOf(run.notes, 'distanceBackwards')).toBeUndefined();
    expect(
      noteOf(readStreams({ time: [0, 1, 2], distance: [0, 10, 8.9] }).notes, 'distanceBackwards'),
    ).toBeDefined();
  });

  it('goes on after a counter that was started anew', () => {
    const run = readStreams({ time: [0, 1, 2, 3], distance: [0, 1000, 0, 5].map((d) => d) });
    expect(run.totals.distanceM).toBeCloseTo(5, 6);
    const longer = readStreams({ time: [0, 500, 501, 502], distance: [0, 1000, 0, 5] });
    expect(longer.totals.distanceM).toBe(1005);
  });

  it('takes out steps faster than anyone runs, but lets a recorder catch up after a hole', () => {
    const jump = readStreams({ time: [0, 10, 20, 30], distance: [0, 30, 3030, 3060] });
    expect(jump.totals.distanceM).toBe(60);
    expect(noteOf(jump.notes, 'implausibleSpeed')).toEqual({
      key: 'implausibleSpeed',
      count: 1,
      valueM: 3000,
    });
    const hole = readStreams({ time: [0, 10, 20, 30], distance: [0, 30, 230, 260] });
    expect(hole.totals.distanceM).toBe(260);
    expect(noteOf(hole.notes, 'implausibleSpeed')).toBeUndefined();
    const fast = readStreams({ time: [0, 100], distance: [0, 1250] });
    expect(fast.totals.distanceM).toBe(1250);
    expect(readStreams({ time: [0, 100], distance: [0, 1251] }).totals.distanceM).toBe(0);
  });

  it('counts from its first value', () => {
    const run = readStreams({ time: [0, 10, 20], distance: [40_000, 40_030, 40_060] });
    expect(Array.from(run.distance)).toEqual([0, 30, 60]);
  });

  it('lays what a counter catches up with over the standstill before it', () => {
    const time = line(200, (i) => i);
    const stands = (metres: number) =>
      time.map((t) => (t < 50 ? 3 * t : t < 150 ? 147 : 147 + metres + 3 * (t - 150)));
    const caught = readStreams({ time, distance: stands(300) });
    expect(caught.totals.distanceM).toBe(147 + 300 + 147);
    expect(caught.totals.movingTimeS).toBe(199);
    expect(caught.distance[100]!).toBeCloseTo(147 + (51 / 101) * 300, 6);
    expect(noteOf(caught.notes, 'distanceCaughtUp')).toEqual({
      key: 'distanceCaughtUp',
      count: 1,
      valueM: 300,
    });
    // 12.5 m/s over 101 s
    expect(readStreams({ time, distance: stands(1262) }).totals.distanceM).toBe(147 + 1262 + 147);
    expect(readStreams({ time, distance: stands(1263) }).totals.distanceM).toBe(147 + 147);
  });

  it('lays what comes in several steps over the standstill as well', () => {
    const time = line(300, (i) => i);
    const run = readStreams({
      time,
      distance: time.map((t) =>
        t < 50 ? 3 * t : t < 250 ? 147 : 147 + 220 * Math.min(3, t - 249) + 3 * Math.max(0, t - 252),
      ),
    });
    expect(run.totals.distanceM).toBe(147 + 660 + 3 * 47);
    expect(noteOf(run.notes, 'distanceCaughtUp')).toEqual({ key: 'distanceCaughtUp', count: 1, valueM: 660 });
    expect(run.distance[150]! - run.distance[149]!).toBeCloseTo(660 / 203, 6);
  });

  it('lays the steps of a coarse counter evenly, without a word', () => {
    const time = line(100, (i) => i);
    const run = readStreams({ time, distance: time.map((t) => 10 * Math.floor(t / 4)) });
    expect(run.totals).toEqual({ distanceM: 240, movingTimeS: 96, elapsedTimeS: 99 });
    expect(run.notes).toEqual([]);
  });

  describe('and positions that disagree', () => {
    const disagreeing = (times: number) => ({
      ...straight(1000),
      distance: line(1000, (i) => 3 * times * i),
    });
    const used = (times: number) => {
      const { recordedDistance, totals, notes } = readStreams(disagreeing(times));
      return [recordedDistance, Math.round(totals.distanceM / 10), notes.map(({ key }) => key)];
    };

    it('a counter in kilometres, or of any other scale, gives way to the positions', () => {
      for (const times of [0.001, 0.62, 0.8, 1.25, 3.28, 1000])
        expect(used(times).slice(0, 2)).toEqual([false, 300]);
      expect(used(0.001)[2]).toEqual(['distanceDoubted']);
    });

    it('within 20 % the counter serves', () => {
      expect(used(0.84)).toEqual([true, 252, []]);
      expect(used(1.19)).toEqual([true, 357, []]);
    });

    it('a watch carried on after it was stopped is no run', () => {
      const run = straight(1000);
      for (let i = 600; i < 1000; i++) {
        run.distance[i] = run.distance[599]!;
        run.latlng[i] = [47 + (3 * 600 + 8 * (i - 600)) / 111_170, 8];
      }
      const read = readStreams(run);
      expect(read.totals.distanceM).toBe(1797);
      expect(noteOf(read.notes, 'positionsDisagree')?.valueM).toBeGreaterThan(4900);
    });

    it('fixes that wander about a house are no way, further about they are one', () => {
      /** A treadmill at 3 m/s, with fixes that go to and fro, 90 m of fixes for 60 m of band. */
      const about = (reachM: number) =>
        readStreams({
          time: line(1000, (i) => i),
          distance: line(1000, (i) => 3 * i),
          latlng: Array.from({ length: 1000 }, (_, i) => {
            const swung = (4.5 * i) % (2 * reachM);
            return [47 + Math.min(swung, 2 * reachM - swung) / 111_170, 8];
          }),
        });
      expect(about(55).totals.distanceM).toBe(2997);
      expect(about(80).totals.distanceM).toBeGreaterThan(4300);
      // a counter that nobody’s legs could have counted stays the one in doubt
      const kilometres = readStreams({
        time: line(1000, (i) => i),
        distance: line(1000, (i) => 0.003 * i),
        latlng: Array.from({ length: 1000 }, (_, i) => [47 + (i % 2) * 0.000027, 8]),
      });
      expect(kilometres.totals.distanceM).toBeGreaterThan(2500);
    });

    it('few fixes do not tell', () => {
      const run = disagreeing(1.5);
      for (let i = 0; i < 300; i++) (run.latlng as unknown[])[i * 3] = null;
      expect(readStreams(run).recordedDistance).toBe(true);
    });
  });

  it('measures along the positions when nothing is left of what was recorded', () => {
    const run = straight(300);
    const read = readStreams({ ...run, distance: run.distance.map(() => 40_000) });
    expect(read.totals.distanceM).toBeCloseTo(897, 0);
    expect(noteOf(read.notes, 'distanceFromPositions')).toBeDefined();
  });

  it('measures along the positions when none was recorded, and when only zeros were', () => {
    const { distance: _, ...rest } = straight(100);
    for (const streams of [rest, { ...rest, distance: line(100, () => 0) }]) {
      const run = readStreams(streams);
      expect(run.totals.distanceM).toBeCloseTo(297, 0);
      expect(run.recordedDistance).toBe(false);
      expect(noteOf(run.notes, 'distanceFromPositions')).toBeDefined();
    }
    const none = readStreams({ time: [0, 1, 2] });
    expect(none.totals.distanceM).toBe(0);
    expect(noteOf(none.notes, 'noDistance')).toBeDefined();
  });
});

describe('positions', () => {
  it('is metres on a plane, good to a thousandth, also across the date line', () => {
    const plane = planeAt(60, 179.999);
    expect(toX(plane, -179.999)).toBeCloseTo(0.002 * plane.metresPerDegreeX, 6);
    expect(plane.metresPerDegreeX).toBeGreaterThan(55_700);
    expect(plane.metresPerDegreeX).toBeLessThan(55_900);
    expect(Math.abs(toY(planeAt(0, 0), 1) - 110_574)).toBeLessThan(10);
    expect(Math.abs(toY(planeAt(45, 0), 46) - 111_132)).toBeLessThan(3);
    expect(Math.abs(planeAt(45, 0).metresPerDegreeX - 78_847)).toBeLessThan(3);
  });

  it('has degrees of the length the ellipsoid gives them', () => {
    const lengths = [0, 30, 60].map((latitude) => planeAt(latitude, 0));
    expect(lengths.map((plane) => Number(plane.metresPerDegreeX.toFixed(1)))).toEqual([
      111320.7, 96488.2, 55802.2,
    ]);
    expect(lengths.map((plane) => Number(plane.metresPerDegreeY.toFixed(1)))).toEqual([
      110567.2, 110848.5, 111414.5,
    ]);
    expect(toX(planeAt(10, 170), 171)).toBeCloseTo(planeAt(10, 170).metresPerDegreeX, 6);
    expect(toY(planeAt(10, 170), 9)).toBeCloseTo(-planeAt(10, 170).metresPerDegreeY, 6);
  });

  it('takes its plane from the middle fix, by latitude', () => {
    const latlng = [null, null, null, [46.9, 8], [47, 8], [47.001, 8], null, null];
    for (const fixes of [latlng, latlng.toReversed()]) {
      const read = readStreams({ time: fixes.map((_, i) => 4000 * i), latlng: fixes });
      expect(read.plane).toMatchObject({ latitude: 47, longitude: 8 });
      expect(read.x!.filter((x) => Math.abs(x) < 1e-9)).toHaveLength(3);
      expect(Math.max(...read.y!.filter((y) => !Number.isNaN(y)))).toBeCloseTo(111.17, 1);
    }
  });

  it('does with two positions', () => {
    const read = readStreams({
      time: [0, 10],
      distance: [0, 30],
      latlng: [
        [47, 8],
        [47.0002, 8],
      ],
    });
    expect(read.x).not.toBeNull();
  });

  it('knows a jump from a slow clock', () => {
    const at = (metres: number, seconds: number) =>
      noteOf(
        readStreams({
          time: [0, 10, 10 + seconds, 20 + seconds],
          latlng: [
            [47, 8],
            [47, 8],
            [47 + metres / 111_170, 8],
            [47, 8],
          ],
        }).notes,
        'gpsJumps',
      );
    expect(at(39, 1)).toBeUndefined();
    expect(at(41, 1)).toBeDefined();
    expect(at(124, 10)).toBeUndefined();
    expect(at(126, 10)).toBeDefined();
  });

  describe('that only repeat the last place', () => {
    /** A run whose device had no reception from one second to another, and wrote the place before it. */
    const frozen = (from: number, to: number, n = 1000) => {
      const { time, latlng } = straight(n);
      return {
        time,
        latlng: latlng.map((pair, i) => (i > from && i < to ? latlng[Math.max(0, from)]! : pair)),
      };
    };

    it.each([
      [300, 390],
      [100, 400],
      [10, 30],
    ])('lay the leap after them over their time: %d s to %d s', (from, to) => {
      const { totals, distance, notes } = readStreams(frozen(from, to));
      expect(totals.distanceM).toBeCloseTo(2997, 0);
      expect(totals.movingTimeS).toBe(999);
      expect(distance[(from + to) / 2]).toBeCloseTo((3 * (from + to)) / 2, 0);
      expect(noteOf(notes, 'gpsShifts')).toBeUndefined();
    });

    it('never make a run of a leap nobody runs, nor of the place of an earlier day at the start', () => {
      const { time, latlng } = frozen(300, 390);
      const away = latlng.map((pair, i) => (i < 390 ? pair : [pair[0]! + 0.1, pair[1]!]));
      expect(readStreams({ time, latlng: away }).totals.distanceM).toBeCloseTo(2997 - 270, -1);
      const stale = latlng.map((pair, i) => (i < 60 ? [47.01, 8] : pair));
      expect(readStreams({ time, latlng: stale }).totals.distanceM).toBeCloseTo(2997 - 180, -1);
    });

    it('are a rest where the runner goes on from there', () => {
      const { time, latlng } = straight(900);
      const rest = latlng.map((_, i) => latlng[i < 300 ? i : Math.max(300, i - 90)]!);
      const { totals } = readStreams({ time, latlng: rest });
      expect(totals.distanceM).toBeCloseTo(3 * 809, 0);
      expect(totals.movingTimeS).toBe(809);
    });
  });

  it('lays the way over a hole without fixes evenly over its time', () => {
    const { time, latlng } = straight(200);
    const { distance } = readStreams({ time, latlng: latlng.map((p, i) => (i > 50 && i < 100 ? null : p)) });
    expect(distance[75]).toBeCloseTo(225, 0);
    expect(distance[199]).toBeCloseTo(597, 0);
  });

  it('leaves out nulls, 0,0 and impossible places', () => {
    const run = straight(100);
    run.latlng[10] = [null, 8];
    run.latlng[11] = [0, 0];
    run.latlng[12] = [91, 8];
    run.latlng[13] = [47, 181];
    (run.latlng as unknown[])[14] = null;
    (run.latlng as unknown[])[15] = 'somewhere';
    const read = readStreams(run);
    expect(noteOf(read.notes, 'gpsMissing')).toEqual({ key: 'gpsMissing', count: 6 });
    for (let i = 10; i <= 15; i++) {
      expect(read.x![i]).toBeNaN();
      expect(read.y![i]).toBeNaN();
    }
    expect(read.x![16]).not.toBeNaN();
  });

  it('leaves out positions that jump away and back', () => {
    const run = straight(100);
    run.latlng[40] = [47.01, 8];
    run.latlng[41] = [47.01, 8];
    const read = readStreams(run);
    expect(noteOf(read.notes, 'gpsJumps')).toEqual({ key: 'gpsJumps', count: 2 });
    expect(read.x![40]).toBeNaN();
    expect(read.x![39]).not.toBeNaN();
    expect(read.x![42]).not.toBeNaN();
  });

  it('believes a jump that persists, and does not count the leap', () => {
    const { distance: _, ...run } = straight(100);
    for (let i = 50; i < 100; i++) run.latlng[i] = [47.02 + (3 * i) / 111_170, 8];
    const read = readStreams(run);
    expect(noteOf(read.notes, 'gpsJumps')).toBeUndefined();
    expect(noteOf(read.notes, 'gpsShifts')).toEqual({ key: 'gpsShifts', count: 1 });
    expect(read.totals.distanceM).toBeCloseTo(294, 0);
  });

  it.each([1, 3, 9])(
    'leaves out %i fixes of an earlier day at the start, and counts no way to the real ones',
    (stale) => {
      const { distance: _, ...run } = straight(400);
      for (let i = 0; i < stale; i++) run.latlng[i] = [47.2, 8];
      const read = readStreams(run);
      expect(noteOf(read.notes, 'gpsJumps')).toEqual({ key: 'gpsJumps', count: stale });
      expect(read.totals.distanceM).toBeCloseTo(1197 - 3 * stale, 0);
      for (let i = 400 - stale; i < 400; i++) run.latlng[i] = [47.2, 8];
      expect(readStreams(run).totals.distanceM).toBeCloseTo(1197 - 6 * stale, 0);
    },
  );

  it('does not believe a long way without fixes at the pace of a bus', () => {
    const at = (metres: number, seconds: number) => {
      const { distance: _, altitude: __, ...run } = straight(400);
      const time = run.time.map((t) => (t < 200 ? t : t + seconds - 1));
      const latlng = run.latlng.map(([lat, lng], i) => [lat! + (i < 200 ? 0 : (metres - 3) / 111_170), lng!]);
      return readStreams({ time, latlng }).totals.distanceM;
    };
    expect(at(1490, 120)).toBeCloseTo(1194 + 1490, -1);
    expect(at(5900, 1000)).toBeCloseTo(1194 + 5900, -2);
    expect(at(6100, 1000)).toBeCloseTo(1194, -1);
  });

  it('counts what was run elsewhere before the first good fix', () => {
    const { distance: _, ...run } = straight(400);
    for (let i = 0; i < 9; i++) run.latlng[i] = [47.2 + (3 * i) / 111_170, 8];
    expect(readStreams(run).totals.distanceM).toBeCloseTo(1194, 0);
  });

  it('without times, leaves out what lies 500 m and fifty usual steps away', () => {
    const { distance: _, time: __, ...run } = straight(400);
    run.latlng[0] = [47.2, 8];
    expect(readStreams(run).totals.distanceM).toBeCloseTo(1194, 0);
    run.latlng[0] = [46.9956, 8];
    expect(readStreams(run).totals.distanceM).toBeCloseTo(1197 + 486, -1);
  });

  it('needs more than one position', () => {
    const read = readStreams({ time: [0, 1], distance: [0, 3], latlng: [[47, 8], null] });
    expect(read.x).toBeNull();
    expect(read.plane).toBeNull();
    const none = readStreams({ time: [0, 1], distance: [0, 3], latlng: [null, null] });
    expect(none.x).toBeNull();
    expect(noteOf(none.notes, 'gpsMissing')).toEqual({ key: 'gpsMissing', count: 2 });
  });
});

describe('jumps', () => {
  const far = (values: Float64Array) => (from: number, i: number) => Math.abs(values[i]! - values[from]!) > 5;

  it.each([
    ['one away', [1, 1, 50, 1, 1], [1, 1, NaN, 1, 1], 1, []],
    ['two away, each elsewhere', [1, 50, 90, 1], [1, NaN, NaN, 1], 2, []],
    ['one at the start goes', [1, 50, 50, 50, 51], [NaN, 50, 50, 50, 51], 1, []],
    ['two at the end go', [1, 1, 50, 50], [1, 1, NaN, NaN], 2, []],
    ['missing is not a jump', [1, NaN, 1], [1, NaN, 1], 0, []],
    ['the most that agree stay', [1, 90, 50, 50, 50], [NaN, NaN, 50, 50, 50], 2, []],
    ['away and back, three at a time', [1, 1, 50, 50, 50, 1], [1, 1, NaN, NaN, NaN, 1], 3, []],
  ])('%s', (_, before, after, dropped, breaks) => {
    const values = Float64Array.from(before);
    const original = Float64Array.from(before);
    expect(dropJumps(values, far(original))).toEqual({ dropped, breaks });
    expect(Array.from(values)).toEqual(after);
  });

  it('that last stay from the eleventh sample on, and are reported', () => {
    const shifted = (samples: number) => {
      const values = Float64Array.from({ length: 40 + samples }, (_, i) => (i < 40 ? 1 : 50));
      return [dropJumps(values, far(Float64Array.from(values))), values.at(-1)];
    };
    expect(shifted(10)).toEqual([{ dropped: 10, breaks: [] }, NaN]);
    expect(shifted(11)).toEqual([{ dropped: 0, breaks: [40] }, 50]);
  });

  it('to another place in every piece cost no more than their number', () => {
    const values = Float64Array.from({ length: 3000 }, (_, i) => 1000 * (i % 7) * (i % 3));
    expect(dropJumps(values, far(Float64Array.from(values))).dropped).toBeGreaterThan(1500);
  });
});

describe('altitude', () => {
  it('may be negative, but not impossible', () => {
    const run = readStreams({
      time: [0, 1, 2, 3, 4],
      distance: [0, 3, 6, 9, 12],
      altitude: [-430, -499, -501, 8901, null],
    });
    expect(Array.from(run.altitude!)).toEqual([-430, NaN, NaN, NaN, NaN]);
    expect(noteOf(run.notes, 'altitudeDropped')?.count).toBe(4);
    const below = readStreams({ time: [0, 1, 2], distance: [0, 3, 6], altitude: [-12.5, -12.4, -12] });
    expect(Array.from(below.altitude!)).toEqual([-12.5, -12.4, -12]);
  });

  it.each([
    [85, 40],
    [150, 20],
    [150, 40],
    [-60, 20],
  ])(
    'begins where the altimeter has settled: %d m off at the start, a third of it after %d s',
    (offM, tauS) => {
      const time = line(1500, (i) => i);
      const altitude = time.map((t) => 55 + offM * Math.exp(-t / tauS));
      const read = readStreams({ time, distance: time.map((t) => 3 * t), altitude });
      const known = read.altitude!.filter((z) => !Number.isNaN(z));
      expect(Math.max(...known) - Math.min(...known)).toBeLessThan(8);
    },
  );

  it('drops what climbs faster than 5 m/s', () => {
    const altitude = line(20, () => 500);
    altitude[10] = 520;
    const run = readStreams({ ...straight(20), altitude });
    expect(run.altitude![10]).toBeNaN();
    expect(noteOf(run.notes, 'altitudeDropped')).toEqual({ key: 'altitudeDropped', count: 1 });
    altitude[10] = 506;
    expect(readStreams({ ...straight(20), altitude }).altitude![10]).toBe(506);
  });

  it('is not known where every value is zero', () => {
    const run = readStreams({ ...straight(20), altitude: line(20, () => 0) });
    expect(run.altitude).toBeNull();
    expect(run.notes).toEqual([{ key: 'altitudeAllZero' }]);
  });

  it('is not known where every value is missing', () => {
    expect(readStreams({ ...straight(3), altitude: [null, null, null] }).altitude).toBeNull();
  });
});

describe('moving and standing', () => {
  it('takes the flags of the source, and the pace where there are none', () => {
    const time = [0, 10, 20, 30];
    const distance = [0, 30, 30, 60];
    expect(readStreams({ time, distance }).totals.movingTimeS).toBe(20);
    expect(readStreams({ time, distance, moving: [true, true, true, true] }).totals.movingTimeS).toBe(30);
    expect(readStreams({ time, distance, moving: [true, true, false, false] }).totals.movingTimeS).toBe(10);
    expect(readStreams({ time, distance, moving: [null, null, null, true] }).totals.movingTimeS).toBe(20);
  });

  it('stands below half a metre per second', () => {
    expect(readStreams({ time: [0, 10], distance: [0, 5] }).totals.movingTimeS).toBe(10);
    expect(readStreams({ time: [0, 10], distance: [0, 4.9] }).totals.movingTimeS).toBe(0);
  });

  it('tells a pause from a hole in which the runner moved on', () => {
    const pause = readStreams({ time: [0, 10, 310, 320], distance: [0, 30, 35, 65] });
    expect(noteOf(pause.notes, 'pauses')).toEqual({ key: 'pauses', count: 1, valueS: 300 });
    expect(pause.totals.movingTimeS).toBe(20);
    expect(pause.totals.elapsedTimeS).toBe(320);
    const flagged = readStreams({
      time: [0, 10, 310, 320],
      distance: [0, 30, 35, 65],
      moving: [true, true, true, true],
    });
    expect(flagged.totals.movingTimeS).toBe(20);
    const hole = readStreams({ time: [0, 10, 310, 320], distance: [0, 30, 930, 960] });
    expect(noteOf(hole.notes, 'gpsDropouts')).toEqual({ key: 'gpsDropouts', count: 1, valueS: 300 });
    expect(hole.totals.movingTimeS).toBe(320);
    expect(readStreams({ time: [0, 30], distance: [0, 1] }).notes.map((n) => n.key)).not.toContain('pauses');
    expect(readStreams({ time: [0, 31], distance: [0, 1] }).notes.map((n) => n.key)).toContain('pauses');
  });

  it('doubts a run faster than 2:30 or slower than 12:00 per kilometre', () => {
    const at = (seconds: number) =>
      noteOf(readStreams({ time: [0, seconds], distance: [0, 1000] }).notes, 'implausiblePace');
    expect(at(150)).toBeUndefined();
    expect(at(149)).toEqual({ key: 'implausiblePace', valueS: 149 });
    expect(at(720)).toBeUndefined();
    expect(at(721)).toEqual({ key: 'implausiblePace', valueS: 721 });
  });
});

describe('the median', () => {
  it('is the upper middle value, and NaN of nothing', () => {
    expect(medianInPlace(new Float64Array(0))).toBeNaN();
    expect(medianInPlace(Float64Array.of(4))).toBe(4);
    expect(medianInPlace(Float64Array.of(4, 1))).toBe(4);
    expect(medianInPlace(Float64Array.of(9, 1, 5))).toBe(5);
    expect(medianInPlace(Float64Array.of(2, 2, 2, 1, 1))).toBe(2);
    const many = Float64Array.from({ length: 1001 }, (_, k) => (k * 7919) % 1001);
    expect(medianInPlace(many)).toBe(500);
  });
});
