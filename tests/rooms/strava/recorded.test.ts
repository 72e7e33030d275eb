import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorFromAnswer } from '../../../src/strava/error-from-answer.ts';
import { readEvent } from '../../../src/strava/events.ts';
import { readRateHeaders } from '../../../src/strava/rate-headers.ts';
import { readActivityPage, readShape } from '../../../src/strava/rows.ts';
import {
  athlete,
  detailedActivity,
  gear,
  pushSubscription,
  streamSet,
  tokenAnswer,
  tokenWithAthlete,
} from '../../../src/strava/shapes.ts';
import type { SummaryActivity } from '../../../src/strava/shapes.ts';
import { toRun, zoneOf } from '../../../src/strava/to-run.ts';
import { toShoe } from '../../../src/strava/to-shoe.ts';
import { hasSharedData, sharedData } from '../../support/shared-data.ts';

type Recorded = { status: { code: number }; headers: Record<string, string[]>; body: unknown };

const json = (...names: string[]): unknown =>
  JSON.parse(readFileSync(path.join(sharedData, ...names), 'utf8')) as unknown;
const recorded = (name: string): Recorded => json('recorded', `${name}.json`) as Recorded;
const bodyOf = (name: string): unknown => recorded(name).body;
const errorOf = (name: string) => {
  const { status, body } = recorded(name);
  const empty = body === '';
  return errorFromAnswer(
    { status: status.code, body: empty ? null : body, text: JSON.stringify(body) },
    'it',
  );
};

/** Every field a shape lists must have come through as recorded: nothing caught, nothing lost. */
const expectSame = (read: object, raw: unknown, fields: readonly string[]): void => {
  const pick = (from: object): object =>
    Object.fromEntries(fields.map((f) => [f, (from as Record<string, unknown>)[f]]));
  expect(pick(read)).toEqual(pick(raw as object));
};

describe.runIf(hasSharedData)("Strava's recorded answers", () => {
  it('are read field by field: a detailed activity', () => {
    const raw = bodyOf('activity');
    const read = readShape(detailedActivity, raw, 'it');
    expectSame(read, raw, Object.keys(detailedActivity.shape));
    expect(toRun(read)).toMatchObject({
      id: 1946417534,
      day: '2018-11-04',
      distanceM: 42_268,
      gainDm: 2709,
      rpe: null,
      relativeEffort: 656,
    });
  });

  it('are read field by field: a page of activities', () => {
    const raw = bodyOf('athlete_activities') as unknown[];
    const page = readActivityPage(raw);
    expect(page).toMatchObject({ received: raw.length, bad: [] });
    for (const [index, activity] of page.activities.entries())
      expectSame(activity, raw[index], [
        'id',
        'distance',
        'moving_time',
        'sport_type',
        'start_date_local',
        'start_latlng',
        'map',
        'gear_id',
        'suffer_score',
        'elev_high',
      ]);
  });

  it('are read field by field: tokens', () => {
    const code = bodyOf('token_authorization_code');
    const read = readShape(tokenWithAthlete, code, 'it');
    expectSame(read, code, ['access_token', 'refresh_token', 'expires_at']);
    expect(read.athlete.id).toBe(12_342_176);
    expectSame(readShape(tokenAnswer, bodyOf('token_refresh_token'), 'it'), bodyOf('token_refresh_token'), [
      'access_token',
      'expires_at',
    ]);
  });

  it('are read field by field: gear, streams and subscriptions', () => {
    expect(toShoe(readShape(gear, bodyOf('gear'), 'it'))).toEqual({
      id: 'g3423618',
      name: 'Adidas Supernova ST',
      distanceM: 966_309,
      retired: true,
      dropMm: null,
    });
    expect(toShoe(readShape(gear, bodyOf('gear_1'), 'it'))).toBeNull();
    expect(readShape(streamSet, bodyOf('activity_streams'), 'it').distance?.data).toHaveLength(13_129);
    expectSame(
      readShape(pushSubscription, bodyOf('create_push_subscription'), 'it'),
      bodyOf('create_push_subscription'),
      ['id', 'callback_url'],
    );
    expect(readShape(pushSubscription.array(), bodyOf('push_subscriptions'), 'it')).toHaveLength(1);
    expect(readShape(pushSubscription.array(), bodyOf('no_push_subscriptions'), 'it')).toEqual([]);
  });

  it.each([
    ['authorization_error', 'unauthorized'],
    ['not_found_error', 'not_found'],
    ['activity_with_ratelimit_exceeded', 'rate_limited'],
    ['token_invalid_client', 'app_rejected'],
    ['token_invalid_code', 'code_rejected'],
  ])('mean what they say: %s is %s', (name, code) => {
    expect(errorOf(name)?.code).toBe(code);
  });

  it.each(['activity', 'gear', 'create_push_subscription', 'delete_push_subscription', 'deauthorize'])(
    'are no error: %s',
    (name) => {
      expect(errorOf(name)).toBeNull();
    },
  );

  it('do not let an id pass that cannot be held exactly', () => {
    expect(() => readShape(detailedActivity, bodyOf('activity_with_fake_id'), 'it')).toThrow(/at: id$/);
  });

  it('carry limits that can be read', () => {
    const flat = Object.fromEntries(
      Object.entries(recorded('activity').headers).map(([name, values]) => [name, values[0]]),
    );
    expect(readRateHeaders(flat)).toEqual({
      overall: { limit: { short: 200, day: 2000 }, usage: { short: 5, day: 148 } },
      read: { limit: { short: 100, day: 1000 }, usage: { short: 5, day: 148 } },
    });
  });

  it('of webhooks are all events with keys of their own', () => {
    const { events } = json('recorded', 'webhook_events.json') as { events: { body: unknown }[] };
    const keys = events.map(({ body }) => readEvent(body)?.key);
    expect(new Set(keys).size).toBe(events.length);
    expect(keys).not.toContain(undefined);
  });
});

