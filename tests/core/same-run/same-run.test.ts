import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openHistory } from '../../../src/core/history/history.ts';
import { leaderFor } from '../../../src/core/same-run/leader.ts';
import { exportRunId, listRunId, stravaIdOf } from '../../../src/core/same-run/row-ids.ts';
import { samenessOf, type Trace } from '../../../src/core/same-run/same-run.ts';
import { fileRunId } from '../../../src/files/history/of-file.ts';
import { aRun, type RunParts } from '../../support/a-run.ts';

const HOUR_S = 3_600;
const STRAVA = 15_000_000_000;
const FILE = -4_000_000_000_000;

const trace = ({ origin, ...parts }: Partial<RunParts> & { readonly origin?: string } = {}): Trace => ({
  ...aRun({ day: '2026-11-20', id: FILE, ...parts }),
  origin: origin ?? ((parts.id ?? FILE) > 0 ? 'strava' : 'upload'),
});
const strava = (parts: Partial<RunParts> = {}) => trace({ id: STRAVA, ...parts });
const START_S = trace().startS;

describe('one run, two recordings', () => {
  it.each([
    ['the same numbers', {}],
    ['a start four minutes later', { startS: START_S + 240, elapsedTimeS: 2_640, movingTimeS: 2_640 }],
    ['4 % less distance', { distanceM: 7_680 }],
    ['a distance that one does not know', { distanceM: 0 }],
    ['a watch that was stopped late', { elapsedTimeS: 5_000 }],
    ['another kind of running', { sport: 'TrailRun' }],
    ['no times at all', { elapsedTimeS: 0, movingTimeS: 0, startS: START_S - 100 }],
  ])('with %s', (_, parts) => {
    expect(samenessOf(strava(), trace({ distanceM: 8_000, ...parts }))).toBe('together');
  });

  it.each([
    ['start six minutes apart', { startS: START_S + 360 }],
    ['differ by 6 %', { distanceM: 7_500 }],
    ['hardly overlap', { elapsedTimeS: 200, movingTimeS: 200, startS: START_S - 150 }],
    ['are a run and a walk', { sport: 'Walk' }],
    ['are apart, the runner said', { apartFrom: [STRAVA] }],
  ])('not where they %s', (_, parts) => {
    expect(samenessOf(strava({ distanceM: 8_000 }), trace({ distanceM: 8_000, ...parts }))).toBeNull();
  });

  it('is certain with Strava’s own id, whatever else differs, and never with another one of Strava’s', () => {
    const exported = (id: number) =>
      trace({ id: exportRunId(id), startS: 0, distanceM: 1, origin: 'upload' });
    expect(samenessOf(strava(), exported(STRAVA))).toBe('certain');
    expect(samenessOf(strava(), { ...strava(), id: exportRunId(STRAVA + 1) })).toBeNull();
    expect(samenessOf(strava(), { ...strava(), id: STRAVA + 1 })).toBeNull();
  });
});

describe('a recording in a wrong zone', () => {
  const evening = trace({ startS: START_S + 9 * HOUR_S });

  it('is the same run when everything but the hour is equal and it came another way', () => {
    expect(samenessOf(strava(), evening)).toBe('shifted');
    expect(samenessOf(trace({ id: FILE - 1, origin: 'folder' }), evening)).toBe('shifted');
    expect(samenessOf(trace({ id: listRunId(START_S) }), evening)).toBe('shifted');
  });

  it.each([
    ['India', 330],
    ['Nepal', 345],
    ['Newfoundland in winter', 210],
    ['Chatham', 765],
  ])('may be off by the half or quarter hour of %s', (_, minutes) => {
    const off = trace({ startS: START_S + minutes * 60 });
    expect(samenessOf(strava(), off)).toBe('shifted');
    const within = { ...off, startS: off.startS + 15 };
    expect(samenessOf(strava(), within)).toBeNull();
  });

  it('is the same run when it came the same way from another device: each has a clock of its own', () => {
    const watch = { ...trace({ id: FILE - 1 }), deviceName: 'Garmin Forerunner 245' };
    expect(samenessOf(watch, evening)).toBe('shifted');
    expect(samenessOf(watch, { ...evening, deviceName: 'OpenTracks' })).toBe('shifted');
    expect(samenessOf(watch, { ...evening, deviceName: 'Garmin Forerunner 245' })).toBeNull();
  });

  it.each([
    ['lies half an hour away', { startS: START_S + 8.5 * HOUR_S }],
    ['came the same way', { id: FILE - 1 }],
    ['took 20 s more', { id: STRAVA, elapsedTimeS: 2_900, movingTimeS: 2_900 }],
    ['was 2 % longer', { id: STRAVA, distanceM: 8_160 }],
    ['began 20 s beside the hour', { id: STRAVA, startS: START_S + 20 }],
    ['has no distance', { id: STRAVA, distanceM: 0 }],
    ['lies further away than zones do', { id: STRAVA, startS: START_S - 6 * HOUR_S }],
  ])('is another run when it %s', (_, parts) => {
    expect(samenessOf(trace(parts), evening)).toBeNull();
  });
});

