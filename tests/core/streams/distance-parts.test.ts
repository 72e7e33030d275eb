import { describe, expect, it } from 'vitest';
import { chooseDistance } from '../../../src/core/streams/choose-distance.ts';
import { distanceAlong } from '../../../src/core/streams/distance-along.ts';
import { leaveOutFrozen } from '../../../src/core/streams/frozen-fixes.ts';
import { movingSteps } from '../../../src/core/streams/moving.ts';
import { leaveOutMetres, stoppedSeconds } from '../../../src/core/streams/pauses.ts';
import { cleanDistance } from '../../../src/core/streams/read-distance.ts';

const numbers = (values: readonly (number | null)[]): Float64Array =>
  Float64Array.from(values, (value) => value ?? NaN);
const line = (count: number, each: (i: number) => number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => each(i));

describe('of a recorded distance and one along the positions', () => {
  /** So many metres a second by the counter and by the positions, for 1,000 s, with a share of the fixes. */
  const chosen = (
    recorded: (i: number) => number,
    along: (i: number) => number,
    { fixes = 1, time = (i: number): number => i } = {},
  ) => {
    const x = line(1001, (i) => (i < 1001 * fixes ? i : NaN));
    const { fromPositions, notes } = chooseDistance(
      line(1001, recorded),
      { x, y: new Float64Array(1001), along: line(1001, along) },
      line(1001, time),
    );
    return [fromPositions, ...notes.map(({ key, valueM }) => `${key} ${valueM}`)];
  };
  const at = (metresPerS: number) => (i: number) => metresPerS * i;

  it('the recorded one serves where there are no positions, or none that go anywhere', () => {
    const recorded = line(10, at(3));
    const kept = { fromPositions: false, notes: [] };
    expect(chooseDistance(recorded, { x: null, y: null, along: null }, null)).toEqual(kept);
    expect(chooseDistance(recorded, { x: null, y: null, along: line(10, at(9)) }, null)).toEqual(kept);
    expect(
      chooseDistance(recorded, { x: line(10, at(9)), y: line(10, at(9)), along: new Float64Array(10) }, null),
    ).toEqual(kept);
  });

  it('that along the positions serves where the counter counted nothing', () => {
    expect(chosen(at(0), at(3))).toEqual([true, 'distanceFromPositions undefined']);
  });

  it('the recorded one serves without a word while they agree within a factor of 1.2', () => {
    expect(chosen(at(3.6), at(3))).toEqual([false]);
    expect(chosen(at(3), at(3.6))).toEqual([false]);
    expect(chosen(at(3.61), at(3))[1]).toBe('distanceDoubted 3610');
    expect(chosen(at(3), at(3.61))[1]).toBe('distanceDoubted 3000');
  });

  it('the positions serve where the counter is off all the way', () => {
    expect(chosen(at(4), at(3))).toEqual([true, 'distanceDoubted 4000']);
    expect(chosen(at(2), at(3))).toEqual([true, 'distanceDoubted 2000']);
  });

  it('the recorded one serves where the positions are off in places', () => {
    const tunnel = (i: number): number => (i < 700 ? 3 * i : 2100 + 7 * (i - 700));
    expect(chosen(at(3), tunnel)).toEqual([false, 'positionsDisagree 4200']);
    const lost = (i: number): number => (i < 700 ? 3 * i : 2100 + 0.01 * (i - 700));
    expect(chosen(at(3), lost)).toEqual([false, 'positionsDisagree 2103']);
  });

  it('the one that can be run serves, if the other is clearly odder', () => {
    // 1,000 s: 6.67 m/s are 2:30 per kilometre, 1.39 m/s are 12:00
    const local = (more: number) => (i: number) => (i < 800 ? 3 * i : 2400 + more * (i - 800));
    expect(chosen(local(60), at(3))[0]).toBe(true);
    expect(chosen(at(3), local(60))[0]).toBe(false);
    // 8 m/s are 1.2 times too fast, a little more is odd
    expect(chosen(local(27.9), at(3))[0]).toBe(false);
    expect(chosen(local(28.1), at(3))[0]).toBe(true);
    // a slow one can be odd as well
    expect(chosen((i) => (i < 350 ? 3 * i : 1050 + 0.05 * i), at(3))[0]).toBe(true);
  });

  it('both are as odd as each other where nobody knows the time', () => {
    const x = line(1001, at(1));
    expect(
      chooseDistance(line(1001, at(30)), { x, y: x, along: line(1001, at(3)) }, null).fromPositions,
    ).toBe(true);
    const local = line(1001, (i) => (i < 800 ? 3 * i : 2400 + 60 * (i - 800)));
    expect(chooseDistance(local, { x, y: x, along: line(1001, at(3)) }, null).fromPositions).toBe(false);
  });

  it('the recorded one serves where four fifths of the fixes are not there', () => {
    expect(chosen(at(4), at(3), { fixes: 0.8 })[0]).toBe(true);
    expect(chosen(at(4), at(3), { fixes: 0.79 })).toEqual([false, 'positionsDisagree 3000']);
  });

  it('time in holes of more than 30 s is no time that was run', () => {
    // 9 m/s are odd, in the 200 s of ten holes as well nobody would wonder
    const run = (holeS: number) =>
      chosen((i) => (i < 900 ? 3 * i : 2700 + 57 * (i - 900)), at(3), {
        time: (i) => i + holeS * Math.floor(i / 50),
      })[0];
    expect(run(29)).toBe(false);
    expect(run(30)).toBe(true);
  });
});

