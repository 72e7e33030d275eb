import { describe, expect, it } from 'vitest';
import { isShift, type Way } from '../../../src/core/streams/altitude-limits.ts';
import { dropRamps } from '../../../src/core/streams/altitude-ramps.ts';
import { dropSettling } from '../../../src/core/streams/altitude-settling.ts';
import { dropZeros } from '../../../src/core/streams/altitude-zeros.ts';
import { readAltitude } from '../../../src/core/streams/read-altitude.ts';

const numbers = (values: readonly (number | null)[]): Float64Array =>
  Float64Array.from(values, (value) => value ?? NaN);

/** A sample a second, three metres apart. */
const steady = (samples: number): Way => ({
  time: Float64Array.from({ length: samples }, (_, i) => i),
  hasTime: true,
  distance: Float64Array.from({ length: samples }, (_, i) => 3 * i),
});
const untimed = (way: Way): Way => ({ ...way, time: way.time.map(() => 0), hasTime: false });

describe('a change of altitude that no legs can make', () => {
  const jumps = (riseM: number, seconds: number | null, metres: number | null): boolean =>
    isShift(
      Float64Array.of(100, 100 + riseM),
      {
        time: Float64Array.of(50, 50 + (seconds ?? 0)),
        hasTime: seconds !== null,
        distance: metres === null ? null : Float64Array.of(700, 700 + metres),
      },
      0,
      1,
    );

  it('is none of up to 6 m', () => {
    expect([jumps(6, 0, 0), jumps(-6, 0, 0)]).toEqual([false, false]);
    expect([jumps(6.01, 0, 0), jumps(-6.01, 0, 0)]).toEqual([true, true]);
  });

  it('is faster than 5 m/s within two seconds', () => {
    expect([jumps(10, 2, null), jumps(10.01, 2, null)]).toEqual([false, true]);
    expect([jumps(-10, 2, null), jumps(-10.01, 2, null)]).toEqual([false, true]);
  });

  it('is faster than 2.2 m/s up and 2.5 m/s down for longer, and 6 m of noise', () => {
    expect([jumps(50, 20, null), jumps(50.01, 20, null)]).toEqual([false, true]);
    expect([jumps(-56, 20, null), jumps(-56.01, 20, null)]).toEqual([false, true]);
  });

  it('is steeper than 1.5 over a few metres', () => {
    expect([jumps(7.5, null, 5), jumps(7.51, null, 5)]).toEqual([false, true]);
    expect([jumps(-7.5, 60, 5), jumps(-7.51, 60, 5)]).toEqual([false, true]);
  });

  it('is steeper than 0.8 over more, and 6 m of noise', () => {
    expect([jumps(86, null, 100), jumps(86.01, null, 100)]).toEqual([false, true]);
    expect([jumps(86, 60, 100), jumps(86.01, 60, 100)]).toEqual([false, true]);
  });

  it('is not known without times and way', () => {
    expect(jumps(1000, null, null)).toBe(false);
  });
});

describe('zeros written for "unknown"', () => {
  /** What is left, and how many were taken out, of altitudes so many metres apart. */
  const left = (altitude: readonly (number | null)[], apartM: number | readonly number[] | null = 3) => {
    const z = numbers(altitude);
    const distance =
      apartM === null
        ? null
        : Float64Array.from(altitude, (_, i) => (typeof apartM === 'number' ? apartM * i : apartM[i]!));
    const dropped = dropZeros(z, distance);
    return [dropped, Array.from(z, (value) => (Number.isNaN(value) ? null : value))];
  };

  it('are taken out between, before and after altitudes that no ground joins to them', () => {
    expect(left([40, 0, 0, 41])).toEqual([2, [40, null, null, 41]]);
    expect(left([0, 40, 0])).toEqual([2, [null, 40, null]]);
    expect(left([-40, 0, -41])).toEqual([1, [-40, null, -41]]);
    expect(left([40, 0, 42, 0, 0, 43])).toEqual([3, [40, null, 42, null, null, 43]]);
  });

  it('are the sea where one neighbour lies as low', () => {
    expect(left([40, 0, 6])).toEqual([0, [40, 0, 6]]);
    expect(left([6, 0, 40])).toEqual([0, [6, 0, 40]]);
    expect(left([40, 0, -6])).toEqual([0, [40, 0, -6]]);
    expect(left([40, 0, 6.1])).toEqual([1, [40, null, 6.1]]);
    expect(left([6.1, 0, 40])).toEqual([1, [6.1, null, 40]]);
    expect(left([6, 0])).toEqual([0, [6, 0]]);
    expect(left([0, 6])).toEqual([0, [0, 6]]);
  });

  it('are ground where a slope of 30 % leads there, up to 50 m', () => {
    expect(left([30, 0, 30], 100)[0]).toBe(0);
    expect(left([30, 0, 30], 99)[0]).toBe(1);
    expect(left([50, 0, 50], 1000)[0]).toBe(0);
    expect(left([50.1, 0, 50.1], 1000)[0]).toBe(1);
    expect(left([-50.1, 0, -50.1], 1000)[0]).toBe(1);
  });

  it('may have holes between them; the way is that from the first and to the last', () => {
    expect(left([40, 0, null, 0, 40])).toEqual([2, [40, null, null, null, 40]]);
    expect(left([40, null, 0, null, 40])).toEqual([1, [40, null, null, null, 40]]);
    // 100 m from the last of them, 200 m from the first
    expect(left([30, 0, 0, 30], [0, 100, 200, 300])[0]).toBe(0);
    expect(left([30, 0, 0, 30], [0, 90, 200, 300])[0]).toBe(0);
    expect(left([30, 0, 0, 30], [0, 90, 210, 300])[0]).toBe(2);
    expect(left([30, 0, 0, 30], [0, 100, 210, 300])[0]).toBe(0);
  });

  it('are taken out from 6 m on where no way is known', () => {
    expect(left([6, 0, 6], null)[0]).toBe(0);
    expect(left([6.1, 0, 6.1], null)[0]).toBe(1);
  });
});