const traces = fc
  .record({
    id: fc.constantFrom(STRAVA, STRAVA + 1, FILE, FILE - 1, exportRunId(STRAVA), listRunId(START_S)),
    startS: fc.integer({ min: START_S - 50_000, max: START_S + 50_000 }),
    distanceM: fc.constantFrom(0, 5_000, 5_040, 5_200, 8_000),
    elapsedTimeS: fc.constantFrom(0, 1_800, 1_805, 2_000),
    movingTimeS: fc.constantFrom(0, 1_800, 1_790),
    sport: fc.constantFrom('Run', 'TrailRun', 'Hike'),
    origin: fc.constantFrom('strava', 'upload', 'folder'),
  })
  .map((parts) => trace(parts));

/** Two runs of one day, one after the other. */
const runsOfADay = fc
  .record({
    first: fc.integer({ min: 0, max: 40_000 }),
    pauseS: fc.integer({ min: 0, max: 40_000 }),
    seconds: fc.tuple(fc.integer({ min: 600, max: 9_000 }), fc.integer({ min: 600, max: 9_000 })),
    metres: fc.tuple(fc.integer({ min: 1_000, max: 30_000 }), fc.integer({ min: 1_000, max: 30_000 })),
  })
  .map(({ first, pauseS, seconds: [a, b], metres }) => {
    const startS = START_S + first;
    const of = (at: number, s: number, distanceM: number) => ({
      startS: at,
      elapsedTimeS: s,
      movingTimeS: s,
      distanceM,
    });
    return [of(startS, a, metres[0]), of(startS + a + pauseS, b, metres[1])] as const;
  });

describe('whatever is compared', () => {
  it('does not matter with which one begins', () => {
    fc.assert(
      fc.property(traces, traces, (a, b) => {
        expect(samenessOf(a, b)).toBe(samenessOf(b, a));
      }),
    );
  });

  it('two runs of a day that came the same way are never one', () => {
    fc.assert(
      fc.property(runsOfADay, fc.boolean(), ([a, b], equal) => {
        const second = equal ? { ...a, startS: a.startS + 12 * HOUR_S } : b;
        expect(samenessOf(trace(a), trace({ ...second, id: FILE - 1 }))).toBeNull();
      }),
    );
  });

  it('two runs of a day that came different ways are one only if nothing but the hour tells them apart', () => {
    fc.assert(
      fc.property(runsOfADay, ([a, b]) => {
        const alike =
          Math.abs(a.elapsedTimeS - b.elapsedTimeS) <= 10 &&
          Math.abs(a.distanceM - b.distanceM) <= 0.01 * Math.max(a.distanceM, b.distanceM);
        fc.pre(!alike);
        expect(samenessOf(strava(a), trace(b))).toBeNull();
      }),
    );
  });
});

describe('the run a recording belongs to', () => {
  const lead = { ...strava(), leadId: STRAVA };

  it('is the surest, then the nearest in time', () => {
    const near = { ...trace({ id: -7, startS: START_S + 30 }), leadId: -7 };
    const shifted = { ...trace({ id: -8, startS: START_S + 9 * HOUR_S, origin: 'folder' }), leadId: -8 };
    expect(leaderFor(trace({ id: -9, origin: 'post' }), [shifted, near])).toBe(-7);
    expect(leaderFor(trace({ id: -9 }), [near, lead])).toBe(STRAVA);
    expect(leaderFor(trace({ id: exportRunId(STRAVA) }), [near, { ...lead, startS: 0 }])).toBe(STRAVA);
    expect(leaderFor(trace({ id: -9, distanceM: 3_000 }), [near, lead, shifted])).toBeNull();
  });

  it('is never one that has another activity of Strava, nor one with a recording that is said to be apart', () => {
    const member = { ...trace({ id: -7 }), leadId: STRAVA };
    expect(leaderFor(strava({ id: STRAVA + 1 }), [lead, member])).toBeNull();
    expect(leaderFor(trace({ id: -9, apartFrom: [-7] }), [lead, member])).toBeNull();
  });
});

describe('the ids of rows', () => {
  it('lie in bands that do not meet', () => {
    expect(stravaIdOf(exportRunId(STRAVA))).toBe(STRAVA);
    expect(stravaIdOf(STRAVA)).toBe(STRAVA);
    for (const id of [fileRunId('f'.repeat(64), 15), fileRunId('0'.repeat(64), 0), listRunId(1_700_000_000)])
      expect(stravaIdOf(id)).toBeNull();
    expect(Number.isSafeInteger(listRunId(4_000_000_000))).toBe(true);
  });
});

describe('a history with two runs that overlap', () => {
  it('counts both once the runner has said that they are two', () => {
    const [a, b] = [aRun({ day: '2026-11-20', id: 1 }), aRun({ day: '2026-11-20', id: 2 })];
    const metresOf = (runs: readonly (typeof a)[]) =>
      openHistory({ runs, shoes: [], until: '2026-11-20', measure: 'distance' }).moments.reduce(
        (sum, { run }) => sum + run.distanceM,
        0,
      );
    expect(metresOf([a, b])).toBe(8_000);
    expect(metresOf([a, { ...b, apartFrom: [1] }])).toBe(16_000);
    const longer = { ...b, distanceM: 9_000, apartFrom: [1] };
    expect(metresOf([a, longer])).toBe(17_000);
  });
});
