import { describe, expect, it } from 'vitest';
import { analyseRun } from '../../../src/core/analyse-run.ts';
import { assess } from '../../../src/core/report/assess.ts';
import type { Run, Shoe } from '../../../src/core/run.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings.ts';
import { SAMPLE_LEFT_TO_CLICK } from '../../../src/demo/play-by-itself.ts';
import { generateSampleRunner } from '../../../src/emulator/sample-runner/generate.ts';
import { BEFORE_THE_MOMENT } from '../../../src/emulator/sample-runner/story.ts';
import { keyedHash } from '../../../src/strava/keyed-hash.ts';
import { summaryActivity } from '../../../src/strava/shapes.ts';
import { toRun } from '../../../src/strava/to-run.ts';

/** What a visitor of the demo sees arrive, click by click. */
const LAST_DAY = '2026-11-15';
const folder = generateSampleRunner({
  lastDay: LAST_DAY,
  story: BEFORE_THE_MOMENT,
  timeZone: 'America/New_York',
});

const runs = folder.activities.flatMap((activity): Run[] => {
  const run = toRun(summaryActivity.parse(activity));
  if (run === null) return [];
  const streams = folder.streams(activity.id);
  const gainM = run.gainDm === null ? null : run.gainDm / 10;
  const context = { hash: keyedHash('of no importance'), barometer: true, gainM, trainer: run.trainer };
  return [{ ...run, analysis: streams === null ? null : analyseRun(streams, context) }];
});
const shoes = Object.values(folder.gear).map((gear): Shoe => ({
  id: String(gear['id']),
  name: String(gear['name']),
  distanceM: Number(gear['distance']),
  retired: gear['retired'] === true,
  dropMm: null,
}));
const { findings, alerts } = assess({ runs, shoes, settings: DEFAULT_SETTINGS, until: LAST_DAY });

const clicked = folder.activities.slice(0, SAMPLE_LEFT_TO_CLICK).toReversed();

describe('the runs left for a click', () => {
  it('are runs only, from the first hill repeats to the long Sunday, the last day of all', () => {
    expect(clicked.map((each) => each['sport_type'])).toEqual(clicked.map(() => 'Run'));
    expect(clicked[0]?.['name']).toBe('Hill repeats, first time');
    expect(clicked.at(-1)?.start_date_local.slice(0, 10)).toBe(LAST_DAY);
  });

  it('find one thing at the first click and one at the last, and a mail leaves for each; between them it is quiet', () => {
    const ids = clicked.map(({ id }) => id);
    const found = ids.map((id) => findings.filter(({ runId }) => runId === id).map(({ rule }) => rule));
    expect(found).toEqual([['H1c'], [], [], [], ['S1']]);
    const first = clicked[0]?.start_date_local.slice(0, 10) ?? '';
    const mailed = alerts
      .filter(({ day }) => day >= first)
      .map((alert) => alert.findings.map(({ rule }) => rule));
    expect(mailed).toEqual([['H1c'], ['S1']]);
  });

  it('are told in the zone asked for', () => {
    for (const each of clicked) {
      expect(each['timezone']).toBe('(GMT-05:00) America/New_York');
      const localMs = Date.parse(each.start_date_local);
      expect(localMs - Date.parse(each.start_date)).toBe(Number(each['utc_offset']) * 1000);
    }
  });
});
