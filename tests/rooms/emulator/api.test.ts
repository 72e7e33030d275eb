import { describe, expect, it } from 'vitest';
import { activity, ALL_SCOPES, connect, folderOf, get, NOON, standingClock, start } from './support.ts';

type Listed = { id: number; start_date: string };
const ids = (data: Listed[]): number[] => data.map((item) => item.id);

describe('GET /athlete/activities', () => {
  it('lists 30 newest first by default, up to 200 on request, and an empty page at the end', async () => {
    const emulator = await start({ source: folderOf(250) });
    const { access_token } = await connect(emulator);
    const list = async (query: string) =>
      (await get(emulator, `/athlete/activities${query}`, access_token)).data;
    expect(ids(await list(''))).toEqual(Array.from({ length: 30 }, (_, index) => 250 - index));
    expect(await list('?per_page=200')).toHaveLength(200);
    expect(await list('?per_page=200&page=2')).toHaveLength(50);
    expect(await list('?per_page=200&page=3')).toEqual([]);
    expect(emulator.counts()['GET /athlete/activities']).toBe(4);
  });

  it('takes before and after in seconds, both exclusive', async () => {
    const emulator = await start();
    const { access_token } = await connect(emulator);
    const day = 86_400;
    const nowS = NOON / 1000;
    const answer = await get(
      emulator,
      `/athlete/activities?after=${nowS - 5 * day}&before=${nowS - 2 * day}`,
      access_token,
    );
    expect(ids(answer.data)).toEqual([8, 7]);
  });

  it.each([
    ['after in milliseconds', `after=${NOON}`, 'after', 'future'],
    ['more than 200 per page', 'per_page=201', 'per_page', 'invalid'],
    ['page 0', 'page=0', 'page', 'invalid'],
    ['text for a time', 'before=yesterday', 'before', 'invalid'],
  ])('refuses %s', async (_case, query, field, code) => {
    const emulator = await start();
    const { access_token } = await connect(emulator);
    const { status, data } = await get(emulator, `/athlete/activities?${query}`, access_token);
    expect(status).toBe(400);
    expect(data.errors[0]).toMatchObject({ field, code });
  });
});

describe('scopes', () => {
  const folder = folderOf(3);
  const source = {
    ...folder,
    activities: [activity(99, 0.5, { private: true, visibility: 'only_me' }), ...folder.activities],
  };

  it('without any activity scope answer 401 and name what is missing', async () => {
    const emulator = await start({ source });
    const { access_token } = await connect(emulator, 'read,profile:read_all');
    for (const path of ['/athlete/activities', '/activities/1', '/activities/2/streams']) {
      const { status, data } = await get(emulator, path, access_token);
      expect(status).toBe(401);
      expect(data).toEqual({
        message: 'Authorization Error',
        errors: [{ resource: 'AccessToken', field: 'activity:read_permission', code: 'missing' }],
      });
    }
  });

  it('show "only me" activities with activity:read_all, and hide them without', async () => {
    const emulator = await start({ source });
    const all = await connect(emulator, 'read,activity:read,activity:read_all');
    expect(ids((await get(emulator, '/athlete/activities', all.access_token)).data)).toContain(99);
    const some = await connect(emulator, 'read,activity:read');
    expect(ids((await get(emulator, '/athlete/activities', some.access_token)).data)).toEqual([3, 2, 1]);
    expect((await get(emulator, '/activities/99', some.access_token)).status).toBe(404);
  });

  it('show the shoes in use with profile:read_all, and none without', async () => {
    const emulator = await start({ source });
    const all = await connect(emulator);
    const detailed = (await get(emulator, '/athlete', all.access_token)).data;
    expect(detailed).toMatchObject({ resource_state: 3, measurement_preference: 'feet' });
    expect(detailed.shoes).toEqual([
      {
        id: 'g1',
        name: 'Old pair',
        primary: true,
        nickname: null,
        retired: false,
        distance: 500_000,
        converted_distance: 310.7,
        resource_state: 2,
      },
    ]);
    const some = await connect(emulator, 'read,activity:read');
    const summary = (await get(emulator, '/athlete', some.access_token)).data;
    expect(summary).toMatchObject({ id: 77, resource_state: 2 });
    expect(summary.shoes).toBeUndefined();
  });
});