describe('a shift that a recorder has smoothed', () => {
  /** 100 m, from sample 50 on so many metres a sample for so many samples, level again. */
  const ramp = (perSample: number, samples: number): number[] =>
    Array.from({ length: 200 }, (_, i) => 100 + perSample * Math.max(0, Math.min(samples, i - 50)));
  const dropped = (altitude: readonly (number | null)[], way = steady(altitude.length)) => {
    const z = numbers(altitude);
    const count = dropRamps(z, way);
    const gone = Array.from(z.keys()).filter((i) => Number.isNaN(z[i]!) && altitude[i] !== null);
    expect(gone).toHaveLength(count);
    return count === 0 ? null : [gone[0], gone.at(-1), count];
  };

  it('loses what lies between its ends, up and down', () => {
    expect(dropped(ramp(5, 8))).toEqual([51, 57, 7]);
    expect(dropped(ramp(-5, 8))).toEqual([51, 57, 7]);
  });

  it('is more than 28 m within ten seconds or 72 m within thirty, as legs cannot climb', () => {
    expect(dropped(ramp(2.8, 10))).toBeNull();
    expect(dropped(ramp(2.9, 10))).toEqual([51, 59, 9]);
    expect(dropped(ramp(2.39, 30))).toBeNull();
    expect(dropped(ramp(2.41, 30))).toEqual([51, 79, 29]);
    // down they get 31 m and 81 m, but then no slope is that steep over 90 m of way
    expect(dropped(ramp(-3.1, 10))).toEqual([51, 59, 9]);
    expect(dropped(ramp(-2.59, 30))).toBeNull();
    expect(dropped(ramp(-2.61, 30))).toEqual([51, 79, 29]);
  });

  it('is measured by the way where no times are known, and not at all without a way', () => {
    expect(dropped(ramp(2.59, 60), untimed(steady(200)))).toBeNull();
    expect(dropped(ramp(2.61, 60), untimed(steady(200)))).toEqual([51, 109, 59]);
    expect(dropped(ramp(5, 8), { ...untimed(steady(200)), distance: null })).toBeNull();
    expect(dropped(ramp(5, 8), { ...steady(200), distance: null })).toEqual([51, 57, 7]);
  });

  it('has no part in gentler ground before and after it', () => {
    // one metre a second for twenty seconds, five for eight, one again
    const slope = (i: number): number =>
      Math.max(0, Math.min(20, i - 30)) + Math.max(0, Math.min(20, i - 58));
    expect(dropped(ramp(5, 8).map((z, i) => z + slope(i)))).toEqual([51, 57, 7]);
  });

  it('is found across missing altitudes', () => {
    const holed = ramp(5, 8).map((z, i) => (i % 3 === 0 ? null : z));
    expect(dropped(holed)).toEqual([52, 56, 4]);
  });
});

