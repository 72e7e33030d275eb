import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { create } from 'axios';
import type { AxiosInstance } from 'axios';
import { afterEach } from 'vitest';
import { DAY_MS } from '../../../src/core/durations.ts';
import { startEmulator } from '../../../src/emulator/start-emulator.ts';
import type { Emulator, EmulatorOptions } from '../../../src/emulator/start-emulator.ts';
import type { ActivityJson, AthleteFolder } from '../../../src/emulator/types.ts';

/** Sunday, 1 November 2026, 12:00 UTC. */
export const NOON = Date.parse('2026-11-01T12:00:00Z');

export const ALL_SCOPES = 'read,activity:read,activity:read_all,profile:read_all';

const quietLog = { info: () => {}, warn: () => {} };

/** A run that started `daysAgo` days before NOON at the same hour. */
export const activity = (id: number, daysAgo: number, more: object = {}): ActivityJson => {
  const start = new Date(NOON - daysAgo * DAY_MS).toISOString().replace('.000Z', 'Z');
  return {
    id,
    name: 'Morning Run',
    sport_type: 'Run',
    type: 'Run',
    distance: 8000,
    moving_time: 2700,
    elapsed_time: 2760,
    total_elevation_gain: 40,
    start_date: start,
    start_date_local: start,
    timezone: '(GMT+00:00) Etc/UTC',
    utc_offset: 0,
    gear_id: 'g1',
    ...more,
  };
};

/** `count` runs, one a day, the newest yesterday; ids 1 (oldest) to `count`. */
export const folderOf = (count: number, athleteId = 77): AthleteFolder => ({
  athlete: {
    id: athleteId,
    firstname: 'Ada',
    lastname: 'Runner',
    measurement_preference: 'feet',
    shoes: [
      { id: 'g1', name: 'Old pair', primary: true, nickname: null, retired: false, distance: 500_000 },
      { id: 'g2', name: 'Gone pair', primary: false, nickname: null, retired: true, distance: 900_000 },
    ],
  },
  activities: Array.from({ length: count }, (_, index) => activity(count - index, index + 1)),
  gear: { g1: { id: 'g1', name: 'Old pair', retired: false, distance: 500_000, converted_distance: 310.7 } },
  streams: (id) =>
    id % 2 === 0
      ? {
          time: { data: [0, 1, 2], series_type: 'distance', original_size: 3, resolution: 'high' },
          distance: { data: [0, 3, 6], series_type: 'distance', original_size: 3, resolution: 'high' },
          latlng: {
            data: [
              [1, 2],
              [1, 2],
              [1, 2],
            ],
            series_type: 'distance',
            original_size: 3,
            resolution: 'high',
          },
        }
      : null,
});

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

/** A clock that stands still until it is told to move. */
export const standingClock = (startMs = NOON) => {
  let nowMs = startMs;
  return { now: () => nowMs, advance: (ms: number) => (nowMs += ms) };
};

/** Starts an emulator on a free port; it is closed after the test. */
export const start = async (options: Partial<EmulatorOptions> = {}): Promise<Emulator> => {
  const emulator = await startEmulator({
    port: 0,
    source: folderOf(10),
    clock: { now: () => NOON },
    log: quietLog,
    eventRetryMs: 5,
    ...options,
  });
  closers.push(emulator.close);
  return emulator;
};

/** Plain HTTP: no redirects followed, no status thrown. */
export const plain: AxiosInstance = create({
  maxRedirects: 0,
  proxy: false,
  validateStatus: () => true,
});

export const REDIRECT = 'http://localhost:8080/connect/return';

const form = (values: Record<string, string> | [string, string][]): string =>
  new URLSearchParams(values).toString();

/** Clicks "Authorize" with these scopes ticked. @returns the address the browser is sent to. */
export const authorize = async (
  emulator: Emulator,
  scopes = ALL_SCOPES,
  more: Record<string, string> = {},
): Promise<URL> => {
  const fields: [string, string][] = [
    ['client_id', emulator.clientId],
    ['redirect_uri', REDIRECT],
    ['state', 's1'],
    ['athlete', String(emulator.athleteIds[0])],
    ['decision', 'authorize'],
    ...scopes.split(',').map((scope): [string, string] => ['scope', scope]),
  ];
  const kept = fields.filter(([name]) => !(name in more));
  const answer = await plain.post(
    `${emulator.urls.oauth}/accept_application`,
    form([...kept, ...Object.entries(more)]),
  );
  return new URL(answer.headers['location'] ?? 'about:blank');
};

/** POST /oauth/token with the app's id and secret. */
export const token = (emulator: Emulator, values: Record<string, string>) =>
  plain.post(
    `${emulator.urls.oauth}/token`,
    form({ client_id: emulator.clientId, client_secret: emulator.clientSecret, ...values }),
  );

export type Tokens = { access_token: string; refresh_token: string; expires_at: number; expires_in: number };

/** Connects an athlete. @returns the tokens. */
export const connect = async (
  emulator: Emulator,
  scopes = ALL_SCOPES,
  more: Record<string, string> = {},
): Promise<Tokens> => {
  const code = (await authorize(emulator, scopes, more)).searchParams.get('code') ?? '';
  return (await token(emulator, { grant_type: 'authorization_code', code })).data;
};

/** GET below /api/v3 with this access token. */
export const get = (emulator: Emulator, path: string, accessToken: string) =>
  plain.get(`${emulator.urls.api}${path}`, { headers: { Authorization: `Bearer ${accessToken}` } });

export type Callback = {
  readonly url: string;
  readonly events: Record<string, unknown>[];
  /** Status of the answers to come, in order; 200 when there is none left. `null` = no answer at all. */
  readonly answers: (number | null)[];
  readonly close: () => Promise<void>;
};

/** A webhook receiver as Camber has one. */
export const startCallback = async (port = 0): Promise<Callback> => {
  const events: Record<string, unknown>[] = [];
  const answers: (number | null)[] = [];
  const server = http.createServer((req, res) => {
    const url = new URL(req.url ?? '/', 'http://callback');
    if (req.method === 'GET') {
      res.setHeader('Content-Type', 'application/json');
      return res.end(JSON.stringify({ 'hub.challenge': url.searchParams.get('hub.challenge') }));
    }
    let text = '';
    req.on('data', (chunk) => (text += chunk));
    req.on('end', () => {
      events.push(JSON.parse(text));
      const status = answers.length > 0 ? answers.shift() : 200;
      if (status !== null && status !== undefined) res.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  closers.push(close);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    events,
    answers,
    close,
  };
};

/** Subscribes the callback. */
export const subscribe = (emulator: Emulator, callbackUrl: string) =>
  plain.post(
    `${emulator.urls.api}/push_subscriptions`,
    form({
      client_id: emulator.clientId,
      client_secret: emulator.clientSecret,
      callback_url: callbackUrl,
      verify_token: 'v1',
    }),
  );
