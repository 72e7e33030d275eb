import { afterEach, beforeEach } from 'vitest';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { JobName, QueueView } from '../../../src/deps.ts';
import { addDays } from '../../../src/core/day.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import type { Run } from '../../../src/core/run.ts';
import * as runs from '../../../src/store/runs.ts';
import { createMetrics, NO_METRICS } from '../../../src/platform/metrics.ts';
import { createPulse } from '../../../src/platform/pulse.ts';
import { createSeal } from '../../../src/store/seal.ts';
import { createMailer } from '../../../src/mail/transport.ts';
import { createIntervals } from '../../../src/intervals/client.ts';
import { openDoor } from '../../../src/sources/door.ts';
import { createBudget } from '../../../src/strava/budget.ts';
import { createStravaHttp } from '../../../src/strava/http.ts';
import { createApp } from '../../../src/web/app.ts';
import type { WebDeps } from '../../../src/web/http/deps.ts';
import { cheapPasswords } from '../../support/cheap-passwords.ts';
import type { Engine } from '../../support/engines/engine.ts';
import { sqlite } from '../../support/engines/sqlite.ts';
import { fresh } from '../../support/stores.ts';
import { aRun } from '../../support/a-run.ts';

/** Sunday 22 November 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 22, 12);
export const TODAY = '2026-11-22';
export const SECRET = 'webhook-secret-0123456789';
export const ALL_SCOPES = 'read,activity:read,activity:read_all,profile:read_all';

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const bodyOf = async (req: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  return text;
};

/** What the stand-in answers to the exchange of a code: by default the code `code-7` belongs to athlete 7. */
type TokenAnswer = { readonly status: number; readonly body: unknown };

const tokenFor = (code: string): TokenAnswer => {
  const id = Number(/^code-(\d+)$/.exec(code)?.[1]);
  if (!Number.isInteger(id))
    return { status: 400, body: { errors: [{ resource: 'RequestToken', field: 'code', code: 'invalid' }] } };
  const tokens = {
    access_token: `access-${id}`,
    refresh_token: `refresh-${id}`,
    expires_at: NOON / 1000 + 21_600,
  };
  return {
    status: 200,
    body: { token_type: 'Bearer', ...tokens, athlete: { id, firstname: `Runner ${id}` } },
  };
};

/** A stand-in for Strava's OAuth endpoints; `answer` may be replaced. */
const startOauth = async () => {
  const calls: { path: string; body: string }[] = [];
  const control = { calls, token: tokenFor, revoke: { status: 200, body: {} } as TokenAnswer };
  const answerTo = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const body = await bodyOf(req);
    calls.push({ path: req.url ?? '', body });
    const answer = req.url?.endsWith('/token')
      ? control.token(new URLSearchParams(body).get('code') ?? '')
      : control.revoke;
    res.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  };
  const server = createServer((req, res) => void answerTo(req, res));
  return { control, url: await listen(server), close: () => server.close() };
};

type Queued = { readonly name: JobName; readonly payload: unknown };

export type WebOptions = {
  /** SQLite unless told. */
  readonly engine?: Engine;
  readonly publicUrl?: string;
  /** Mails go to a folder, as without a mail server. */
  readonly folder?: boolean;
  readonly demo?: WebDeps['demo'];
  readonly clientId?: string;
  /** The ways to sign in; Strava alone unless told. */
  readonly auth?: WebDeps['config']['auth'];
  /** OWNER. Runner 7 unless told, where Strava alone opens accounts. */
  readonly owner?: number | null;
  readonly trustProxy?: number;
  readonly mailFrom?: string;
  readonly allowedAthletes?: readonly number[];
  readonly allowPrivateChannels?: boolean;
  readonly queueView?: QueueView;
  readonly metrics?: Partial<WebDeps['config']['metrics']>;
  readonly importDir?: string;
  readonly backup?: Partial<WebDeps['config']['backup']>;
  /** Where a stand-in for intervals.icu listens. */
  readonly intervalsUrl?: string;
  /** Settings as at the start of the program; without them there is no file to write to. */
  readonly settings?: Partial<WebDeps['config']['settingsFile'] & Pick<WebDeps['config'], 'given'>>;
};

const NO_QUEUES: QueueView = {
  queues: [],
  counts: async () => [],
  oldest: async () => null,
  version: async () => '7.4.1',
};

