import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/load-config.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/core/durations.ts';
import { createLiveSeal } from '../../src/platform/encryption-keys.ts';
import { databaseFile } from '../../src/platform/paths.ts';
import { type RedisHandle, startRedis } from '../../src/platform/redis/start.ts';
import * as athletes from '../../src/store/athletes.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import * as outbox from '../../src/store/outbox.ts';
import * as tokens from '../../src/store/tokens.ts';
import { createStravaHttp } from '../../src/strava/http.ts';
import { exchangeCode, REQUESTED_SCOPES } from '../../src/strava/oauth.ts';
import { scratchFolder } from '../support/scratch.ts';

/**
 * A refresh that is killed at every point around it. Strava is a process of its own, so that what it has given out stays
 * given out; a relay in between chooses the moment of the kill on the way there and back.
 */

const log = pino({ level: 'silent' });

type Side = { readonly process: ChildProcess; readonly said: () => string };

const start = (args: readonly string[], env: Record<string, string>): Side => {
  const child = spawn(process.execPath, [...args], { stdio: 'pipe', env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk));
  return { process: child, said: () => said };
};

const exit = ({ process: child }: Side): Promise<unknown> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(null);
    else child.once('exit', resolve);
  });

const says = async (side: Side, wanted: RegExp): Promise<RegExpExecArray> =>
  expect
    .poll(() => wanted.exec(side.said()), { timeout: 60_000 })
    .not.toBeNull()
    .then(() => {
      const found = wanted.exec(side.said());
      if (found === null) throw new Error(side.said());
      return found;
    });

let strava: Side;
let relay: Server;
/** Called with each request for tokens: before it is passed on, and with its answer before that is. */
let onToken: (when: 'there' | 'back') => void;
let redis: RedisHandle;
let store: Store;
let env: Record<string, string>;
let athleteId: number;

const relayed = async (req: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const openRelay = async (target: string): Promise<string> => {
  relay = createServer((req, res) => {
    void (async () => {
      const body = await relayed(req);
      const isToken = req.url?.endsWith('/oauth/token') === true;
      if (isToken) onToken('there');
      const headers = req.headers as Record<string, string>;
      const answer = await fetch(target + (req.url ?? ''), {
        method: req.method ?? 'GET',
        headers: {
          ...(headers['content-type'] && { 'content-type': headers['content-type'] }),
          ...(headers['authorization'] && { authorization: headers['authorization'] }),
        },
        ...(req.method === 'POST' && { body: new Uint8Array(body) }),
        redirect: 'manual',
      });
      const text = await answer.text();
      if (isToken) onToken('back');
      res.writeHead(answer.status, Object.fromEntries(answer.headers)).end(text);
    })().catch(() => res.destroy());
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(relay.address() as AddressInfo).port}`;
};

const control = (change: object): Promise<Response> =>
  fetch(`${env['EMULATOR']}/control/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });

/** Says yes at Strava as the runner, and stores what it gives. */
const connect = async (): Promise<void> => {
  const config = parseConfig(env);
  const app = {
    clientId: config.strava.clientId ?? '',
    clientSecret: config.strava.clientSecret ?? '',
    urls: config.strava.urls,
  };
  const answer = await fetch(`${app.urls.oauth}/accept_application`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams([
      ['client_id', app.clientId],
      ['redirect_uri', 'http://localhost/connect/callback'],
      ['athlete', String(athleteId)],
      ['decision', 'authorize'],
      ['state', ''],
      ...REQUESTED_SCOPES.map((scope): [string, string] => ['scope', scope]),
    ]),
  });
  const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const { tokens: pair } = await exchangeCode(createStravaHttp(app.urls), app, code);
  await store.write(async (tx) => {
    await athletes.upsertConnected(tx, {
      stravaId: athleteId,
      units: 'metric',
      scopes: [],
      name: null,
      now: Date.now(),
    });
    await tokens.saveTokens(tx, athleteId, pair, createLiveSeal(config));
  });
};

/** Camber and Strava, so long after now. */
const passed = async (ms: number): Promise<void> => {
  env['TEST_CLOCK_AHEAD_MS'] = String(ms);
  expect((await control({ clockSkewMs: ms })).ok).toBe(true);
};

const emulatorScript = path.resolve('src/cli.ts');
const reader = fileURLToPath(new URL('../support/strava-reader.ts', import.meta.url));

