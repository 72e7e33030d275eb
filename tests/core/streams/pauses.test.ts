import { describe, expect, it } from 'vitest';
import { readStreams } from '../../../src/core/streams/read-streams.ts';
import { leaveOutLifts } from '../../../src/core/streams/pauses.ts';
import type { RawStreams } from '../../../src/core/streams/raw-streams.ts';

/** Three metres a second, one sample a second, with `jumpM` and `holeS` after the hundredth second. */
const run = ({
  jumpM = 0,
  holeS = 1,
  liftM = 0,
}: {
  readonly jumpM?: number;
  readonly holeS?: number;
  readonly liftM?: number;
}): RawStreams => {
  const time: number[] = [];
  const distance: number[] = [];
  const altitude: number[] = [];
  for (let i = 0; i <= 200; i++) {
    time.push(i <= 100 ? i : i - 1 + holeS);
    distance.push(i * 3 + (i <= 100 ? 0 : jumpM));
    altitude.push(100 + (i <= 100 ? 0 : liftM));
  }
  return { time: { data: time }, distance: { data: distance }, altitude: { data: altitude } };
};

const pause = (fromS: number, toS: number) => [{ fromS, toS }];

describe('pauses of a recording', () => {
  it('count neither metres nor moving time, even when the runner moved on', () => {
    const byBus = run({ jumpM: 5000, holeS: 1200 });
    expect(readStreams({ ...byBus, pauses: pause(100, 1300) }).totals).toEqual({
      distanceM: 597,
      movingTimeS: 199,
      elapsedTimeS: 1399,
    });
    expect(readStreams(byBus).totals.movingTimeS).toBe(1399);
  });

  it('leave what was run before the stop and after it within one step', () => {
    // stopped 3 s after the last sample, started 2 s before the next
    const { totals } = readStreams({ ...run({ jumpM: 12, holeS: 305 }), pauses: pause(103, 403) });
    expect(totals.distanceM).toBe(612);
    expect(totals.movingTimeS).toBe(199 + 5);
  });

  it('are told as pauses when they are long, and do not hide holes', () => {
    const { notes } = readStreams({ ...run({ holeS: 305 }), pauses: pause(100, 405) });
    expect(notes).toEqual([{ key: 'pauses', count: 1, valueS: 305 }]);
    const short = readStreams({ ...run({ holeS: 20 }), pauses: pause(100, 120) });
    expect(short.notes).toEqual([]);
  });

  it('take lifts out of the altitude, but not the ground’s own metres', () => {
    const lift = readStreams({ ...run({ holeS: 600, liftM: 400 }), pauses: pause(100, 700) });
    expect(lift.altitude?.at(-1)).toBe(100);
    const across = (liftM: number): readonly number[] => {
      const altitude = Float64Array.of(100, 101, NaN, 101 + liftM, 102 + liftM);
      leaveOutLifts(altitude, Float64Array.of(0, 0, 600, 0, 0));
      return [...altitude];
    };
    expect(across(400)).toEqual([100, 101, NaN, 101, 102]);
    expect(across(-400)).toEqual([100, 101, NaN, 101, 102]);
    expect(across(10)).toEqual([100, 101, NaN, 111, 112]);
  });

  it('may overlap, lie in any order, or be nonsense', () => {
    const pauses = [
      { fromS: 900, toS: 1300 },
      { fromS: 100, toS: 1000 },
      { fromS: 50, toS: 20 },
      { fromS: Number.NaN, toS: 5 },
      null,
    ] as unknown as RawStreams['pauses'] & object;
    expect(readStreams({ ...run({ jumpM: 5000, holeS: 1200 }), pauses }).totals.distanceM).toBe(597);
    const nonsense = { ...run({}), pauses: 'none' as unknown as [] };
    expect(readStreams(nonsense).totals.distanceM).toBe(600);
  });

  it('count nothing where the counter ran on while the watch was stopped', () => {
    const walked = run({});
    expect(readStreams({ ...walked, pauses: pause(50, 80) }).totals).toMatchObject({
      distanceM: 600 - 90,
      movingTimeS: 200 - 30,
    });
  });
});
