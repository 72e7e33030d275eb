import { describe, expect, it } from 'vitest';
import { analyseClean } from '../../../src/core/analyse-run.ts';
import { readStreams } from '../../../src/core/streams/read-streams.ts';
import {
  STREAM_FAULT_NAMES,
  withStreamFaults,
  type StreamFaultName,
  type Streams,
} from '../../../src/emulator/stream-faults/index.ts';
import { BAROMETER, CONTEXT, hillRun, repeats, rolling, toLatLng, truthOf, type Hills } from './generate.ts';

/** Small runs with known truth, one fault each at a place that the seed draws. */

const SEEDS = Array.from({ length: 12 }, (_, k) => k + 1);
const LENGTH_M = 4500;
const GROUNDS: readonly (readonly [string, Hills])[] = [
  ['flat ground', { lengthM: LENGTH_M, heightAt: () => 0 }],
  ['rolling ground', rolling(LENGTH_M, 12, 600)],
  ['hills', repeats(LENGTH_M, 500, 4100, 900, 35)],
];

/** A run one way over the ground, as Strava's streams. */
const keyed = (hills: Hills, seed: number): Streams => {
  const run = hillRun(hills, BAROMETER, { seed }) as Record<string, readonly number[]>;
  const latlng = run['distance']!.map((m) => toLatLng([0.8 * m, 0.6 * m + 40 * Math.sin(m / 300)]));
  return Object.fromEntries(Object.entries({ ...run, latlng }).map(([key, data]) => [key, { data }]));
};

const measured = (streams: Streams) => {
  const run = readStreams(streams);
  const found = analyseClean(run, CONTEXT);
  return {
    gainM: found.gainM,
    lossM: found.lossM,
    steepM: found.bands?.steepDown.distanceM ?? null,
    distanceM: run.totals.distanceM,
    notes: found.notes.map(({ key }) => key),
  };
};

const OF_ALTITUDE = STREAM_FAULT_NAMES.filter(
  (name) => name.startsWith('altitude') || name === 'noFixWithAltitude',
);
/** What only smears: legs could just make some of it. Metres of climb that may be left. */
const LEFT_M: Partial<Record<StreamFaultName, number>> = { altitudeShiftSmoothed: 70, altitudeSettles: 45 };

describe.each(GROUNDS)('on %s', (_, hills) => {
  const truth = truthOf(hills);

  it.each(OF_ALTITUDE)('%s is neither climb nor descent', (name) => {
    const errors = SEEDS.map((seed) => {
      const { gainM, lossM } = measured(withStreamFaults(keyed(hills, seed), [name], seed));
      return Math.max(Math.abs(gainM! - truth.gainM), Math.abs(lossM! - truth.lossM));
    }).toSorted((a, b) => a - b);
    // the hills that lie under the fault may be lost
    const hidden = 0.15 * truth.gainM + 6;
    expect(errors[SEEDS.length >> 1]).toBeLessThanOrEqual(0.04 * truth.gainM + 3);
    expect(errors.at(-1)).toBeLessThanOrEqual(hidden + (LEFT_M[name] ?? 0));
  });
});

describe('on flat ground', () => {
  const flat = GROUNDS[0]![1];

  it.each(OF_ALTITUDE)('%s makes no steep metres', (name) => {
    const steep = SEEDS.map((seed) => measured(withStreamFaults(keyed(flat, seed), [name], seed)).steepM!);
    expect(steep.filter((metres) => metres > 0).length).toBeLessThanOrEqual(name in LEFT_M ? 3 : 0);
  });
});

describe('the distance', () => {
  const hills = GROUNDS[1]![1];

  it.each([
    ['distanceCatchesUp', 0.001],
    ['distanceOffset', 0.001],
    ['distanceInKm', 0.01],
    ['staleFix', 0.02],
    ['placesLeap', 0.02],
    ['placesStray', 0.02],
    ['timeGaps', 0.001],
    ['lowResolution', 0.001],
    ['noTime', 0.001],
    ['noPlaces', 0.001],
  ] as const)('holds through %s', (name, share) => {
    for (const seed of SEEDS) {
      const { distanceM } = measured(withStreamFaults(keyed(hills, seed), [name], seed));
      expect(Math.abs(distanceM - LENGTH_M) / LENGTH_M).toBeLessThanOrEqual(share);
    }
  });

  it('says what was not believed', () => {
    const notes = (name: StreamFaultName): readonly string[] =>
      measured(withStreamFaults(keyed(hills, 1), [name], 1)).notes;
    expect(notes('distanceInKm')).toContain('distanceDoubted');
    expect(notes('distanceCatchesUp')).toContain('distanceCaughtUp');
    expect(notes('placesLeap')).toContain('gpsShifts');
    expect(notes('altitudeShift')).toContain('altitudeShifts');
    expect(notes('altitudeDriftsStanding')).toContain('altitudeWhileStanding');
    expect(notes('altitudeZeros')).toContain('altitudeDropped');
  });

  it('without altitude, climb is not known', () => {
    expect(measured(withStreamFaults(keyed(hills, 1), ['noAltitude'], 1)).gainM).toBeNull();
  });
});