describe('one activity', () => {
  it('has details, its pair of shoes, and streams by the asked-for keys', async () => {
    const emulator = await start();
    const { access_token } = await connect(emulator);
    const detail = (await get(emulator, '/activities/4', access_token)).data;
    expect(detail).toMatchObject({ id: 4, resource_state: 3, gear: { id: 'g1', resource_state: 2 } });
    const streams = async (query: string) => get(emulator, `/activities/4/streams${query}`, access_token);
    expect(Object.keys((await streams('?keys=time,latlng&key_by_type=true')).data)).toEqual([
      'time',
      'distance',
      'latlng',
    ]);
    expect(Object.keys((await streams('?key_by_type=true')).data)).toEqual(['distance']);
    expect((await streams('?keys=time')).data.map((one: { type: string }) => one.type)).toEqual([
      'time',
      'distance',
    ]);
  });

  it('answers 404 when it does not exist, and 404 for streams that were never recorded', async () => {
    const emulator = await start();
    const { access_token } = await connect(emulator);
    const missing = await get(emulator, '/activities/4711', access_token);
    expect([missing.status, missing.data]).toEqual([404, '']);
    expect(
      (await get(emulator, '/activities/3/streams?keys=time&key_by_type=true', access_token)).status,
    ).toBe(404);
    expect((await get(emulator, '/activities/3', access_token)).status).toBe(200);
  });
});

describe('GET /gear/{id}', () => {
  it('knows retired pairs too, and answers 404 for deleted ones', async () => {
    const emulator = await start();
    const { access_token } = await connect(emulator);
    expect((await get(emulator, '/gear/g2', access_token)).data).toMatchObject({
      retired: true,
      resource_state: 3,
    });
    expect((await get(emulator, '/gear/g9', access_token)).status).toBe(404);
  });
});

describe('rate limits', () => {
  const limits = { overall: { quarterHour: 5, day: 8 }, read: { quarterHour: 3, day: 6 } };

  it('tell both pairs, answer 429 beyond one of them, and start anew at the quarter hour', async () => {
    const clock = standingClock(NOON + 14 * 60_000);
    const emulator = await start({ clock, limits });
    const { access_token } = await connect(emulator);
    const ask = () => get(emulator, '/athlete', access_token);
    const first = await ask();
    expect(first.headers).toMatchObject({
      'x-ratelimit-limit': '5,8',
      'x-ratelimit-usage': '1,1',
      'x-readratelimit-limit': '3,6',
      'x-readratelimit-usage': '1,1',
    });
    await ask();
    expect((await ask()).status).toBe(200);
    const over = await ask();
    expect(over.status).toBe(429);
    expect(over.data.message).toBe('Too Many Requests');
    expect(over.headers['x-readratelimit-usage']).toBe('4,4');

    clock.advance(60_000);
    const next = await ask();
    expect([next.status, next.headers['x-readratelimit-usage']]).toEqual([200, '1,5']);
  });

  it('count refused requests towards the day, which ends at midnight UTC', async () => {
    const clock = standingClock(Date.parse('2026-11-01T23:44:00Z'));
    const emulator = await start({ clock, limits: { ...limits, read: { quarterHour: 1, day: 3 } } });
    const { access_token } = await connect(emulator);
    const statuses = async (times: number) => {
      const all: number[] = [];
      for (let time = 0; time < times; time += 1)
        all.push((await get(emulator, '/athlete', access_token)).status);
      return all;
    };
    expect(await statuses(3)).toEqual([200, 429, 429]);
    clock.advance(60_000);
    expect(await statuses(1)).toEqual([429]);
    clock.advance(15 * 60_000);
    expect(await statuses(1)).toEqual([200]);
    expect(emulator.usage().read).toEqual({ quarterHour: 1, day: 1 });
  });
});

