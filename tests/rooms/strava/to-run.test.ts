import { describe, expect, it } from 'vitest';
import { gear, summaryActivity } from '../../../src/strava/shapes.ts';
import type { SummaryActivity } from '../../../src/strava/shapes.ts';
import { toRun, zoneOf } from '../../../src/strava/to-run.ts';
import { toShoe } from '../../../src/strava/to-shoe.ts';
import { namesATrack } from '../../../src/strava/track-name.ts';

const activity = (patch: object = {}): SummaryActivity =>
  summaryActivity.parse({
    id: 42,
    name: 'Morning Run',
    distance: 10_000.5,
    moving_time: 3000,
    elapsed_time: 3100,
    total_elevation_gain: 83.2,
    elev_high: 120,
    type: 'Run',
    sport_type: 'Run',
    start_date: '2026-11-01T23:30:00Z',
    start_date_local: '2026-11-02T00:30:00Z',
    timezone: '(GMT+01:00) Europe/Berlin',
    utc_offset: 3600,
    trainer: false,
    manual: false,
    gear_id: 'g1',
    start_latlng: [52.5, 13.4],
    map: { summary_polyline: 'abc' },
    suffer_score: 55,
    ...patch,
  });

const run = (patch: object = {}) => toRun(activity(patch));

describe('a run from an activity', () => {
  it('carries derived numbers, no place and no name', () => {
    expect(run()).toEqual({
      id: 42,
      day: '2026-11-02',
      startS: Date.UTC(2026, 10, 1, 23, 30) / 1000,
      sport: 'Run',
      distanceM: 10_001,
      movingTimeS: 3000,
      elapsedTimeS: 3100,
      gainDm: 832,
      gearId: 'g1',
      trainer: false,
      manual: false,
      hasGps: true,
      rpe: null,
      relativeEffort: 55,
      trackHint: false,
      analysis: null,
    });
  });

  it('belongs to the local day, although start_date_local ends in Z', () => {
    expect(run({ start_date: '2026-11-02T00:30:00Z', start_date_local: '2026-11-01T16:30:00Z' })?.day).toBe(
      '2026-11-01',
    );
  });

  it('rounds metres half up', () => {
    expect(run({ distance: 10_000.49 })?.distanceM).toBe(10_000);
    expect(run({ distance: 10_000.5 })?.distanceM).toBe(10_001);
  });

  it.each(['Walk', 'Hike', 'Ride', 'Swim', 'AlpineSki', 'Snowshoe', 'SomethingNew'])(
    'is none for %s',
    (sport) => {
      expect(run({ sport_type: sport, type: sport })).toBeNull();
    },
  );

  it.each(['Run', 'TrailRun', 'VirtualRun'])('is one for %s', (sport) => {
    expect(run({ sport_type: sport })?.sport).toBe(sport);
  });

  it('is one for a new kind of running that Strava still types as Run', () => {
    expect(run({ sport_type: 'NightRun', type: 'Run' })?.sport).toBe('Run');
  });

  it('is read from the type alone when the sport type is absent', () => {
    expect(run({ sport_type: undefined })?.sport).toBe('Run');
  });

  it('is a treadmill run with the mark, or without any position unless typed in', () => {
    const nowhere = { start_latlng: [], map: { summary_polyline: '' } };
    expect(run({ trainer: true })).toMatchObject({ trainer: true, hasGps: true });
    expect(run(nowhere)).toMatchObject({ trainer: true, hasGps: false, manual: false });
    expect(run({ ...nowhere, manual: true })).toMatchObject({ trainer: false, hasGps: false, manual: true });
  });

  it('has no real place or climb in a virtual landscape', () => {
    expect(run({ sport_type: 'VirtualRun' })).toMatchObject({ trainer: true, hasGps: false, gainDm: null });
  });

  it('knows a climb of 0 where altitude was recorded, and not where it was not', () => {
    expect(run({ total_elevation_gain: 0 })?.gainDm).toBe(0);
    expect(run({ total_elevation_gain: 0, elev_high: undefined })?.gainDm).toBeNull();
    expect(run({ total_elevation_gain: 12, elev_high: undefined })?.gainDm).toBe(120);
    expect(run({ total_elevation_gain: undefined })?.gainDm).toBeNull();
  });

  it('lets one time stand for the other, and takes nonsense as absent', () => {
    expect(run({ moving_time: undefined })).toMatchObject({ movingTimeS: 3100, elapsedTimeS: 3100 });
    expect(run({ elapsed_time: -5 })).toMatchObject({ movingTimeS: 3000, elapsedTimeS: 3000 });
    expect(run({ distance: null })?.distanceM).toBe(0);
  });

  it('takes a perceived exertion of 0 to 10 only', () => {
    const rpe = (value: unknown) => toRun({ ...activity(), perceived_exertion: value as number })?.rpe;
    expect([rpe(0), rpe(10), rpe(11), rpe(null)]).toEqual([0, 10, null, null]);
  });
});