describe('a counter', () => {
  const clean = (recorded: readonly (number | null)[], time?: readonly number[]) => {
    const { distance, notes } = cleanDistance(
      numbers(recorded),
      numbers(time ?? recorded.map((_, i) => i)),
      true,
    );
    return { distance: [...distance], notes };
  };

  it('gets missing values between their neighbours, the ends those of the nearest', () => {
    expect(clean([null, 10, null, null, 16, null])).toEqual({
      distance: [0, 0, 2, 4, 6, 6],
      notes: [{ key: 'distanceMissing', count: 4 }],
    });
    expect(clean([null, null]).distance).toEqual([0, 0]);
    expect(clean([]).distance).toEqual([]);
  });

  it('catches up with a short step back, and goes on from a long one', () => {
    const slowly = [0, 10, 20, 30, 40, 50];
    expect(clean([0, 60, 10, 40, 70, 80], slowly).distance).toEqual([0, 60, 60, 60, 70, 80]);
    expect(clean([0, 60, 9, 39], slowly.slice(0, 4)).distance).toEqual([0, 60, 60, 90]);
    expect(clean([0, 60, 59, 62]).notes).toEqual([]);
    expect(clean([0, 60, 58.9, 62]).notes).toEqual([{ key: 'distanceBackwards', count: 1 }]);
  });

  it('leaps when more than 200 m come faster than anyone runs', () => {
    expect(clean([0, 3, 203, 206]).distance.at(-1)).toBe(206);
    expect(clean([0, 3, 203.1, 206.1])).toEqual({
      distance: [0, 3, 3, 6],
      notes: [{ key: 'implausibleSpeed', count: 1, valueM: 200 }],
    });
    expect(clean([0, 3, 253, 256], [0, 1, 21, 22]).distance.at(-1)).toBe(256);
    expect(clean([0, 3, 253.1, 256.1], [0, 1, 21, 22]).distance.at(-1)).toBeCloseTo(6, 6);
  });

  it('that stood still and then runs faster than 7 m/s lays its metres over the standstill', () => {
    const standing = (step: number) => clean([0, 3, 3, 3, 3, 3 + step, 6 + step]).distance;
    expect(standing(7)).toEqual([0, 3, 3, 3, 3, 10, 13]);
    expect(standing(8)).toEqual([0, 3, 5, 7, 9, 11, 14]);
    expect(standing(50)).toEqual([0, 3, 15.5, 28, 40.5, 53, 56]);
    expect(standing(51)).toEqual([0, 3, 3, 3, 3, 54, 57]);
  });

  it('notes what it caught up with from 50 m on, once for each standstill', () => {
    const seconds = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
    const still = (count: number, metres: number): number[] => seconds(count).map(() => metres);
    expect(clean([0, 3, ...still(9, 3), 53, 56]).notes).toEqual([]);
    expect(clean([0, 3, ...still(9, 3), 54, 57]).notes).toEqual([
      { key: 'distanceCaughtUp', count: 1, valueM: 51 },
    ]);
    expect(clean([0, 3, ...still(19, 3), 60, 117, 120]).notes).toEqual([
      { key: 'distanceCaughtUp', count: 1, valueM: 114 },
    ]);
    expect(clean([0, 3, ...still(9, 3), 63, 66, ...still(9, 66), 126, 129]).notes).toEqual([
      { key: 'distanceCaughtUp', count: 2, valueM: 120 },
    ]);
  });
});

