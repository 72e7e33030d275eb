import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_MEASURED } from '../../../src/core/run-analysis.ts';
import { mergedRun, type Recording } from '../../../src/core/same-run/merge.ts';
import { exportRunId, listRunId } from '../../../src/core/same-run/row-ids.ts';
import { aRun, type RunParts } from '../../support/a-run.ts';

const STRAVA = 15_000_000_000;
const FILE = -4_000_000_000_000;
const LEAD = 77;

const recording = (parts: Partial<RunParts>, deviceName: string | null = null): Recording => ({
  run: aRun({ day: '2026-11-20', ...parts }),
  deviceName,
});
const analysis = (more: Partial<typeof NOTHING_MEASURED>) => ({ ...NOTHING_MEASURED, ...more });
const merged = (...recordings: readonly Recording[]) => mergedRun(LEAD, recordings);

describe('one run of several recordings', () => {
  it('stands under the leading id, and a single one stays as it is', () => {
    const { run } = recording({ id: STRAVA, race: true, apartFrom: [3] });
    expect(mergedRun(STRAVA, [{ run, deviceName: null }])).toEqual(run);
    expect(merged(recording({ id: STRAVA })).id).toBe(LEAD);
  });

  it('has Strava’s start, day, distance and times, and those of the file where Strava has none', () => {
    const file = {
      id: FILE,
      day: '2026-11-19',
      startS: 5,
      distanceM: 8_100,
      movingTimeS: 9,
      elapsedTimeS: 10,
    };
    const of = (parts: Partial<RunParts>) => merged(recording(file), recording({ id: STRAVA, ...parts }));
    expect(of({ distanceM: 8_000 })).toMatchObject({ day: '2026-11-20', distanceM: 8_000 });
    expect(of({ distanceM: 0, movingTimeS: 0, elapsedTimeS: 0 })).toMatchObject({
      day: '2026-11-20',
      distanceM: 8_100,
      movingTimeS: 9,
      elapsedTimeS: 10,
    });
  });

  it('is the same run whether or not the analyses were read: a list and the run’s page never differ', () => {
    const short = recording({ id: FILE - 1, distanceM: 8_000 });
    const long = recording({ id: FILE, distanceM: 8_200, analysis: analysis({ gainM: 40 }) }, 'Fenix 7');
    const without = ({ run }: Recording): Recording => ({
      run: { ...run, analysis: null },
      deviceName: null,
    });
    const { analysis: best, ...read } = merged(short, long);
    expect(best).not.toBeNull();
    expect(merged(without(long), without(short))).toEqual({ ...read, analysis: null });
    const indoors = recording({ id: FILE - 2, distanceM: 7_000, hasGps: false });
    expect(merged(indoors, long).distanceM).toBe(8_200);
  });

  it('trusts what was recorded before what was typed in, and a file before a list without zones', () => {
    const file = recording({ id: FILE, distanceM: 8_100 });
    expect(merged(recording({ id: STRAVA, manual: true, distanceM: 8_000 }), file)).toMatchObject({
      distanceM: 8_100,
      manual: false,
    });
    expect(merged(recording({ id: listRunId(9), distanceM: 8_000 }), file).distanceM).toBe(8_100);
  });

  it('takes the analysis of streams before a polyline, of a barometer before none, of the device before a service', () => {
    const polyline = recording({ id: STRAVA, analysis: analysis({ basis: 'polyline' }) });
    const flat = recording({ id: FILE, analysis: analysis({}) });
    const guessed = recording({ id: FILE - 1, analysis: analysis({ gainM: 40, climbTrusted: false }) });
    const plain = recording({ id: STRAVA, analysis: analysis({ gainM: 50 }) }, 'Garmin Forerunner 55');
    const device = recording({ id: FILE - 2, analysis: analysis({ gainM: 51 }) });
    const pressed = recording({ id: exportRunId(3), analysis: analysis({ gainM: 60 }) }, 'Garmin Fenix 7');
    expect(merged(polyline, flat).analysis).toEqual(flat.run.analysis);
    expect(merged(flat, guessed).analysis).toEqual(guessed.run.analysis);
    expect(merged(guessed, plain).analysis).toEqual(plain.run.analysis);
    expect(merged(plain, device).analysis).toEqual(device.run.analysis);
    expect(merged(device, pressed, plain).analysis).toEqual(pressed.run.analysis);
  });

  it('takes shoes, effort, race and climb from whoever knows them', () => {
    const quiet = recording({ id: STRAVA });
    const told = recording({ id: FILE, gearId: 'g1', rpe: 6, race: true, gainDm: 0, relativeEffort: 9 });
    expect(merged(quiet, told)).toMatchObject({
      gearId: 'g1',
      rpe: 6,
      race: true,
      gainDm: 0,
      relativeEffort: 9,
    });
    expect(merged(recording({ id: STRAVA, gearId: 'g2', rpe: 3 }), told)).toMatchObject({
      gearId: 'g2',
      rpe: 3,
    });
  });

  it('was outdoors if one recording shows it, and indoors if none does', () => {
    const withoutPlace = recording({ id: STRAVA, trainer: true, hasGps: false });
    expect(merged(withoutPlace, recording({ id: FILE }))).toMatchObject({ trainer: false, hasGps: true });
    const treadmill = recording({ id: FILE, trainer: true, hasGps: false });
    const typedIn = recording({ id: STRAVA, manual: true, hasGps: false });
    expect(merged(treadmill, typedIn)).toMatchObject({ trainer: true, hasGps: false });
    expect(merged(recording({ id: STRAVA, manual: true, trainer: true })).trainer).toBe(true);
  });
});

const recordings = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom(STRAVA, FILE, FILE - 1, FILE - 2, exportRunId(STRAVA), listRunId(5)),
      distanceM: fc.constantFrom(0, 8_000, 8_050),
      startS: fc.integer({ min: 0, max: 9 }),
      movingTimeS: fc.constantFrom(0, 2_000),
      gainDm: fc.constantFrom(null, 0, 70),
      gearId: fc.constantFrom(null, 'g1', 'export:Blue'),
      manual: fc.boolean(),
      trainer: fc.boolean(),
      rpe: fc.constantFrom(null, 4),
      analysis: fc.constantFrom(
        null,
        analysis({}),
        analysis({ gainM: 1 }),
        analysis({ gainM: 2, climbTrusted: false }),
        analysis({ basis: 'polyline' }),
      ),
    })
    .map((parts) => recording(parts)),
  { minLength: 1, maxLength: 5, selector: ({ run }) => run.id },
);

describe('whatever is merged', () => {
  it('the order in which recordings came does not matter', () => {
    fc.assert(
      fc.property(
        recordings.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, other]) => {
          expect(mergedRun(LEAD, other)).toEqual(mergedRun(LEAD, all));
        },
      ),
    );
  });
});
