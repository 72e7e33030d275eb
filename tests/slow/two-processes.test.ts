import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../src/core/durations.ts';
import { databaseFile } from '../../src/platform/paths.ts';
import { parseConfig } from '../../src/config/load-config.ts';
import { createLiveSeal } from '../../src/platform/encryption-keys.ts';
import { generateSampleRunner } from '../../src/emulator/sample-runner/generate.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/start-emulator.ts';
import { type RedisHandle, startRedis } from '../../src/platform/redis/start.ts';
import * as athletes from '../../src/store/athletes.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import * as tokens from '../../src/store/tokens.ts';
import { createStravaHttp } from '../../src/strava/http.ts';
import { exchangeCode, REQUESTED_SCOPES } from '../../src/strava/oauth.ts';

const log = pino({ level: 'silent' });
const source = generateSampleRunner({ lastDay: '2026-11-21' });
const athleteId = source.athlete.id;
const QUARTER_MS = 15 * 60_000;

let dataDir: string;
let env: Record<string, string>;
let emulator: Emulator;
let redis: RedisHandle;
let store: Store;
let behindMs = 0;
/** All clocks of a test stand in the middle of a quarter of an hour, so that no window ends meanwhile. */
let aheadMs = 0;

/** Says yes at the stand-in and stores the tokens, some hours ago. */
const connectHoursAgo = async (hours: number): Promise<void> => {
  behindMs = hours * HOUR_MS;
  const answer = await fetch(`${emulator.urls.oauth}/accept_application`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams([
      ['client_id', emulator.clientId],
      ['redirect_uri', 'http://localhost/connect/callback'],
      ['athlete', String(athleteId)],
      ['decision', 'authorize'],
      ['state', ''],
      ...REQUESTED_SCOPES.map((scope): [string, string] => ['scope', scope]),
    ]),
  });
  const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const { clientId, clientSecret, urls } = emulator;
  const { tokens: pair } = await exchangeCode(createStravaHttp(urls), { clientId, clientSecret, urls }, code);
  behindMs = 0;
  const seal = createLiveSeal(parseConfig(env));
  await store.write(async (tx) => {
    const now = Date.now();
    await athletes.upsertConnected(tx, { stravaId: athleteId, units: 'metric', scopes: [], name: null, now });
    await tokens.saveTokens(tx, athleteId, pair, seal);
  });
};

const begin = async (options: Partial<EmulatorOptions> = {}): Promise<void> => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'camber-two-'));
  aheadMs = QUARTER_MS / 3 - (Date.now() % QUARTER_MS);
  const clock = { now: () => Date.now() + aheadMs - behindMs };
  emulator = await startEmulator({ source, port: 0, log, clock, ...options });
  env = {
    DATA_DIR: dataDir,
    TEST_CLOCK_AHEAD_MS: String(aheadMs),
    STRAVA_CLIENT_ID: emulator.clientId,
    STRAVA_CLIENT_SECRET: emulator.clientSecret,
    STRAVA_API_URL: emulator.urls.api,
    STRAVA_OAUTH_URL: emulator.urls.oauth,
  };
  redis = await startRedis(parseConfig(env), log);
  store = await openStore({
    databaseUrl: null,
    file: databaseFile({ dataDir }),
    seal: createLiveSeal(parseConfig(env)),
    log,
  });
};

beforeEach(() => (behindMs = 0));
afterEach(async () => {
  await store.close();
  await redis.close();
  await emulator.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const line = (child: ChildProcess, wanted: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = wanted.exec(said);
      if (found) resolve(found[0]);
    });
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${said}`)));
  });

/** Starts processes that each make so many calls, lets them go at the same moment, and gives what came of it. */
const race = async (processes: number, calls: number, priority: string): Promise<readonly string[]> => {
  const reader = fileURLToPath(new URL('../support/strava-reader.ts', import.meta.url));
  const args = [reader, String(athleteId), String(calls), priority];
  const children = Array.from({ length: processes }, () =>
    spawn(process.execPath, args, { stdio: 'pipe', env: { ...process.env, ...env } }),
  );
  await Promise.all(children.map((child) => line(child, /ready/)));
  const outcomes = Promise.all(children.map((child) => line(child, /\[.*\]/)));
  for (const child of children) child.stdin?.write('go\n');
  return (await outcomes).flatMap((text) => JSON.parse(text) as string[]);
};

describe('two processes', () => {
  it('refresh an expired connection once between them, and both go on with it', async () => {
    await begin();
    await connectHoursAgo(7);
    expect(await race(2, 3, 'live')).toEqual(Array.from({ length: 6 }, () => 'ok'));
    expect(emulator.counts()['POST /oauth/token refresh_token']).toBe(1);
    expect(await athletes.byId(store.read, athleteId)).toMatchObject({ connection: 'ok' });
  });

  it('share one budget: together they never make one call too many', async () => {
    const read = { quarterHour: 30, day: 1_000 };
    await begin({ limits: { overall: { quarterHour: 200, day: 2_000 }, read } });
    await connectHoursAgo(1);
    const outcomes = await race(3, 20, 'live');
    const made = emulator.counts()['GET /athlete'] ?? 0;
    // The first calls of all set out before anybody knows the limits; none of them is near the end of it.
    expect(made).toBe(outcomes.filter((outcome) => outcome === 'ok').length);
    expect(made).toBe(30);
    expect(outcomes.filter((outcome) => outcome === 'rate_limited')).toHaveLength(30);
  });

  it('together leave 30 % of the limit to live events', async () => {
    const read = { quarterHour: 20, day: 1_000 };
    await begin({ limits: { overall: { quarterHour: 200, day: 2_000 }, read } });
    await connectHoursAgo(1);
    const patient = await race(2, 20, 'connect');
    expect(patient.filter((outcome) => outcome === 'ok')).toHaveLength(14);
    expect(await race(1, 6, 'live')).toEqual(Array.from({ length: 6 }, () => 'ok'));
  });
});