describe('the shape of an activity', () => {
  it('lets unknown fields, unknown values and absent fields pass', () => {
    const bare = { id: 1, start_date: '2026-01-01T00:00:00Z', start_date_local: '2026-01-01T01:00:00Z' };
    expect(
      summaryActivity.safeParse({
        ...bare,
        news: [1],
        visibility: 'friends_of_friends',
        sport_type: 'Quidditch',
      }).success,
    ).toBe(true);
    expect(
      summaryActivity.safeParse({ ...bare, distance: 'far', map: 7, start_latlng: 'here' }).success,
    ).toBe(true);
  });

  it.each([
    { id: undefined },
    { id: 1.5 },
    { start_date: 'soon' },
    { start_date_local: '2026-02-30T07:00:00Z' },
  ])('does not let %j pass', (patch) => {
    const row = {
      id: 1,
      start_date: '2026-01-01T00:00:00Z',
      start_date_local: '2026-01-01T01:00:00Z',
      ...patch,
    };
    expect(summaryActivity.safeParse(row).success).toBe(false);
  });
});

describe('the time zone', () => {
  it.each([
    ['(GMT-05:00) America/New_York', 'America/New_York'],
    ['(GMT+00:00) Europe/London', 'Europe/London'],
    ['(GMT-05:00) EST5EDT', 'EST5EDT'],
    ['(GMT-05:00) Cuba', 'Cuba'],
    ['(GMT-05:00) Etc/GMT+5', 'Etc/GMT+5'],
    ['Europe/Berlin', 'Europe/Berlin'],
    ['(GMT+01:00) Atlantis/Capital', null],
    ['', null],
    [null, null],
  ])('of %j is %j', (timezone, zone) => {
    expect(zoneOf({ timezone })).toBe(zone);
  });
});

describe('a name that says track', () => {
  it.each([
    'Track Tuesday',
    '8x400 @ track',
    'track workout',
    'Track: 5 x 1000',
    '400s on the track',
    'Bahn',
    'Intervalle auf der Bahn',
    'Bahntraining 10x400',
    'Tartanbahn, locker',
    'Laufbahn',
    'Stadion',
    '6x800 (Bahn)',
  ])('is %j', (name) => {
    expect(namesATrack(name)).toBe(true);
  });

  it.each([
    'Morning Run',
    'Back on track',
    'On track for Boston',
    'Single track heaven',
    'singletrack',
    'Soundtrack: Queen',
    'Lost track of time',
    'Dirt track loop',
    'Tracking test',
    'Autobahn-Runde',
    'Zum Bahnhof',
    'S-Bahn verpasst',
    'Bahntrasse Nord',
    'Straßenbahn überholt',
    'Urban run',
    '',
  ])('is not %j', (name) => {
    expect(namesATrack(name)).toBe(false);
  });
});

describe('shoes from gear', () => {
  it('keep id, name and metres, and know no drop', () => {
    expect(toShoe(gear.parse({ id: 'g1', name: 'Fast Pair', distance: 451.5, retired: true }))).toEqual({
      id: 'g1',
      name: 'Fast Pair',
      distanceM: 452,
      retired: true,
      dropMm: null,
    });
  });

  it('fall back to brand and model, then to the id', () => {
    expect(toShoe(gear.parse({ id: 'g1', name: '', brand_name: 'Brand', model_name: 'Model' }))?.name).toBe(
      'Brand Model',
    );
    expect(toShoe(gear.parse({ id: 'g1' }))?.name).toBe('g1');
  });

  it('are none of a bike', () => {
    expect(toShoe(gear.parse({ id: 'b1', name: 'Trek' }))).toBeNull();
  });
});