const ownerOf = ({ auth = ['strava'] }: WebOptions): number | null => (auth.includes('local') ? null : 7);

/** The real app on a real port with a real SQLite store; queues and Strava are stand-ins that remember. */
export const startWeb = async (options: WebOptions = {}) => {
  const { store, database, drop } = await fresh(options.engine ?? sqlite);
  const oauth = await startOauth();
  const queued: Queued[] = [];
  const logged: string[] = [];
  const clock = { at: NOON, now: () => clock.at };
  const queue = { fails: false, up: true };
  const server = createServer();
  // A test that keeps its process busy must not find its connection closed for idleness.
  server.keepAliveTimeout = 0;
  const url = await listen(server);
  const urls = { api: `${oauth.url}/api/v3`, oauth: `${oauth.url}/oauth` };
  const dataDir = mkdtempSync(join(tmpdir(), 'camber-web-'));
  const config = {
    publicUrl: options.publicUrl ?? url,
    trustProxy: options.trustProxy ?? 0,
    auth: options.auth ?? ['strava'],
    owner: options.owner === undefined ? ownerOf(options) : options.owner,
    metrics: { on: false, token: null, ...options.metrics },
    dataDir,
    allowPrivateChannels: options.allowPrivateChannels ?? false,
    strava: { allowedAthletes: options.allowedAthletes ?? null, urls, polling: 'auto' },
    importDir: options.importDir ?? null,
    rawRetentionDays: 7,
    copyDays: 7,
    backup: { schedule: 'off', dir: null, keep: 7, passphrase: null, ...options.backup },
    given: options.settings?.given ?? {},
    settingsFile: { path: options.settings?.path ?? null, outside: options.settings?.outside ?? [] },
    keys: { session: null, encryption: null, encryptionOld: null, sketch: null, webhookSecret: null },
    mail: { smtpUrl: null, from: options.mailFrom ?? 'Camber <owner@example.org>' },
  } as WebDeps['config'];
  const budget = createBudget({ now: clock.now, random: () => 0 });
  const keys = {
    session: 'ab'.repeat(32),
    encryption: Buffer.alloc(32, 7),
    webhookSecret: SECRET,
    sketch: Buffer.alloc(32, 8),
  };
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const queues: WebDeps['queues'] = {
    add: async (name, payload) => {
      if (queue.fails) throw new Error('redis is away');
      queued.push({ name, payload });
    },
    addAll: async (name, payloads) => {
      if (queue.fails) throw new Error('redis is away');
      for (const payload of payloads) queued.push({ name, payload });
    },
    probe: async () => {
      if (!queue.up) throw new Error('redis is away');
    },
    away: () => (queue.up ? null : 'nothing listens there'),
  };
  const door = openDoor({ clock, keys, log, queues, store });
  const deps: WebDeps = {
    budget,
    clock,
    config,
    store,
    seal: createSeal(Buffer.alloc(32, 7)),
    keys,
    log,
    door,
    intervals: createIntervals({
      url: options.intervalsUrl ?? 'http://127.0.0.1:1',
      now: clock.now,
      gapMs: 0,
    }),
    mailer: createMailer({
      smtpUrl: options.folder === true ? null : 'smtp://127.0.0.1:1',
      from: 'Camber <camber@localhost>',
      folder: join(dataDir, 'mail'),
    }),
    queues,
    stravaApp: { clientId: options.clientId ?? '4711', clientSecret: 'app-secret', urls },
    stravaHttp: createStravaHttp(urls),
    queueView: options.queueView ?? NO_QUEUES,
    demo: options.demo ?? null,
    passwords: cheapPasswords,
    metrics: options.metrics?.on === true ? await createMetrics() : NO_METRICS,
    pulse: createPulse(clock.now),
  };
  const app = createApp(deps);
  server.on('request', app);
  return {
    app,
    url,
    deps,
    store,
    /** The same database, opened as another process would. */
    openAgain: () => database.open(),
    /** Rows as whoever has the database alone reads them. */
    query: database.query,
    oauth: oauth.control,
    queued,
    queue,
    budget,
    logged,
    clock,
    mailFolder: join(dataDir, 'mail'),
    browser: (always?: Readonly<Record<string, string>>) => browserOf(url, always),
    close: async () => {
      server.closeAllConnections();
      server.close();
      oauth.close();
      await door.close();
      await drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

export type Web = Awaited<ReturnType<typeof startWeb>>;

/**
 * What a browser does: keeps cookies, says where a form comes from, does not follow redirects by itself.
 * @param always headers of each of its requests
 */
const browserOf = (url: string, always: Readonly<Record<string, string>> = {}) => {
  const cookies = new Map<string, string>();
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url + path, {
      ...init,
      redirect: 'manual',
      headers: { ...always, ...(cookie && { cookie }), ...(init.headers as Record<string, string>) },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...flags] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (flags.some((flag) => /max-age=0/i.test(flag)) || value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return {
    cookies,
    get: (path: string, headers: Record<string, string> = {}) => request(path, { headers }),
    text: async (path: string) => (await request(path)).text(),
    /** As a form with files is sent. */
    send: (path: string, files: readonly (readonly [name: string, content: string | Uint8Array])[]) => {
      const body = new FormData();
      for (const [name, content] of files)
        body.append('files', new Blob([content as Uint8Array<ArrayBuffer>]), name);
      return request(path, { method: 'POST', body, headers: { origin: url } });
    },
    post: (
      path: string,
      form: Record<string, string> = {},
      headers: Record<string, string> = { origin: url },
    ) => request(path, { method: 'POST', body: new URLSearchParams(form), headers }),
  };
};

export type Browser = ReturnType<typeof browserOf>;

/** Goes to Strava and comes back with this query; gives the answer of the callback. */
export const comeBack = async (browser: Browser, query: Record<string, string>): Promise<Response> => {
  const there = new URL((await browser.get('/connect')).headers.get('location') ?? '');
  const state = there.searchParams.get('state') ?? '';
  return browser.get(`/connect/callback?${new URLSearchParams({ state, ...query })}`);
};

/** A browser in which this athlete is connected. */
export const connected = async (
  web: Web,
  athleteId: number,
  scope = ALL_SCOPES,
  browser = web.browser(),
): Promise<Browser> => {
  await comeBack(browser, { code: `code-${athleteId}`, scope });
  return browser;
};

/** A web and a browser in which runner 7 is connected; what connecting has queued is forgotten. */
type Site = { readonly web: Web; readonly browser: Browser };

/** Gives every test of a file a site of its own, and closes it afterwards. */
export const signedIn = (take: (site: Site) => void): void => {
  let web: Web | null = null;
  beforeEach(async () => {
    web = await startWeb();
    const browser = await connected(web, 7);
    web.queued.length = 0;
    take({ web, browser });
  });
  afterEach(() => web?.close());
};

/** A run at seven o'clock, three metres a second, with some hills. */
export const runOn = (day: string, distanceM: number, rest: Partial<Run> = {}): Run =>
  aRun({
    id: Number(day.replaceAll('-', '')),
    day,
    hour: 7,
    distanceM,
    movingTimeS: distanceM / 3,
    elapsedTimeS: distanceM / 3,
    gainDm: 500,
    ...rest,
  });

/** Stores runs of an athlete. */
export const keepRuns = (
  web: Pick<Web, 'store'>,
  athleteId: number,
  list: readonly Run[],
): Promise<unknown> => {
  const meta = { timeZone: 'Europe/Berlin', deviceName: 'Garmin Forerunner 255', private: false };
  return web.store.write((tx) =>
    runs.upsertRuns(
      tx,
      athleteId,
      list.map((run) => ({ run, meta })),
      NOON,
    ),
  );
};

/** Three runs a week for so many days, then one that is half as long again as any. */
export const evenThenLong = (days = 84): readonly Run[] => {
  const usual = Array.from({ length: days }, (_, i) => i + 1)
    .filter((back) => back % 7 === 1 || back % 7 === 3 || back % 7 === 5)
    .map((back) => runOn(addDays(TODAY, -back), 10_000));
  return [...usual, runOn(TODAY, 15_000)];
};

/** What such a run is told as. */
export const spike = (day: string): Finding => ({
  rule: 'S1',
  family: 'load',
  level: 'strong',
  kind: 'event',
  day,
  runId: 20_261_122,
  facts: { sessionM: 15_000, referenceM: 10_000, ratio: 1.5, budgetM: 11_000 },
  escalatedBy: [],
});

/** What a reader reads of a page: tags away, and every space a plain one. */
export const readable = (markup: string): string =>
  markup.replace(/<[^>]*>/g, ' ').replace(/[\u00a0\s]+/g, ' ');