describe('an altimeter that settles', () => {
  /** So steep down from 112 m to 100 m at the start, then level, but for a slope later on. */
  const settling = (slope: number, later = 0, samples = 500, startM = 0): number[] =>
    Array.from({ length: samples }, (_, i) => {
      const hill = later * Math.max(0, Math.min(60, 3 * i - 600));
      return Math.max(100, 112 - slope * Math.max(0, 3 * i - startM)) + hill;
    });
  const dropped = (altitude: readonly (number | null)[], way = steady(altitude.length)): number => {
    const z = numbers(altitude);
    const count = dropSettling(z, way);
    // what goes is the beginning, and nothing else
    const first = z.findIndex((value) => !Number.isNaN(value));
    expect(altitude.slice(0, first).filter((value) => value !== null)).toHaveLength(count);
    expect([...z.subarray(first)]).toEqual(altitude.slice(first).map((value) => value ?? NaN));
    return count;
  };

  it('loses its first samples until the slope over 30 m is below 3 %', () => {
    // level from 60 m on: over the 30 m before 84 m there are 4 %, before 87 m 2 %
    expect(dropped(settling(0.2))).toBe(28);
    expect(dropped(settling(-0.2).map((z) => 224 - z))).toBe(0);
    expect(dropped(settling(0.2).map((z) => 200 - z))).toBe(28);
  });

  it('begins steeper than 15 %', () => {
    expect(dropped(settling(0.151))).toBeGreaterThan(20);
    expect(dropped(settling(0.149))).toBe(0);
  });

  it('begins three times as steep as anything after 400 m, and settles to what the run has', () => {
    expect(dropped(settling(0.2, 0.066))).toBe(26);
    expect(dropped(settling(0.2, 0.067))).toBe(0);
    expect(dropped(settling(0.2, -0.067))).toBe(0);
  });

  it('is looked for in runs of 1,200 m and more, with a known way', () => {
    expect(dropped(settling(0.2, 0, 401))).toBe(28);
    expect(dropped(settling(0.2, 0, 400))).toBe(0);
    expect(dropped(settling(0.2), { ...steady(500), distance: null })).toBe(0);
    expect(dropped([])).toBe(0);
  });

  it('may have lost its steepest samples already', () => {
    const later = settling(0.2, 0, 500, 150).map((z, i) => (i < 50 ? null : z));
    expect(dropped(later)).toBe(28);
    expect(dropped(settling(0.2).map(() => null))).toBe(0);
  });

  it('begins within 100 m of the first known altitude', () => {
    expect(dropped(settling(0.2, 0, 500, 60))).toBe(48);
    expect(dropped(settling(0.2, 0, 500, 110))).toBe(0);
  });
});

describe('the altitude that is read', () => {
  const read = (altitude: readonly unknown[], way = steady(altitude.length)) => {
    const found = readAltitude(altitude, way, null);
    return {
      altitude: found.altitude && Array.from(found.altitude, (z) => (Number.isNaN(z) ? null : z)),
      notes: found.notes,
    };
  };
  const level = (samples: number, metres: number): number[] => Array.from({ length: samples }, () => metres);

  it('lies between the Dead Sea and Everest', () => {
    expect(read([-450, -451, 8900, 8901, 'high', null]).altitude).toEqual([
      -450,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(read([8900, 8901]).altitude).toEqual([8900, null]);
  });

  it('is none where the place was none', () => {
    const found = readAltitude([10, 11, 12], steady(3), Uint8Array.of(0, 1, 0));
    expect(Array.from(found.altitude!)).toEqual([10, NaN, 12]);
    expect(found.notes).toEqual([{ key: 'altitudeDropped', count: 1 }]);
    expect(readAltitude([10, 11], steady(2), Uint8Array.of(1, 1))).toEqual({ altitude: null, notes: [] });
  });

  it('goes on from the level before a shift', () => {
    const shifted = read([...level(30, 100), ...level(30, 150), ...level(30, 120)]);
    expect(shifted.altitude).toEqual(level(90, 100));
    expect(shifted.notes).toEqual([{ key: 'altitudeShifts', count: 2, valueM: 80 }]);
  });

  it('takes the level before and after a shift from five samples, whatever one of them says', () => {
    const before = [...level(27, 100), 101, 100, 102];
    const after = [152, 150, 149, ...level(27, 150)];
    expect(read([...before, ...after]).altitude).toEqual([...before, ...after.map((z) => z - 50)]);
  });

  it('is left as it is where it shifts more than four times, and more than once in a kilometre', () => {
    const shifting = (pieces: number, samples: number) =>
      read(Array.from({ length: pieces }, (_, k) => level(samples, 100 + 40 * k)).flat());
    expect(shifting(5, 40).notes).toEqual([{ key: 'altitudeShifts', count: 4, valueM: 160 }]);
    expect(shifting(6, 40).notes).toEqual([]);
    expect(shifting(6, 40).altitude!.at(-1)).toBe(300);
    expect(shifting(6, 280).notes).toEqual([{ key: 'altitudeShifts', count: 5, valueM: 200 }]);
  });

  it('has no bump that begins or ends with a shift and is gone again on a slope of 25 % and more', () => {
    /** Up at once by 60 m, down again by so much a sample. */
    const bump = (perSample: number): number[] => [
      ...level(50, 100),
      ...Array.from({ length: 100 }, (_, i) => 100 + Math.max(0, 60 - perSample * i)),
      ...level(400, 100),
    ];
    for (const one of [bump(1), bump(1).toReversed()]) {
      const { altitude, notes } = read(one);
      expect(notes.map(({ key }) => key)).toEqual(['altitudeDropped']);
      // of the bump less than the last tenth is left
      expect(Math.max(...altitude!.filter((z) => z !== null))).toBe(105);
    }
    for (const one of [bump(0.6), bump(0.6).toReversed()])
      expect(read(one).notes.map(({ key }) => key)).toEqual(['altitudeShifts']);
  });
});