describe('faults', () => {
  it('make the app inactive: 403 for every call', async () => {
    const emulator = await start();
    const { access_token } = await connect(emulator);
    emulator.setFaults({ appInactive: true });
    const { status, data } = await get(emulator, '/athlete', access_token);
    expect(status).toBe(403);
    expect(data).toEqual({
      message: 'Forbidden',
      errors: [{ resource: 'Application', field: 'Status', code: 'Inactive' }],
    });
  });

  it.each([
    [401, 401],
    [404, 404],
    [429, 429],
    [500, 500],
    [502, 502],
    [503, 503],
    ['html', 200],
    ['truncated', 200],
  ] as const)('answer %s as often as asked, on the named endpoint only', async (as, status) => {
    const emulator = await start();
    const { access_token } = await connect(emulator);
    emulator.setFaults({ fail: { as, times: 1, endpoint: 'GET /athlete' } });
    expect((await get(emulator, '/athlete/activities', access_token)).data).toHaveLength(10);
    const failed = await get(emulator, '/athlete', access_token);
    expect(failed.status).toBe(status);
    expect(failed.data.id).toBeUndefined();
    expect((await get(emulator, '/athlete', access_token)).data.id).toBe(77);
  });

  it('of streams are made in every answer with streams, the same each time', async () => {
    const samples = Array.from({ length: 400 }, (_, i) => i);
    const stream = (data: readonly unknown[]) => ({
      data,
      series_type: 'distance',
      original_size: data.length,
      resolution: 'high',
    });
    const source = {
      ...folderOf(1),
      streams: () => ({
        time: stream(samples),
        distance: stream(samples.map((i) => 3 * i)),
        altitude: stream(samples.map((i) => 100 + (i % 7))),
        latlng: stream(samples.map((i) => [47.5 + i / 40_000, 8.5])),
      }),
    };
    const emulator = await start({ source });
    const { access_token } = await connect(emulator);
    const path = '/activities/1/streams?keys=time,distance,altitude,latlng&key_by_type=true';
    const answer = async () => (await get(emulator, path, access_token)).data;
    const whole = await answer();
    expect(Object.keys(whole)).toEqual(['time', 'distance', 'altitude', 'latlng']);
    emulator.setFaults({ streams: ['noPlaces', 'altitudeShift', 'lowResolution'] });
    const faulty = await answer();
    expect(Object.keys(faulty)).toEqual(['time', 'distance', 'altitude']);
    expect(faulty.time).toMatchObject({ original_size: 400, resolution: 'low' });
    expect(faulty.time.data).toHaveLength(100);
    expect(faulty.altitude.data.some((z: number) => z < 90 || z > 116)).toBe(true);
    expect(await answer()).toEqual(faulty);
    emulator.setFaults({ streams: [] });
    expect(await answer()).toEqual(whole);
  });

  it('hang up in the middle', async () => {
    const emulator = await start({ faults: { fail: { as: 'hangup', times: 1 } } });
    const { access_token } = await connect(emulator);
    await expect(get(emulator, '/athlete', access_token)).rejects.toThrow(/hang up|ECONNRESET/);
    expect((await get(emulator, '/athlete', access_token)).status).toBe(200);
  });

  it('answer slowly', async () => {
    const emulator = await start({ faults: { slowMs: 30 } });
    const { access_token } = await connect(emulator);
    const before = performance.now();
    await get(emulator, '/athlete', access_token);
    expect(performance.now() - before).toBeGreaterThanOrEqual(29);
  });

  it('hide a new activity and its streams from the first fetches', async () => {
    const emulator = await start({ heldWeeks: 1, faults: { notFoundFirst: 2, streamsNotReadyFirst: 1 } });
    const { access_token } = await connect(emulator);
    const status = async (path: string) => (await get(emulator, path, access_token)).status;
    expect(await status('/activities/2')).toBe(200);
    expect((await emulator.releaseNext())?.activityId).toBe(4);
    expect([
      await status('/activities/4'),
      await status('/activities/4'),
      await status('/activities/4'),
    ]).toEqual([404, 404, 200]);
    const streams = '/activities/4/streams?keys=time&key_by_type=true';
    expect([await status(streams), await status(streams)]).toEqual([404, 200]);
  });
});

describe('several athletes', () => {
  it('each see their own history, under the id they were given', async () => {
    const emulator = await start({
      source: new Map([
        [1, folderOf(4)],
        [2, folderOf(6)],
      ]),
    });
    const one = await connect(emulator, ALL_SCOPES, { athlete: '1' });
    const two = await connect(emulator, ALL_SCOPES, { athlete: '2' });
    expect((await get(emulator, '/athlete/activities', one.access_token)).data).toHaveLength(4);
    const list = (await get(emulator, '/athlete/activities', two.access_token)).data;
    expect(list).toHaveLength(6);
    expect(list[0].athlete).toEqual({ id: 2, resource_state: 1 });
    expect((await get(emulator, '/athlete', two.access_token)).data.id).toBe(2);
  });
});
