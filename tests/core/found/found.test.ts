import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/core/day.ts';
import { foundIn, type Found } from '../../../src/core/found/found.ts';
import { MOST_JUMPS, YEAR_DAYS } from '../../../src/core/found/jumps.ts';
import type { ReportInput } from '../../../src/core/report/input.ts';
import { openReport } from '../../../src/core/report/report.ts';
import type { Run } from '../../../src/core/run.ts';
import { anAnalysis, aRun, aShoe, daily, inputOf, on, steadyWeeks } from '../history/build.ts';
import { madeUp } from '../report/made-up.ts';

const found = (input: ReportInput): Found => foundIn(input, openReport(input));

/** Sixteen ordinary weeks (8, 8, 8, 10 km), then one run of these kilometres on the Monday after. */
const thenLong = (km: number, parts: Partial<Run> = {}): readonly Run[] => [
  ...steadyWeeks(16),
  aRun({ day: on(112), km, ...parts }),
];

describe('what a history tells', () => {
  it('is nothing without a run', () => {
    expect(found(inputOf([]))).toEqual({
      runs: 0,
      from: null,
      to: null,
      size: 'none',
      daysKnown: 0,
      yearRuns: 0,
      usual: { weekM: null, longestM: null, climbM: null },
      longest: null,
      hills: { known: 0, runs: 0, most: null, repeats: 0 },
      track: { read: 0, runs: 0, ccwM: 0, cwM: 0 },
      shoes: { pairs: [], withoutPairM: 0 },
      jumps: [],
    });
  });

  it('of three runs is the longest of them, and that there is no usual week yet', () => {
    const three = found(inputOf(daily([5, 0, 7, 0, 6])));
    expect(three).toMatchObject({ runs: 3, size: 'short', daysKnown: 5, usual: { weekM: null }, jumps: [] });
    expect(three.longest).toMatchObject({ day: on(2), distanceM: 7000 });
  });

  it('of two weeks is short still, whatever jumps in them', () => {
    const runs = [...steadyWeeks(2), aRun({ day: on(14), km: 30 })];
    expect(found(inputOf(runs))).toMatchObject({ size: 'short', daysKnown: 15, jumps: [] });
  });

  it('is enough where the rules compare: 28 days with runs in three of four weeks', () => {
    expect(found(inputOf(steadyWeeks(4))).size).toBe('enough');
    expect(found(inputOf(steadyWeeks(3))).size).toBe('short');
  });

  it('has the usual week of the home page: 34 km in steady weeks, the longest run 10 km', () => {
    const input = inputOf(steadyWeeks(16));
    expect(found(input).usual).toEqual({
      weekM: { low: 34_000, high: 34_000 },
      longestM: { low: 10_000, high: 10_000 },
      climbM: openReport(input).status.numbers.climbM.usual,
    });
  });

  it('has the longest run of the year, made of its parts, and none from before', () => {
    // 20 km lie 366 days back; 8 + 7 km with five minutes between are one session of 15 km.
    const old = aRun({ day: on(0), km: 20 });
    const first = aRun({ day: on(200), km: 8 });
    const second = aRun({ day: on(200), km: 7, startS: first.startS + first.elapsedTimeS + 300 });
    const input = inputOf([old, first, second], { until: on(YEAR_DAYS) });
    expect(found(input).longest).toEqual({ day: on(200), runId: first.id, distanceM: 15_000 });
    expect(found({ ...input, until: on(YEAR_DAYS - 1) }).longest).toMatchObject({ distanceM: 20_000 });
  });

  it('tells of hills what is known, and of how many runs it is', () => {
    const hills = { count: 6, climbs: [] };
    const runs = [
      aRun({ day: on(0), km: 8, analysis: anAnalysis({ lossM: 120, gainM: 120 }) }),
      aRun({ day: on(2), km: 8, analysis: anAnalysis({ lossM: 310.4, gainM: 310, hillRepeats: hills }) }),
      aRun({ day: on(4), km: 8, analysis: anAnalysis({ lossM: 900, gainM: 900, climbTrusted: false }) }),
      aRun({ day: on(6), km: 8 }),
    ];
    expect(found(inputOf(runs)).hills).toEqual({
      known: 2,
      runs: 4,
      most: { day: on(2), runId: runs[1]!.id, lossM: 310 },
      repeats: 1,
    });
  });

  it('tells the metres each way round tracks', () => {
    const track = { laps: 10, lapM: 400, direction: 'ccw', ccwM: 3200, cwM: 800 } as const;
    const runs = [
      aRun({ day: on(0), km: 8, analysis: anAnalysis({ track }) }),
      aRun({ day: on(2), km: 8, analysis: anAnalysis({ track: { ...track, ccwM: 0, cwM: 4000 } }) }),
      aRun({ day: on(4), km: 8, analysis: anAnalysis() }),
      aRun({ day: on(6), km: 8 }),
    ];
    expect(found(inputOf(runs)).track).toEqual({ read: 3, runs: 2, ccwM: 3200, cwM: 4800 });
  });

  it('tells the pairs of the last eight weeks, the most worn first, and what named none', () => {
    // Of 56 days: 30 km in a, 10 km in b, 20 km in none; c was worn before.
    const runs = [
      aRun({ day: on(0), km: 10, gearId: 'c' }),
      ...[60, 62, 64].map((day) => aRun({ day: on(day), km: 10, gearId: 'a' })),
      aRun({ day: on(66), km: 10, gearId: 'b' }),
      ...[68, 70].map((day) => aRun({ day: on(day), km: 10 })),
    ];
    const { shoes } = found(inputOf(runs, { shoes: [aShoe('a'), aShoe('b'), aShoe('c')] }));
    expect(shoes.pairs.map(({ gearId, rotationShare }) => [gearId, rotationShare])).toEqual([
      ['a', 0.5],
      ['b', 1 / 6],
    ]);
    expect(shoes.withoutPairM).toBe(20_000);
  });
});

