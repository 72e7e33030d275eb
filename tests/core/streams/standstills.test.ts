import { describe, expect, it } from 'vitest';
import { withoutStandstills } from '../../../src/core/climb/standstills.ts';
import type { CleanStreams } from '../../../src/core/streams/clean-streams.ts';
import { cleanRun } from './clean-run.ts';

/** One sample: seconds, metres, altitude (null where not known). */
type Sample = readonly [time: number, distance: number, altitude: number | null];

const runOf = (samples: readonly Sample[]): CleanStreams =>
  cleanRun(
    samples.map(([, distance]) => distance),
    { time: samples.map(([time]) => time), altitude: samples.map(([, , altitude]) => altitude) },
  );

/** The altitudes that are left, and by how much they had drifted; null where nothing was done. */
const levelled = (...samples: readonly Sample[]) => {
  const found = withoutStandstills(runOf(samples));
  return found && { altitude: [...found.altitude], driftM: found.driftM };
};

describe('height gained while standing', () => {
  it('is taken out of what follows, and the standstill is level', () => {
    expect(
      levelled([0, 0, 100], [10, 30, 101], [20, 30, 103], [30, 30, 104], [40, 60, 105], [50, 90, 106]),
    ).toEqual({ altitude: [100, 101, 101, 101, 102, 103], driftM: 3 });
  });

  it('adds up over several standstills, up and down', () => {
    expect(
      levelled(
        [0, 0, 100],
        [10, 30, 100],
        [20, 30, 102],
        [25, 45, 103],
        [30, 60, 102],
        [40, 60, 97],
        [50, 90, 97],
        [60, 90, 98],
        [70, 120, 99],
      ),
    ).toEqual({ altitude: [100, 100, 100, 101, 100, 100, 100, 100, 101], driftM: 8 });
  });

  it('is taken out at the very start and the very end', () => {
    expect(levelled([0, 0, 100], [10, 0, 104], [20, 30, 105])).toEqual({
      altitude: [100, 100, 101],
      driftM: 4,
    });
    expect(levelled([0, 0, 100], [10, 30, 101], [20, 30, 94])).toEqual({
      altitude: [100, 101, 101],
      driftM: 7,
    });
  });

  it('counts from half a metre on', () => {
    const by = (drift: number) => levelled([0, 0, 100], [10, 30, 100], [20, 30, 100 + drift], [30, 60, 100]);
    expect(by(0.5)?.driftM).toBe(0.5);
    expect(by(-0.5)?.driftM).toBe(0.5);
    expect(by(0.49)).toBeNull();
    expect(by(-0.49)).toBeNull();
  });

  it('counts from stops of four seconds on', () => {
    const after = (seconds: number) =>
      levelled([0, 0, 100], [10, 30, 100], [10 + seconds, 30, 102], [20 + seconds, 60, 102]);
    expect(after(4)?.driftM).toBe(2);
    expect(after(3.9)).toBeNull();
    // of several samples, the whole stop
    expect(levelled([0, 0, 100], [10, 30, 100], [12, 30, 101], [14, 30, 102], [20, 60, 102])?.driftM).toBe(2);
  });

  it('is that of whoever gets on by less than 0.2 m/s', () => {
    const creeping = (metres: number) =>
      levelled([0, 0, 100], [10, 30, 100], [20, 30 + metres, 102], [30, 60, 102]);
    expect(creeping(1.9)?.driftM).toBe(2);
    expect(creeping(2)).toBeNull();
  });

  it('is told by the altitudes known within 10 m before and after, where those of the stop are missing', () => {
    const around = (metres: number) =>
      levelled(
        [0, 0, 100],
        [10, 90 - metres, 101],
        [20, 90, null],
        [30, 90, null],
        [40, 90 + metres, 104],
        [50, 200, 105],
      );
    expect(around(10)).toEqual({ altitude: [100, 101, NaN, NaN, 101, 102], driftM: 3 });
    expect(around(10.1)).toBeNull();
  });

  it('is told by those within the stop, where none is known near by', () => {
    expect(
      levelled([0, 0, 100], [10, 90, null], [20, 90, 101], [30, 90, 103], [40, 90, null], [50, 180, 110]),
    ).toEqual({ altitude: [100, NaN, 101, 101, NaN, 108], driftM: 2 });
    expect(levelled([0, 0, 100], [10, 90, null], [20, 90, null], [30, 180, 110])).toBeNull();
  });

  it('is not known without times, nor without altitude', () => {
    const samples: readonly Sample[] = [
      [0, 0, 100],
      [10, 0, 104],
      [20, 30, 104],
    ];
    expect(withoutStandstills(runOf(samples))).not.toBeNull();
    expect(withoutStandstills({ ...runOf(samples), hasTime: false })).toBeNull();
    expect(withoutStandstills({ ...runOf(samples), altitude: null })).toBeNull();
  });

  it('leaves the run as it was', () => {
    const run = runOf([
      [0, 0, 100],
      [10, 0, 104],
      [20, 30, 104],
    ]);
    withoutStandstills(run);
    expect([...run.altitude!]).toEqual([100, 104, 104]);
  });
});