const localMatches = (activity: SummaryActivity): boolean =>
  Date.parse(activity.start_date_local) ===
  Date.parse(activity.start_date) + (activity.utc_offset ?? NaN) * 1000;

describe.runIf(hasSharedData)('all 1,630 real activities', () => {
  const pageOf = (runner: string) => readActivityPage(json('athletes', runner, 'activities.json'));

  it.each([
    ['runner-a', 1132, { Run: 902, TrailRun: 6 }, 37],
    ['runner-b', 498, { Run: 498 }, 1],
  ])('of %s: %i activities, runs %j, %i zones', (runner, total, sports, zones) => {
    const page = pageOf(runner);
    expect(page).toMatchObject({ received: total, bad: [] });
    const runs = page.activities.map(toRun).filter((run) => run !== null);
    const counts: Record<string, number> = {};
    for (const { sport } of runs) counts[sport] = (counts[sport] ?? 0) + 1;
    expect(counts).toEqual(sports);
    expect(new Set(page.activities.map(zoneOf)).size).toBe(zones);
    expect(page.activities.map(zoneOf)).not.toContain(null);
    expect(page.activities.filter((activity) => !localMatches(activity))).toEqual([]);
    for (const run of runs) {
      expect(run.day).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(
        [run.distanceM, run.movingTimeS, run.elapsedTimeS, run.startS].every(
          (n) => Number.isInteger(n) && n >= 0,
        ),
      ).toBe(true);
    }
  });

  it('of runner-a hold two treadmill runs and one typed in by hand', () => {
    const runs = pageOf('runner-a')
      .activities.map(toRun)
      .filter((run) => run !== null);
    expect(runs.filter((run) => run.trainer)).toHaveLength(2);
    expect(runs.filter((run) => run.manual)).toHaveLength(1);
    expect(runs.filter((run) => !run.hasGps)).toHaveLength(3);
  });

  it('of runner-b claim a climb only where it is known', () => {
    const runs = pageOf('runner-b')
      .activities.map(toRun)
      .filter((run) => run !== null);
    expect(runs.filter((run) => run.gainDm !== null)).toHaveLength(68);
  });

  it('come with athletes, gear and streams that can be read', () => {
    expect(readShape(athlete, json('athletes', 'runner-a', 'athlete.json'), 'it').shoes).toHaveLength(5);
    expect(readShape(athlete, json('athletes', 'runner-b', 'athlete.json'), 'it').shoes).toEqual([]);
    const pairs = Object.values(json('athletes', 'runner-a', 'gear.json') as object).map((row) =>
      toShoe(readShape(gear, row, 'it')),
    );
    expect(pairs).toHaveLength(15);
    expect(pairs).not.toContain(null);
    const folder = path.join('athletes', 'runner-b', 'streams');
    for (const name of readdirSync(path.join(sharedData, folder)))
      expect(readShape(streamSet, json(folder, name), name).latlng?.data.length).toBeGreaterThan(1);
    for (const name of readdirSync(path.join(sharedData, 'runs')).filter((n) => n.startsWith('run-')))
      expect(readShape(streamSet, json('runs', name), name).time?.data.length).toBeGreaterThan(1);
  });
});
