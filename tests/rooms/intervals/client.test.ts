import { inspect } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIntervals } from '../../../src/intervals/client.ts';
import { noteOfIntervals } from '../../../src/intervals/errors.ts';
import { type IntervalsIcu, startIntervalsIcu } from '../../support/intervals-icu.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const FILE = Buffer.from('a recording');
const ALL = { oldest: '2000-01-01', newest: '2026-11-24', limit: 50 };
const RUN = { id: 'i1', startLocal: '2026-11-21T07:30:00', file: FILE };

describe('the client of intervals.icu', () => {
  let icu: IntervalsIcu;
  const client = (options = {}) => createIntervals({ url: icu.url, now: () => NOW, gapMs: 0, ...options });
  const list = (key = 'the-right-key', query = ALL) => client().list(key, query);
  const failure = (call: Promise<unknown>): Promise<unknown> =>
    call.then(
      () => null,
      (error: unknown) => error,
    );

  beforeEach(async () => {
    icu = await startIntervalsIcu([
      RUN,
      { id: 'i2', startLocal: '2026-11-20T18:00:00', type: 'Ride', file: FILE },
      { id: '16358453283', startLocal: '2026-11-19T07:00:00', stub: true },
    ]);
  });
  afterEach(() => icu.close());

  it('tells runs, other sports and stubs of Strava apart, newest first', async () => {
    const { activities, received, bad } = await list();
    expect(activities).toEqual([
      { id: 'i1', startLocal: '2026-11-21T07:30:00', kind: 'run' },
      { id: 'i2', startLocal: '2026-11-20T18:00:00', kind: 'other' },
      { id: '16358453283', startLocal: '2026-11-19T07:00:00', kind: 'stub' },
    ]);
    expect({ received, bad }).toEqual({ received: 3, bad: 0 });
  });

  it.each([
    ['TrailRun', 'run'],
    ['VirtualRun', 'run'],
    ['Treadmill', 'run'],
    [null, 'run'],
    ['Hike', 'other'],
    ['Swim', 'other'],
    ['SomethingNew', 'other'],
  ])('takes the type %s as %s', async (type, kind) => {
    icu.state.activities = [{ ...RUN, type }];
    expect((await list()).activities).toMatchObject([{ kind }]);
  });

  it('gives the original file as it lies there, packed', async () => {
    expect(gunzipSync(await client().file('the-right-key', 'i1')).toString()).toBe('a recording');
  });

  it.each([
    ['401', { path: 'activities', status: 401 }, 'key 401'],
    ['403 in JSON', { path: 'activities', status: 403 }, 'key 403'],
    [
      '403 as a page',
      { path: 'activities', status: 403, headers: { 'content-type': 'text/html' }, body: '<html>' },
      'unavailable 403',
    ],
    ['404', { path: 'activities', status: 404 }, 'missing 404'],
    ['500', { path: 'activities', status: 500 }, 'unavailable 500'],
    ['a redirect', { path: 'activities', status: 302, headers: { location: '/login' } }, 'unavailable 302'],
    ['a page of HTML', { path: 'activities', status: 200, body: '<html>' }, 'bad_answer'],
    ['no list', { path: 'activities', status: 200, body: '{"a":1}' }, 'bad_answer'],
  ])('says what %s means', async (_what, fault, note) => {
    icu.state.faults = [fault];
    expect(noteOfIntervals(await failure(list()))).toBe(note);
  });

  it('tells a wrong key from a file that is not there', async () => {
    expect(noteOfIntervals(await failure(list('another-key')))).toBe('key 403');
    expect(noteOfIntervals(await failure(client().file('the-right-key', 'i9')))).toBe('missing 404');
    expect(noteOfIntervals(await failure(client().file('the-right-key', '16358453283')))).toBe('missing 422');
  });

  it.each([
    ['120', 120_000],
    [new Date(NOW + 3_600_000).toUTCString(), 3_600_000],
    ['0', 1_000],
    ['99999999', 86_400_000],
    ['soon', 900_000],
  ])('waits as long as Retry-After %s asks for, within reason', async (value, waitMs) => {
    icu.state.faults = [{ path: 'activities', status: 429, headers: { 'retry-after': value } }];
    expect(await failure(list())).toMatchObject({ code: 'limited', retryAtMs: NOW + waitMs });
  });

  it('gives up on an answer that does not come', async () => {
    icu.state.silent = true;
    const error = await failure(client({ timeoutMs: 30 }).list('the-right-key', ALL));
    expect(noteOfIntervals(error)).toBe('unavailable');
  });

  it('leaves out rows that make no sense, and reads the others', async () => {
    const rows = [
      { id: 'i1', start_date_local: '2026-11-21T07:30', type: 'Run', source: 7, novel: { a: [] } },
      { id: 12345, start_date_local: '2026-11-20T07:30:00.000', type: 'Run' },
      { id: '../../x', start_date_local: '2026-11-20T07:30:00' },
      { id: 'i3', start_date_local: 'yesterday' },
      null,
      'text',
    ];
    icu.state.faults = [{ path: 'activities', status: 200, body: JSON.stringify(rows) }];
    expect(await list()).toEqual({
      activities: [
        { id: 'i1', startLocal: '2026-11-21T07:30:00', kind: 'run' },
        { id: '12345', startLocal: '2026-11-20T07:30:00', kind: 'run' },
      ],
      received: 6,
      bad: 4,
    });
  });

  it('says the key in no error', async () => {
    for (const fault of [
      { path: '', status: 403 },
      { path: '', status: 500 },
    ]) {
      icu.state.faults = [fault];
      expect(inspect(await failure(list('hidden-key')), { depth: 9 })).not.toContain('hidden-key');
    }
    await icu.close();
    const gone = await failure(list('hidden-key'));
    expect(noteOfIntervals(gone)).toBe('unavailable');
    const key = Buffer.from('API_KEY:hidden-key').toString('base64');
    expect(inspect(gone, { depth: 9, showHidden: true })).not.toMatch(new RegExp(`hidden-key|${key}`));
  });

  it('lets calls begin one after another', async () => {
    const paced = client({ gapMs: 5 });
    await Promise.all(['1', '2', '3'].map((id) => failure(paced.file('the-right-key', id))));
    expect(icu.state.calls).toEqual(['1', '2', '3'].map((id) => `/api/v1/activity/${id}/file`));
  });
});
