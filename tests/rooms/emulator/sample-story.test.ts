import { describe, expect, it } from 'vitest';
import { analyseRun } from '../../../src/core/analyse-run.ts';
import { assess } from '../../../src/core/report/assess.ts';
import { daysBetween } from '../../../src/core/day.ts';
import type { Run, Shoe } from '../../../src/core/run.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings.ts';
import { generateSampleRunner } from '../../../src/emulator/sample-runner/generate.ts';
import { keyedHash } from '../../../src/strava/keyed-hash.ts';
import { summaryActivity } from '../../../src/strava/shapes.ts';
import { toRun } from '../../../src/strava/to-run.ts';

/** What the core makes of the sample runner: the story must be told, and not more than the story. */
const LAST_DAY = '2026-11-15';
const DROPS: Readonly<Record<string, number>> = {
  g17300001: 12,
  g17300002: 12,
  g17300003: 10,
  g17300004: 4,
  g17300005: 8,
};

const runner = generateSampleRunner({ lastDay: LAST_DAY });

const runs = runner.activities.flatMap((activity): Run[] => {
  const run = toRun(summaryActivity.parse(activity));
  if (run === null) return [];
  const streams = runner.streams(activity.id);
  const context = {
    hash: keyedHash('of no importance'),
    barometer: true,
    gainM: run.gainDm === null ? null : run.gainDm / 10,
    trainer: run.trainer,
  };
  return [{ ...run, analysis: streams === null ? null : analyseRun(streams, context) }];
});
const named = (start: string): Run[] => {
  const ids = new Set(
    runner.activities.filter((one) => String(one['name']).startsWith(start)).map(({ id }) => id),
  );
  return runs.filter((run) => ids.has(run.id));
};

const shoes = Object.values(runner.gear).map((gear): Shoe => ({
  id: String(gear['id']),
  name: String(gear['name']),
  distanceM: Number(gear['distance']),
  retired: gear['retired'] === true,
  dropMm: DROPS[String(gear['id'])] ?? null,
}));
const { findings, alerts } = assess({ runs, shoes, settings: DEFAULT_SETTINGS, until: LAST_DAY });
const inLastWeeks = (day: string, weeks: number): boolean => daysBetween(day, LAST_DAY) < 7 * weeks;

describe('what the core sees in the sample runner', () => {
  it('every track session is a track, counter-clockwise, with its laps, and nothing else is', () => {
    const laps: Readonly<Record<string, number>> = {
      'Track: 6 x 800': 18,
      'Track: 7 x 800': 20.5,
      'Track: 9 x 400': 16.5,
    };
    for (const [name, expected] of Object.entries(laps)) {
      for (const run of named(name)) {
        expect(run.analysis?.track).toMatchObject({ direction: 'ccw', cwM: 0 });
        expect(Math.abs((run.analysis?.track?.laps ?? 0) - expected)).toBeLessThanOrEqual(0.5);
      }
    }
    const tracks = new Set(named('Track').map(({ id }) => id));
    expect(runs.filter((run) => run.analysis?.track && !tracks.has(run.id))).toEqual([]);
  });

  it('the hill repeats are eight, and no other run has any', () => {
    const hills = runs.filter((run) => run.analysis?.hillRepeats);
    expect(hills.map(({ id }) => id)).toEqual(named('Hill repeats').map(({ id }) => id));
    expect(hills[0]?.analysis?.hillRepeats?.count).toBe(8);
  });

  it('climb and descent are the ones the summary states', () => {
    for (const run of [...named('Woods'), ...named('Hill repeats')]) {
      const stated = (run.gainDm ?? 0) / 10;
      expect(Math.abs((run.analysis?.gainM ?? 0) - stated)).toBeLessThan(0.1 * stated);
      expect(Math.abs((run.analysis?.lossM ?? 0) - stated)).toBeLessThan(0.12 * stated);
    }
  });

  it('spike, hills, track, loop, shoes and volume are told once each in the weeks where they belong', () => {
    const told = (rule: string): string[] =>
      findings.filter((one) => one.rule === rule).map(({ day }) => day);
    expect(told('S1')).toHaveLength(1);
    expect(findings.find(({ rule }) => rule === 'S1')?.level).toBe('caution');
    const recently = ['S1', 'H1c', 'T1', 'D1', 'W1'].filter((rule) =>
      told(rule).some((day) => inLastWeeks(day, 5)),
    );
    expect(recently).toEqual(['S1', 'H1c', 'T1', 'D1', 'W1']);
    expect(told('C1')).toHaveLength(1);
    expect(findings.some((one) => one.rule === 'K1' && inLastWeeks(one.day, 2))).toBe(true);
  });

  it('two to four alert mails leave in the last six weeks', () => {
    const recent = alerts.filter(({ day }) => inLastWeeks(day, 6));
    expect(recent.length).toBeGreaterThanOrEqual(2);
    expect(recent.length).toBeLessThanOrEqual(4);
    expect(recent.flatMap((alert) => alert.findings.map(({ rule }) => rule))).toContain('S1');
  });
});
