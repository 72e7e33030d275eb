import { describe, expect, it } from 'vitest';
import { findClimbs } from '../../../src/core/climb/find-climbs.ts';
import { profileOf } from '../../../src/core/climb/grid.ts';
import type { Measured } from '../../../src/core/climb/measure.ts';
import type { CleanStreams } from '../../../src/core/streams/clean-streams.ts';
import { dropJumps } from '../../../src/core/streams/drop-jumps.ts';
import { readPositions } from '../../../src/core/streams/read-positions.ts';
import { readStreams } from '../../../src/core/streams/read-streams.ts';

describe('jumps', () => {
  /** The values left (null where dropped) and how many were dropped; more than 10 between two is a jump. */
  const left = (...values: readonly number[]) => {
    const mark = Float64Array.from(values);
    const { dropped } = dropJumps(mark, (from, i) => !(Math.abs(values[i]! - values[from]!) <= 10));
    return [Array.from(mark, (value) => (Number.isNaN(value) ? null : value)), dropped];
  };

  it('are not seen where nothing jumps', () => {
    expect(left(5)).toEqual([[5], 0]);
    expect(left(5, 15, 25)).toEqual([[5, 15, 25], 0]);
  });

  it('are measured over missing samples', () => {
    expect(left(0, NaN, 100, 1)).toEqual([[0, null, null, 1], 1]);
    expect(left(NaN, 0, 100, 1)).toEqual([[null, 0, null, 1], 1]);
  });

  it('to the same place do not add up when the good samples come back between them', () => {
    expect(left(0, 100, 1, 100, 1, 100, 1)).toEqual([[0, null, 1, null, 1, null, 1], 3]);
  });

  it('leave the most samples that agree', () => {
    expect(left(0, 100, 100, 1)).toEqual([[0, null, null, 1], 2]);
    expect(left(0, 100, 100, 100, 101)).toEqual([[null, 100, 100, 100, 101], 1]);
  });

  it('at the end are dropped', () => {
    expect(left(0, 1, 100)).toEqual([[0, 1, null], 1]);
  });
});

describe('positions that jump', () => {
  it('are missing both east and north', () => {
    const raw = [
      [48, 11],
      [48.00001, 11],
      [48.1, 11.1],
      [48.00003, 11],
    ];
    const { x, y } = readPositions(raw, Float64Array.of(0, 1, 2, 3), true);
    expect(Array.from(x!, Number.isNaN)).toEqual([false, false, true, false]);
    expect(Array.from(y!, Number.isNaN)).toEqual([false, false, true, false]);
  });
});

describe('metres east', () => {
  /** 300 steps of 0.0001 degrees east, 7.45 m each at 48 degrees; some fixes lie elsewhere. */
  const eastwards = (latitudeOf: (i: number) => number): number => {
    const raw = Array.from({ length: 301 }, (_, i) => [latitudeOf(i), 11 + i * 0.0001]);
    const time = Float64Array.from(raw, (_, i) => 3 * i);
    return readPositions(raw, time, true).along!.at(-1)!;
  };
  const METRES = 7.457;

  it('do not depend on one fix that lies far off, wherever in the run it is', () => {
    expect(eastwards(() => 48)).toBeCloseTo(300 * METRES, -1);
    for (let stray = 0; stray <= 300; stray += 1) {
      const metres = eastwards((i) => (i === stray ? 10 : 48));
      expect(metres).toBeGreaterThan(298 * METRES);
      expect(metres).toBeLessThan(301 * METRES);
    }
  });

  it('are those of the place, on either side of a shift of a thousand kilometres', () => {
    // At 57 degrees a degree is 60.77 km long, at 48 degrees 74.62 km.
    const half = 149 * METRES + 150 * METRES * (60.77 / 74.62);
    expect(eastwards((i) => (i < 150 ? 48 : 57))).toBeCloseTo(half, -1);
    expect(eastwards((i) => (i < 150 ? 57 : 48))).toBeCloseTo(half, -1);
  });
});

describe('the doubt about a pace', () => {
  const isDoubted = (streams: Parameters<typeof readStreams>[0]) =>
    JSON.stringify(readStreams(streams).notes).includes('implausiblePace');

  it('is not told without times', () => {
    expect(isDoubted({ distance: [0, 3, 6, 9] })).toBe(false);
  });

  it('is not told without distance, though the source says the runner moved', () => {
    expect(isDoubted({ time: [0, 1, 2], distance: [0, 0, 0], moving: [true, true, true] })).toBe(false);
    expect(isDoubted({ time: [0, 1, 2], distance: [0, 0.5, 1], moving: [true, true, true] })).toBe(true);
  });
});

describe('the profile', () => {
  const profile = (distance: readonly number[], altitude: readonly number[]) => {
    const length = distance.length;
    const distanceM = distance.at(-1)!;
    const run: CleanStreams = {
      length,
      time: Float64Array.from(distance, (_, i) => i),
      hasTime: true,
      distance: Float64Array.from(distance),
      recordedDistance: true,
      x: null,
      y: null,
      plane: null,
      altitude: Float64Array.from(altitude),
      moving: new Uint8Array(length).fill(1),
      totals: { distanceM, movingTimeS: length - 1, elapsedTimeS: length - 1 },
      notes: [],
    };
    return profileOf(run);
  };

  it('holds the first altitude before the first point and the last one after the last', () => {
    expect(Array.from(profile([4, 14, 24, 34, 38], [100, 110, 120, 130, NaN])!.altitude)).toEqual([
      100, 106, 116, 126, 130,
    ]);
  });

  it('needs altitudes near half of its cells, of which none lie beyond the end', () => {
    // a sample in the last cell speaks for six
    expect(profile([0, 110], [NaN, 100])).not.toBeNull();
    expect(profile([0, 120], [NaN, 100])).toBeNull();
    expect(profile([0, 140], [NaN, 100])).toBeNull();
    expect(profile([0, 110], [100, NaN])).not.toBeNull();
    expect(profile([0, 120], [100, NaN])).toBeNull();
  });
});

describe('climbs', () => {
  /** The climb over so many cells with a step of 5 m at its foot and at its top. */
  const climbs = (cells: number, gainM: number) => {
    const z = Float64Array.from({ length: cells + 1 }, (_, i) =>
      i === 0 ? 0 : i === cells ? gainM : 5 + ((gainM - 10) * i) / cells,
    );
    const turns = [
      { cell: 0, top: false },
      { cell: cells, top: true },
    ];
    const measured: Measured = {
      z,
      zGrade: z,
      turns,
      gainM,
      lossM: 0,
      trusted: true,
      noisy: false,
      witnessed: false,
    };
    return findClimbs(measured).map((climb) => [climb.lengthM, climb.gainM, climb.grade]);
  };

  it('are up to 3000 m long', () => {
    expect(climbs(300, 100)).toEqual([[3000, 100, 0.033]]);
    expect(climbs(301, 100)).toEqual([]);
  });

  it('rise by 3 % at least', () => {
    expect(climbs(200, 60)).toEqual([[2000, 60, 0.03]]);
    expect(climbs(200, 59.9)).toEqual([]);
  });
});