describe('the largest jumps', () => {
  it('are told as on their day: 18 km after a longest run of 10 is 1.8 times, a caution that is mailed', () => {
    const runs = [...thenLong(18), ...daily([8, 0, 8], on(115))];
    const [jump, ...others] = found(inputOf(runs)).jumps;
    expect(others).toEqual([]);
    expect(jump).toMatchObject({ day: on(112), mailed: true });
    expect(jump?.findings[0]).toMatchObject({
      rule: 'S1',
      level: 'caution',
      facts: { sessionM: 18_000, referenceM: 10_000, ratio: 1.8, budgetM: 11_000 },
    });
  });

  it('are none where nothing jumped, and none that only returned to what was run lately', () => {
    expect(found(inputOf(steadyWeeks(16))).jumps).toEqual([]);
  });

  it('are louder first, then the larger; within a week one stands for all', () => {
    // 14 km (1.4 times, caution), 18 km four days later: the same jump; weeks later 24 km (2.4 times of 10: strong).
    const runs = [
      ...thenLong(14),
      aRun({ day: on(116), km: 18 }),
      ...daily(Array.from({ length: 8 }, () => [8, 0, 8, 0, 8, 0, 10]).flat(), on(119)),
      aRun({ day: on(175), km: 24 }),
    ];
    const { jumps } = found(inputOf(runs));
    expect(jumps[0]).toMatchObject({ day: on(175) });
    expect(jumps[0]?.findings[0]).toMatchObject({ level: 'strong', facts: { ratio: 2.4 } });
    const rest = jumps.slice(1).map(({ day }) => day);
    expect(rest).toContain(on(112));
    expect(rest).not.toContain(on(116));
  });

  it('are of the last year alone', () => {
    const runs = thenLong(18);
    expect(found(inputOf(runs, { until: on(112 + YEAR_DAYS - 1) })).jumps).toHaveLength(1);
    expect(found(inputOf(runs, { until: on(112 + YEAR_DAYS) })).jumps).toEqual([]);
  });

  it('are what the report of their day says, and what a replay of the whole history says, too (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const input = madeUp(seed);
        const whole = openReport(input);
        const { jumps } = foundIn(input, whole);
        expect(jumps.length).toBeLessThanOrEqual(MOST_JUMPS);
        for (const jump of jumps) {
          const then = openReport({ ...input, until: jump.day });
          expect(jump.findings).toEqual(then.findings.filter(({ runId }) => runId === jump.runId));
          expect(jump.findings).toEqual(whole.findings.filter(({ runId }) => runId === jump.runId));
          expect(jump.mailed).toBe(
            whole.alerts.some(({ about, runId }) => about === 'run' && runId === jump.runId),
          );
          const near = jumps.filter(
            (other) => other !== jump && Math.abs(daysBetween(other.day, jump.day)) < 7,
          );
          expect(near).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('and all else do not depend on the order of runs, nor on runs that are still to come (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const input = madeUp(seed);
        const before = found(input);
        const later = aRun({ day: addDays(input.until, 3), km: 99 });
        expect(found({ ...input, runs: [later, ...input.runs.toReversed()] })).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});
