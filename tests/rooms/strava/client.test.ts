import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../src/strava/budget.ts';
import { createStravaHttp } from '../../../src/strava/http.ts';
import { ACCESS, HOST, NOW, SECRET, app, failure, makeStrava } from './support.ts';
import { nock, watchNetwork } from './network.ts';

const row = (id: number, extra: object = {}) => ({
  id,
  name: 'Morning Run',
  distance: 5000,
  moving_time: 1500,
  elapsed_time: 1520,
  sport_type: 'Run',
  start_date: '2026-11-01T06:00:00Z',
  start_date_local: '2026-11-01T07:00:00Z',
  ...extra,
});

const api = () => nock(`${HOST}/api/v3`);
const complaint = (resource: string, field: string, code: string) => ({
  message: 'x',
  errors: [{ resource, field, code }],
});

describe('the Strava client', () => {
  watchNetwork();

  it('sends the token in the header only, and pages by 200', async () => {
    api()
      .get('/athlete/activities')
      .query((query) => JSON.stringify(query) === '{"page":"2","per_page":"200"}')
      .matchHeader('authorization', `Bearer ${ACCESS}`)
      .reply(200, [row(1), row(2)]);
    const page = await makeStrava().activities(7, { page: 2 });
    expect(page.activities.map((a) => a.id)).toEqual([1, 2]);
    expect(page).toMatchObject({ received: 2, bad: [] });
  });

  it('passes before and after on as they are: epoch seconds', async () => {
    api()
      .get('/athlete/activities')
      .query({ page: 1, per_page: 30, before: 1700000000, after: 1600000000 })
      .reply(200, []);
    const page = await makeStrava().activities(7, {
      page: 1,
      perPage: 30,
      before: 1700000000,
      after: 1600000000,
    });
    expect(page.received).toBe(0);
  });

  it('keeps a page when one of its activities is broken, and names the broken one', async () => {
    api()
      .get('/athlete/activities')
      .query(true)
      .reply(200, [row(1), { id: 2, name: 'no date' }, 'text', row(4)]);
    const page = await makeStrava().activities(7, { page: 1 });
    expect(page.activities.map((a) => a.id)).toEqual([1, 4]);
    expect(page.bad).toEqual([
      { index: 1, id: 2, field: 'start_date' },
      { index: 2, id: null, field: 'the whole answer' },
    ]);
    expect(page.received).toBe(4);
  });

  it('reads streams by key, and gives null where Strava has none', async () => {
    api()
      .get('/activities/5/streams')
      // What is asked for is what is read: no heart rate, no cadence.
      .query({ keys: 'time,latlng,distance,altitude,moving', key_by_type: 'true' })
      .reply(200, {
        time: { data: [0, 1, null] },
        latlng: {
          data: [
            [1, 2],
            [1, 2],
            [1, 2],
          ],
        },
        invented: { data: ['x'] },
      });
    api().get('/activities/6/streams').query(true).reply(404, { message: 'Record Not Found' });
    const strava = makeStrava();
    expect((await strava.streams(7, 5))?.time?.data).toEqual([0, 1, null]);
    expect(await strava.streams(7, 6)).toBeNull();
  });

  it('reads athlete, activity and gear', async () => {
    api()
      .get('/athlete')
      .reply(200, {
        id: 7,
        measurement_preference: 'feet',
        shoes: [{ id: 'g1', distance: 12 }, { nonsense: 1 }],
      });
    api()
      .get('/activities/5')
      .reply(200, row(5, { perceived_exertion: 6, gear: { id: 'g1' } }));
    api().get('/gear/g1').reply(200, { id: 'g1', retired: true });
    const strava = makeStrava();
    expect((await strava.athlete(7)).shoes.map((s) => s.id)).toEqual(['g1']);
    expect((await strava.activity(7, 5)).perceived_exertion).toBe(6);
    expect((await strava.gear(7, 'g1')).retired).toBe(true);
  });

  it.each([
    [401, complaint('Athlete', 'access_token', 'invalid'), 'unauthorized', null],
    [401, complaint('Application', '', 'invalid'), 'unauthorized', null],
    [401, complaint('AccessToken', 'activity:read_permission', 'missing'), 'missing_scope', 'activity:read'],
    [403, complaint('Application', 'Status', 'Inactive'), 'app_inactive', null],
    [403, { message: '403 Limit of connected athletes exceeded' }, 'athlete_limit', null],
    [403, 'Limit of connected athletes exceeded', 'athlete_limit', null],
    [403, { message: 'Forbidden' }, 'rejected', null],
    [403, '<html>Attention Required</html>', 'unavailable', null],
    [404, { message: 'Record Not Found' }, 'not_found', null],
    [404, '', 'not_found', null],
    [404, '<html>nginx</html>', 'unavailable', null],
    [400, complaint('Activity', 'after', 'future'), 'rejected', 'after'],
    [429, { errors: 'Rate Limit Exceeded', message: 'Too Many Requests' }, 'rate_limited', null],
    [500, { message: 'error' }, 'unavailable', null],
    [502, '<html>Bad Gateway</html>', 'unavailable', null],
    [597, '', 'unavailable', null],
    [301, '', 'unavailable', null],
    [200, '<html>Maintenance</html>', 'unavailable', null],
    [200, '{"id": 5, "name": "cut', 'unavailable', null],
    [200, { id: 5 }, 'bad_answer', 'start_date'],
    [200, row(5, { start_date: '2026-02-30T00:00:00Z' }), 'bad_answer', 'start_date'],
    [200, row(1.9e29), 'bad_answer', 'id'],
  ] as const)('reads %i %j as %s', async (status, body, code, field) => {
    api().get('/activities/5').reply(status, body);
    const error = await failure(makeStrava().activity(7, 5));
    expect({ code: error.code, field: error.field === '' ? null : error.field }).toEqual({ code, field });
  });

  it('reads a timeout and a broken connection as unavailable', async () => {
    api().get('/activities/5').delay(60_000).reply(200, row(5));
    api()
      .get('/activities/6')
      .replyWithError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
    const strava = makeStrava({ http: createStravaHttp(app.urls, { timeoutMs: 100 }) });
    expect(await failure(strava.activity(7, 5))).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('ECONNABORTED'),
    });
    expect(await failure(makeStrava().activity(7, 6))).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('ECONNRESET'),
    });
  });

  it('makes one request only: whoever queues the work owns the retries', async () => {
    api().get('/activities/5').once().reply(503, '');
    expect((await failure(makeStrava().activity(7, 5))).code).toBe('unavailable');
  });

  it('shows no token, code or secret in an error, however it is printed', async () => {
    api().get('/activities/5').replyWithError('reset');
    api()
      .get('/activities/6')
      .reply(401, complaint('Athlete', 'access_token', 'invalid'));
    const strava = makeStrava();
    for (const id of [5, 6]) {
      const error = await failure(strava.activity(7, id));
      const printed =
        inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error) + String(error.stack);
      expect(printed).not.toContain(ACCESS);
      expect(printed).not.toContain(SECRET);
    }
  });

  it('tells the token source of a refused token, but not for a scope that is missing', async () => {
    const rejected: string[] = [];
    const tokenSource = {
      accessToken: async () => ACCESS,
      rejected: (_id: number, token: string) => void rejected.push(token),
    };
    const strava = makeStrava({ tokenSource });
    api()
      .get('/activities/5')
      .reply(401, complaint('AccessToken', 'activity:read_permission', 'missing'));
    await failure(strava.activity(7, 5));
    expect(rejected).toEqual([]);
    api()
      .get('/activities/5')
      .reply(401, complaint('Athlete', 'access_token', 'invalid'));
    await failure(strava.activity(7, 5));
    expect(rejected).toEqual([ACCESS]);
  });

  it('waits after a 429 until the quarter hour that is full has ended, without asking again before', async () => {
    let now = NOW;
    const strava = makeStrava({ budget: createBudget({ now: () => now, random: () => 0 }) });
    const headers = { 'X-Ratelimit-Limit': '200,2000', 'X-Ratelimit-Usage': '201,300' };
    api().get('/activities/5').reply(429, {}, headers);
    const quarter = Date.UTC(2026, 10, 2, 10, 15);
    const first = await failure(strava.activity(7, 5));
    expect(first).toMatchObject({ code: 'rate_limited', retryAtMs: quarter + 1000 });
    now = quarter - 1;
    expect((await failure(strava.activity(7, 5))).code).toBe('rate_limited');
    now = quarter;
    api().get('/activities/5').reply(200, row(5));
    expect((await strava.activity(7, 5)).id).toBe(5);
  });
});
