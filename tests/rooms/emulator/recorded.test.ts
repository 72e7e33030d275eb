import { readFileSync } from 'node:fs';
import type { AxiosResponse } from 'axios';
import { describe, expect, it } from 'vitest';
import { readAthleteFolder } from '../../../src/emulator/athlete-folder.ts';
import type { Emulator } from '../../../src/emulator/start-emulator.ts';
import { hasSharedData, sharedData } from '../../support/shared-data.ts';
import { authorize, connect, get, plain, start, startCallback, subscribe, token } from './support.ts';

type Recorded = {
  readonly status: { readonly code: number };
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: unknown;
};

const recorded = (name: string): Recorded =>
  JSON.parse(readFileSync(`${sharedData}recorded/${name}.json`, 'utf8')) as Recorded;

/** Added by Strava's delivery network and its own machinery; nothing of Camber's depends on them. */
const NETWORK_HEADERS = new Set([
  'content-length',
  'server',
  'transfer-encoding',
  'via',
  'x-amz-cf-pop',
  'x-cache',
  'x-envoy-upstream-service-time',
]);

/** Fields of arrays whose elements the emulator leaves out: it gives an empty list. */
const EMPTY_LISTS = new Set(['segment_efforts', 'best_efforts']);

/** Newer than the recording (changelog 2025-10-27) or only on some activities. */
const MAY_BE_MORE = new Set([
  'device_name',
  'average_temp',
  'average_cadence',
  'upload_id_str',
  'workout_type',
]);

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;

/** Lines that tell how `ours` differs from `theirs` in keys and JSON types; null may stand for any type. */
const differences = (theirs: unknown, ours: unknown, at = ''): string[] => {
  const [wanted, got] = [kindOf(theirs), kindOf(ours)];
  if (wanted === 'null' || got === 'null') return ours === undefined ? [`${at}: missing`] : [];
  if (wanted !== got) return [`${at}: ${wanted} expected, ${got} found`];
  if (wanted === 'array') {
    const [first, mine] = [(theirs as unknown[])[0], (ours as unknown[])[0]];
    return first === undefined || mine === undefined ? [] : differences(first, mine, `${at}[0]`);
  }
  if (wanted !== 'object') return [];
  const keys = Object.entries(theirs as object);
  const known = new Set(keys.map(([key]) => key));
  const unknown = Object.keys(ours as object).filter((key) => !known.has(key) && !MAY_BE_MORE.has(key));
  return [
    ...keys
      .filter(([key]) => !EMPTY_LISTS.has(key))
      .flatMap(([key, value]) => differences(value, (ours as Record<string, unknown>)[key], `${at}.${key}`)),
    ...unknown.map((key) => `${at}.${key}: never seen in a recording`),
  ];
};

const missingHeaders = (answer: Recorded, ours: AxiosResponse): string[] =>
  Object.keys(answer.headers)
    .map((name) => name.toLowerCase())
    .filter((name) => !NETWORK_HEADERS.has(name) && ours.headers[name] === undefined);

/** How an answer differs from the recording in status, header names, keys and JSON types; empty = like it. */
const unlike = (name: string, ours: AxiosResponse): string[] => {
  const answer = recorded(name);
  const [wanted, got] = [answer.status.code, ours.status];
  return [
    ...(wanted === got ? [] : [`status: ${wanted} expected, ${got} found`]),
    ...missingHeaders(answer, ours).map((header) => `header ${header}: missing`),
    ...(ours.headers['content-type'] === 'application/json; charset=utf-8' ? [] : ['content type']),
    ...differences(answer.body, ours.data),
  ];
};

const app = (emulator: Emulator): string =>
  `client_id=${emulator.clientId}&client_secret=${emulator.clientSecret}`;