describe('metres along the positions', () => {
  const never = (): boolean => false;
  const along = (
    x: readonly (number | null)[],
    {
      stray = x,
      jumps = null as ((from: number, i: number) => boolean) | null,
      time = x.map((_, i) => i),
    } = {},
  ) => [...distanceAlong(numbers(x), numbers(stray), new Float64Array(x.length), jumps, numbers(time))];

  it('go evenly over a hole, by its time', () => {
    expect(along([0, 3, null, null, 12])).toEqual([0, 3, 6, 9, 12]);
    expect(along([0, 3, null, 13], { time: [0, 1, 2, 11] })).toEqual([0, 3, 4, 13]);
    expect([
      ...distanceAlong(numbers([0, 3, null, 9]), numbers([0, 3, null, 9]), new Float64Array(4), null, null),
    ]).toEqual([0, 3, 3, 9]);
  });

  it('do not count a leap', () => {
    expect(along([0, 3, 900, 903], { jumps: (from, i) => from === 1 && i === 2 })).toEqual([0, 3, 3, 6]);
    expect(along([0, 3, 900, 903], { jumps: never })).toEqual([0, 3, 900, 903]);
  });

  it('count what was run among strays before the first good fix and after the last, not between', () => {
    const isFar = (from: number, i: number): boolean => Math.abs(from - i) === 1 && (i === 2 || i === 5);
    expect(
      along([null, null, 0, 3, 6, null, null], { stray: [700, 702, 0, 3, 6, 800, 805], jumps: isFar }),
    ).toEqual([0, 2, 2, 5, 8, 8, 13]);
    expect(along([0, 3, null, 9], { stray: [0, 3, 700, 9] })).toEqual([0, 3, 6, 9]);
  });

  it('are none without any fix', () => {
    expect(along([null, null])).toEqual([0, 0]);
    expect(along([])).toEqual([]);
  });
});

describe('places that only repeat the last one', () => {
  /** What is left where a step of more than 40 m a second is a leap. */
  const left = (x: readonly (number | null)[]) => {
    const east = numbers(x);
    leaveOutFrozen(
      east,
      new Float64Array(x.length),
      (from, i) => Math.abs(east[i]! - east[from]!) > 40 * (i - from),
    );
    return Array.from(east, (value) => (Number.isNaN(value) ? null : value));
  };

  it('are taken out before a leap that the whole time explains', () => {
    expect(left([0, 10, 10, 10, 100])).toEqual([0, 10, null, null, 100]);
    expect(left([0, 10, null, 10, 10, 100])).toEqual([0, 10, null, null, null, 100]);
  });

  it('stay where the runner goes on from there, or the leap is too far for all of it', () => {
    expect(left([0, 10, 10, 10, 20])).toEqual([0, 10, 10, 10, 20]);
    expect(left([0, 10, 10, 10, 200])).toEqual([0, 10, 10, 10, 200]);
  });

  it('stay at the very start', () => {
    expect(left([10, 10, 10, 100])).toEqual([10, 10, 10, 100]);
    expect(left([0, 10, 100])).toEqual([0, 10, 100]);
  });
});

