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
import { createSeal } from '../../../src/store/seal.ts';
import { createMailer } from '../../../src/mail/transport.ts';
import { createBudget } from '../../../src/strava/budget.ts';
import { createStravaHttp } from '../../../src/strava/http.ts';
import { createApp } from '../../../src/web/app.ts';
import type { WebDeps } from '../../../src/web/http/deps.ts';
import { freshSqlite } from '../../support/stores.ts';
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
  readonly publicUrl?: string;
  /** Mails go to a folder, as without a mail server. */
  readonly folder?: boolean;
  readonly demo?: WebDeps['demo'];
  readonly clientId?: string;
  readonly mailFrom?: string;
  readonly allowedAthletes?: readonly number[];
  readonly allowPrivateChannels?: boolean;
  readonly queueView?: QueueView;
};

const NO_QUEUES: QueueView = { queues: [], counts: async () => [], version: async () => '7.4.1' };

/** The real app on a real port with a real SQLite store; queues and Strava are stand-ins that remember. */
export const startWeb = async (options: WebOptions = {}) => {
  const { store, drop } = await freshSqlite();
  const oauth = await startOauth();
  const queued: Queued[] = [];
  const logged: string[] = [];
  const clock = { at: NOON, now: () => clock.at };
  const queue = { fails: false, up: true };
  const server = createServer();
  const url = await listen(server);
  const urls = { api: `${oauth.url}/api/v3`, oauth: `${oauth.url}/oauth` };
  const dataDir = mkdtempSync(join(tmpdir(), 'camber-web-'));
  const config = {
    publicUrl: options.publicUrl ?? url,
    trustProxy: 0,
    dataDir,
    allowPrivateChannels: options.allowPrivateChannels ?? false,
    strava: { allowedAthletes: options.allowedAthletes ?? null, urls, polling: 'auto' },
    rawRetentionDays: 7,
    mail: { smtpUrl: null, from: options.mailFrom ?? 'Camber <owner@example.org>' },
  } as WebDeps['config'];
  const budget = createBudget({ now: clock.now, random: () => 0 });
  const deps: WebDeps = {
    budget,
    clock,
    config,
    store,
    seal: createSeal(Buffer.alloc(32, 7)),
    keys: {
      session: 'ab'.repeat(32),
      encryption: Buffer.alloc(32, 7),
      webhookSecret: SECRET,
      sketch: Buffer.alloc(32, 8),
    },
    log: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
    mailer: createMailer({
      smtpUrl: options.folder === true ? null : 'smtp://127.0.0.1:1',
      from: 'Camber <camber@localhost>',
      folder: join(dataDir, 'mail'),
    }),
    queues: {
      add: async (name, payload) => {
        if (queue.fails) throw new Error('redis is away');
        queued.push({ name, payload });
      },
      ping: async () => queue.up,
    },
    stravaApp: { clientId: options.clientId ?? '4711', clientSecret: 'app-secret', urls },
    stravaHttp: createStravaHttp(urls),
    queueView: options.queueView ?? NO_QUEUES,
    demo: options.demo ?? null,
  };
  const app = createApp(deps);
  server.on('request', app);
  return {
    app,
    url,
    deps,
    store,
    oauth: oauth.control,
    queued,
    queue,
    budget,
    logged,
    clock,
    mailFolder: join(dataDir, 'mail'),
    browser: () => browserOf(url),
    close: async () => {
      server.closeAllConnections();
      server.close();
      oauth.close();
      await drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

export type Web = Awaited<ReturnType<typeof startWeb>>;

/** What a browser does: keeps cookies, says where a form comes from, does not follow redirects by itself. */
const browserOf = (url: string) => {
  const cookies = new Map<string, string>();
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url + path, {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie && { cookie }), ...(init.headers as Record<string, string>) },
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
export const connected = async (web: Web, athleteId: number, scope = ALL_SCOPES): Promise<Browser> => {
  const browser = web.browser();
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
export const keepRuns = (web: Web, athleteId: number, list: readonly Run[]): Promise<unknown> => {
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