describe.runIf(hasSharedData)('answers against the recorded ones, field by field', () => {
  const startReal = (options: Parameters<typeof start>[0] = {}) =>
    start({ source: readAthleteFolder(`${sharedData}athletes/runner-a`), ...options });

  it('POST /oauth/token: code, refresh, wrong code, wrong client', async () => {
    const emulator = await startReal();
    const code = (await authorize(emulator)).searchParams.get('code') ?? '';
    const exchanged = await token(emulator, { grant_type: 'authorization_code', code });
    expect(unlike('token_authorization_code', exchanged)).toEqual([]);
    const refresh_token = exchanged.data.refresh_token;
    expect(
      unlike('token_refresh_token', await token(emulator, { grant_type: 'refresh_token', refresh_token })),
    ).toEqual([]);
    const wrong = await token(emulator, { grant_type: 'authorization_code', code });
    expect(unlike('token_invalid_code', wrong)).toEqual([]);
    expect(wrong.data).toEqual(recorded('token_invalid_code').body);
    const stranger = await token(emulator, { client_id: '1', grant_type: 'authorization_code', code });
    expect(unlike('token_invalid_client', stranger)).toEqual([]);
    expect(stranger.data).toEqual(recorded('token_invalid_client').body);
  });

  it('POST /oauth/deauthorize', async () => {
    const emulator = await startReal();
    const { access_token } = await connect(emulator);
    const url = `${emulator.urls.oauth}/deauthorize`;
    expect(unlike('deauthorize', await plain.post(url, `access_token=${access_token}`))).toEqual([]);
  });

  it('GET /athlete/activities: fields on every recorded item are on every one of ours, with their types', async () => {
    const emulator = await startReal();
    const { access_token } = await connect(emulator);
    const answer = await get(emulator, '/athlete/activities', access_token);
    const list = recorded('athlete_activities');
    expect(missingHeaders(list, answer)).toEqual([]);
    const theirs = list.body as Record<string, unknown>[];
    expect(answer.data).toHaveLength(theirs.length);
    const keys = [...new Set(theirs.flatMap((item) => Object.keys(item)))];
    const always = keys.filter((key) => theirs.every((item) => key in item));
    for (const ours of answer.data as Record<string, unknown>[]) {
      expect(always.filter((key) => !(key in ours))).toEqual([]);
      expect(Object.keys(ours).filter((key) => !keys.includes(key) && !MAY_BE_MORE.has(key))).toEqual([]);
      for (const key of keys) {
        const kinds = new Set(theirs.map((item) => kindOf(item[key])));
        const whole = new Set([...kinds, 'undefined', 'null']);
        expect([...whole], `type of ${key}`).toContain(kindOf(ours[key]));
      }
    }
  });

  it('GET /activities/{id}', async () => {
    const emulator = await startReal();
    const { access_token } = await connect(emulator);
    const list = (await get(emulator, '/athlete/activities?per_page=200', access_token)).data;
    const run = list.find((item: Record<string, unknown>) => item['sport_type'] === 'Run' && item['gear_id']);
    expect(unlike('activity', await get(emulator, `/activities/${run.id}`, access_token))).toEqual([]);
  });

  it('GET /activities/{id}: not found, not authorized, over the limit', async () => {
    const limits = { overall: { quarterHour: 9, day: 9 }, read: { quarterHour: 2, day: 9 } };
    const emulator = await startReal({ limits });
    const { access_token } = await connect(emulator);
    expect(unlike('not_found_error', await get(emulator, '/activities/1', access_token))).toEqual([]);
    expect(unlike('authorization_error', await get(emulator, '/activities/1', 'no token'))).toEqual([]);
    expect(
      unlike('activity_with_ratelimit_exceeded', await get(emulator, '/activities/1', access_token)),
    ).toEqual([]);
  });

  it('GET /activities/{id}/streams', async () => {
    const source = readAthleteFolder(`${sharedData}athletes/runner-b`);
    const emulator = await start({ source });
    const { access_token } = await connect(emulator);
    const { id } = source.activities.find((one) => source.streams(one.id) !== null) ?? { id: 0 };
    const answer = await get(emulator, `/activities/${id}/streams?key_by_type=true`, access_token);
    expect(unlike('activity_streams', answer)).toEqual([]);
    expect(answer.headers['x-ratelimit-usage']).toBeUndefined();
  });

  it('GET /gear/{id}', async () => {
    const emulator = await startReal();
    const { access_token } = await connect(emulator);
    expect(unlike('gear', await get(emulator, '/gear/g700', access_token))).toEqual([]);
  });

  it('push subscriptions: none, created, listed, deleted', async () => {
    const emulator = await startReal();
    const callback = await startCallback();
    const url = `${emulator.urls.api}/push_subscriptions`;
    expect(unlike('no_push_subscriptions', await plain.get(`${url}?${app(emulator)}`))).toEqual([]);
    const created = await subscribe(emulator, callback.url);
    expect(unlike('create_push_subscription', created)).toEqual([]);
    expect(unlike('push_subscriptions', await plain.get(`${url}?${app(emulator)}`))).toEqual([]);
    expect(
      unlike('delete_push_subscription', await plain.delete(`${url}/${created.data.id}?${app(emulator)}`)),
    ).toEqual([]);
  });

  it('webhook events', async () => {
    const emulator = await startReal({ heldWeeks: 4 });
    const callback = await startCallback();
    await subscribe(emulator, callback.url);
    await connect(emulator);
    const released = await emulator.releaseNext();
    const owner = emulator.athleteIds[0] ?? 0;
    await emulator.editActivity(owner, released?.activityId ?? 0, { name: 'Messy' });
    await emulator.deauthorize(owner);
    await emulator.settled();
    const { events } = JSON.parse(readFileSync(`${sharedData}recorded/webhook_events.json`, 'utf8')) as {
      events: { name: string; body: unknown }[];
    };
    const documented = (name: string): unknown => events.find((event) => event.name.includes(name))?.body;
    const sent = (aspect: string, type: string): unknown =>
      callback.events.find((event) => event['aspect_type'] === aspect && event['object_type'] === type);
    expect(differences(documented('create'), sent('create', 'activity'))).toEqual([]);
    expect(differences(documented('title update'), sent('update', 'activity'))).toEqual([]);
    expect(differences(documented('deauthorised'), sent('update', 'athlete'))).toEqual([]);
  });
});