describe('stops of the recording', () => {
  const stopped = (pauses: unknown, time: readonly number[] = [0, 10, 20, 30]) => {
    const found = stoppedSeconds(numbers(time), pauses);
    return found && [...found];
  };

  it('are so many seconds of each step', () => {
    expect(stopped([{ fromS: 5, toS: 12 }])).toEqual([0, 5, 2, 0]);
    expect(stopped([{ fromS: 10, toS: 20 }])).toEqual([0, 0, 10, 0]);
    expect(stopped([{ fromS: -5, toS: 99 }])).toEqual([0, 10, 10, 10]);
    expect(stopped([{ fromS: 40, toS: 50 }])).toEqual([0, 0, 0, 0]);
  });

  it('are counted once where they overlap, in any order', () => {
    expect(
      stopped([
        { fromS: 14, toS: 18 },
        { fromS: 2, toS: 4 },
        { fromS: 12, toS: 16 },
        { fromS: 13, toS: 14 },
      ]),
    ).toEqual([0, 2, 6, 0]);
  });

  it('are none without a beginning and an end after it', () => {
    expect(stopped([])).toBeNull();
    expect(stopped([{ fromS: 5, toS: 5 }, null, {}, { fromS: 5 }])).toBeNull();
    expect(stopped('no list')).toBeNull();
    expect(stopped([{ fromS: 5, toS: 12 }], [0])).toBeNull();
    expect(stopped([{ fromS: 5, toS: 12 }], [0, 20])).toEqual([0, 7]);
  });

  it('hold the metres that nobody ran in the rest of the step', () => {
    const left = (metres: number, stop: number): readonly number[] => {
      const distance = Float64Array.of(0, 30, 30 + metres, 60 + metres);
      leaveOutMetres(distance, Float64Array.of(0, 10, 20, 30), Float64Array.of(0, 0, stop, 0));
      return [...distance];
    };
    // 12.5 m/s for four seconds
    expect(left(50, 6)).toEqual([0, 30, 80, 110]);
    expect(left(50.1, 6)).toEqual([0, 30, 30, 60]);
    expect(left(500, 0)).toEqual([0, 30, 530, 560]);
  });
});

describe('steps that were run', () => {
  const steps = (
    time: readonly number[],
    distance: readonly number[],
    { flags = null as readonly unknown[] | null, stop = null as readonly number[] | null } = {},
  ) => {
    const { moving, movingTimeS, notes } = movingSteps(
      numbers(time),
      numbers(distance),
      flags,
      stop && numbers(stop),
    );
    return { moving: [...moving], movingTimeS, notes };
  };

  it('are those of half a metre a second and more', () => {
    expect(steps([0, 10, 20, 30], [0, 5, 9.9, 20])).toEqual({
      moving: [0, 1, 0, 1],
      movingTimeS: 20,
      notes: [],
    });
  });

  it('are those of the source, but for holes', () => {
    expect(steps([0, 10, 20, 30], [0, 30, 60, 60], { flags: [true, false, true, true] }).moving).toEqual([
      0, 0, 1, 1,
    ]);
    expect(steps([0, 30, 61], [0, 0, 0], { flags: [true, true, true] }).moving).toEqual([0, 1, 0]);
    expect(steps([0, 31], [0, 90], { flags: [true, false] }).moving).toEqual([0, 0]);
  });

  it('tell holes of more than 30 s: a drop-out where the runner went on, else a pause', () => {
    expect(steps([0, 30, 60], [0, 90, 90]).notes).toEqual([]);
    expect(steps([0, 30.6, 70, 110], [0, 90, 180, 181]).notes).toEqual([
      { key: 'gpsDropouts', count: 2, valueS: 70 },
      { key: 'pauses', count: 1, valueS: 40 },
    ]);
  });

  it('do not count the time that the recording was stopped', () => {
    const stop = [0, 0, 40, 30, 10.2];
    expect(steps([0, 10, 60, 90, 101], [0, 30, 60, 60, 60], { stop })).toEqual({
      moving: [0, 1, 1, 0, 0],
      movingTimeS: 20,
      notes: [{ key: 'pauses', count: 1, valueS: 40 }],
    });
    expect(steps([0, 40], [0, 0], { stop: [0, 40], flags: [true, true] }).moving).toEqual([0, 0]);
  });
});