beforeEach(async () => {
  onToken = () => {};
  const dataDir = scratchFolder('camber-refresh-');
  strava = start([emulatorScript, 'emulator', '--port', '0'], { LOG_LEVEL: 'silent', DATA_DIR: dataDir });
  const [, clientId = '', clientSecret = '', api = ''] = await says(
    strava,
    /CLIENT_ID=(\S+)\s+STRAVA_CLIENT_SECRET=(\S+)\s+STRAVA_API_URL=(\S+)/,
  );
  const { origin } = new URL(api);
  const there = await openRelay(origin);
  env = {
    DATA_DIR: dataDir,
    EMULATOR: origin,
    STRAVA_CLIENT_ID: clientId,
    STRAVA_CLIENT_SECRET: clientSecret,
    STRAVA_API_URL: `${there}/api/v3`,
    STRAVA_OAUTH_URL: `${there}/oauth`,
  };
  const state = (await (await fetch(`${origin}/control`)).json()) as { athletes: readonly { id: number }[] };
  athleteId = state.athletes[0]?.id ?? 0;
  redis = await startRedis(parseConfig(env), log);
  store = await openStore({
    databaseUrl: null,
    file: databaseFile({ dataDir }),
    seal: createLiveSeal(parseConfig(env)),
    log,
  });
  await connect();
});

afterEach(async () => {
  await store.close();
  await redis.close();
  relay.closeAllConnections();
  relay.close();
  strava.process.kill('SIGTERM');
  await exit(strava);
});

/** Reads once from Strava in a process of its own: how that went, or null when it was killed. */
const read = async (
  dieAt?: string,
  onStart: (child: ChildProcess) => void = () => {},
): Promise<string | null> => {
  const side = start([reader, String(athleteId), '1', 'live'], {
    ...env,
    ...(dieAt !== undefined && { TEST_DIE_AT: dieAt }),
  });
  await says(side, /ready/);
  onStart(side.process);
  side.process.stdin?.write('go\n');
  await exit(side);
  const outcome = /\["(\w+)"\]/.exec(side.said())?.[1];
  if (outcome !== undefined) return outcome;
  expect(side.process.signalCode).toBe('SIGKILL');
  return null;
};

/** A process whose request for tokens is killed on its way there, or with Strava's answer on its way back. */
const readKilledOnWire = (when: 'there' | 'back'): Promise<string | null> =>
  read(undefined, (child) => {
    onToken = (now) => {
      if (now === when) child.kill('SIGKILL');
    };
  });

const mails = async (): Promise<readonly string[]> =>
  (await outbox.ofAthlete(store.read, athleteId, 10)).map(({ key }) => key);
const lost = async (): Promise<boolean> => (await tokens.endsAt(store.read, athleteId)) !== null;
const connection = async () => (await athletes.byId(store.read, athleteId))?.connection;

/** In the last hour of the access token. */
const LAST_HOUR_MS = 5 * HOUR_MS + 10 * MINUTE_MS;

const KILLS = [
  ['before the intent is written', () => read('1 before')],
  ['after the intent, before the call', () => read('1 after')],
  ['while the request is on its way', () => readKilledOnWire('there')],
  ['while the answer is on its way', () => readKilledOnWire('back')],
  ['with the answer in hand, before it is stored', () => read('2 before')],
  ['after the answer is stored', () => read('2 after')],
] as const;

/** Where Strava has given a new pair and Camber does not have it. */
const LOSES = new Set<string>([
  'while the request is on its way',
  'while the answer is on its way',
  'with the answer in hand, before it is stored',
]);

describe('a kill during a refresh', () => {
  it.each(KILLS)('%s costs no event, and is said while nothing was missed', async (when, kill) => {
    await passed(LAST_HOUR_MS);
    expect(await kill()).toBeNull();
    onToken = () => {};

    // Camber is started again, and reads on: twice, because the second time the loss is known.
    expect([await read(), await read()]).toEqual(['ok', 'ok']);
    expect(await connection()).toBe('ok');
    expect(await lost()).toBe(LOSES.has(when));
    expect(await mails()).toHaveLength(LOSES.has(when) ? 1 : 0);
  });

  it('is over with one click, and without it ends when the old token does, without a second mail', async () => {
    await passed(LAST_HOUR_MS);
    expect(await read('2 before')).toBeNull();
    expect(await read()).toBe('ok');
    await passed(6 * HOUR_MS + MINUTE_MS);
    expect(await read()).toBe('connection_dead');
    expect(await connection()).toBe('dead');
    expect(await mails()).toHaveLength(1);

    await connect();
    expect(await read()).toBe('ok');
    expect([await connection(), await lost()]).toEqual(['ok', false]);
  });

  it('ends the connection at once where the old token has ended too, and says so once', async () => {
    await passed(6 * HOUR_MS + MINUTE_MS);
    expect(await read('2 before')).toBeNull();
    expect([await read(), await read()]).toEqual(['connection_dead', 'connection_dead']);
    expect(await connection()).toBe('dead');
    expect(await mails()).toHaveLength(1);
  });
});
