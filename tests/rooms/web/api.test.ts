import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../src/web/endpoints/api/endpoints.ts';
import { Problem } from '../../../src/web/endpoints/api/shapes.ts';
import { addApiToken, apiTokensOf } from '../../../src/store/api-tokens.ts';
import { replaceFindings } from '../../../src/store/findings.ts';
import { routesOf } from './routes.ts';
import { connected, evenThenLong, keepRuns, NOON, spike, startWeb, TODAY, type Web } from './support.ts';

const TOKEN = 'camber_api_the-token-of-runner-7';
const PATHS = ENDPOINTS.map(({ path }) => path);

let web: Web;
beforeEach(async () => {
  web = await startWeb();
  await connected(web, 7);
  await keepRuns(web, 7, evenThenLong());
  await web.store.write(async (tx) => {
    await replaceFindings(tx, 7, [spike(TODAY)]);
    await addApiToken(tx, 7, { name: 'kitchen', token: TOKEN, now: NOON });
  });
});
afterEach(() => web.close());

const ask = (path: string, token: string | null = TOKEN, init: RequestInit = {}): Promise<Response> =>
  fetch(web.url + path, {
    redirect: 'manual',
    ...init,
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });
const json = async (path: string): Promise<Record<string, unknown>> => (await ask(path)).json() as never;

describe('the description at /api/v1/openapi.json', () => {
  type Description = {
    openapi: string;
    paths: Record<string, { get: { parameters: { name: string; schema: unknown }[]; responses: object } }>;
    components: {
      schemas: Record<string, { type: string; additionalProperties: boolean; required: string[] }>;
    };
  };
  const description = async () => (await (await ask('/api/v1/openapi.json', null)).json()) as Description;

  it('names exactly the addresses that answer', async () => {
    const { openapi, paths } = await description();
    expect(openapi).toBe('3.1.0');
    const routes = routesOf(web.app)
      .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/v1/'))
      .map(({ path }) => path)
      .filter((path) => path !== '/api/v1/openapi.json');
    expect(Object.keys(paths).toSorted()).toEqual(routes.toSorted());
    expect(PATHS.toSorted()).toEqual(routes.toSorted());
  });

  it('points to schemas that are there, and holds every field that is answered', async () => {
    const { paths, components } = await description();
    const text = JSON.stringify(paths);
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(Object.keys(components.schemas)).toContain(name);
    const names = { status: 'Status', runs: 'Runs', findings: 'Findings', advice: 'Advice' };
    for (const [path, name] of Object.entries(names)) {
      const schema = components.schemas[name];
      expect(schema?.additionalProperties).toBe(false);
      expect(schema?.required.toSorted()).toEqual(Object.keys(await json(`/api/v1/${path}`)).toSorted());
    }
    expect(paths['/api/v1/runs']?.get.parameters).toMatchObject([
      { name: 'limit', schema: { type: 'integer', minimum: 1, maximum: 400, default: 30 } },
    ]);
  });
});

describe('/api/v1', () => {
  it.each(ENDPOINTS)('$path answers what its schema says', async ({ path, shape }) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(shape.safeParse(await answer.json()).error).toBeUndefined();
  });

  it('tells how the runner stands', async () => {
    expect(await json('/api/v1/status')).toMatchObject({
      day: TODAY,
      state: 'ok',
      level: 'strong',
      lastRunDay: TODAY,
      findings: 1,
      weekM: { value: 45_000, usualLow: expect.any(Number), usualHigh: expect.any(Number) },
    });
  });

  it('tells runs, newest first, without names and places', async () => {
    const { runs } = await json('/api/v1/runs?limit=2');
    expect(runs).toMatchObject([
      { day: TODAY, distanceM: 15_000, movingTimeS: 5_000, climbM: 50, race: false },
      { day: '2026-11-21', distanceM: 10_000 },
    ]);
  });

  it('tells findings in words, of the days that are asked for', async () => {
    expect(await json('/api/v1/findings')).toMatchObject({
      findings: [{ day: TODAY, rule: 'S1', level: 'strong', text: expect.stringContaining('15') }],
    });
    web.clock.at += 3 * 24 * 3_600_000;
    expect(await json('/api/v1/findings?days=3')).toEqual({ findings: [] });
    expect(await json('/api/v1/findings?days=4')).toMatchObject({ findings: [{ rule: 'S1' }] });
  });

  it('tells the limits of seven days, in metres and in sentences', async () => {
    const advice = (await json('/api/v1/advice')) as { days: { longestRunM: number }[]; lines: string[] };
    expect(advice.days).toHaveLength(7);
    expect(advice.days[0]?.longestRunM).toBeGreaterThan(0);
    expect(advice.lines.length).toBeGreaterThan(0);
  });

  it('knows its own runner only', async () => {
    await connected(web, 8);
    await web.store.write((tx) => addApiToken(tx, 8, { name: 'x', token: `${TOKEN}-8`, now: NOON }));
    const answer = await ask('/api/v1/runs', `${TOKEN}-8`);
    expect(await answer.json()).toEqual({ runs: [] });
  });

  it.each(PATHS)('%s tells strangers nothing but why', async (path) => {
    for (const token of [null, 'camber_api_wrong', `${TOKEN}x`]) {
      const answer = await ask(path, token);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(Problem.parse(await answer.json())).toMatchObject({ error: 'no_token' });
    }
  });

  it('lets a session in a browser read nothing: a token alone does', async () => {
    const browser = await connected(web, 7);
    expect((await browser.get('/api/v1/status')).status).toBe(401);
  });

  it('answers mistakes as JSON with a sentence', async () => {
    const problem = async (path: string, init: RequestInit = {}) => {
      const answer = await ask(path, TOKEN, init);
      const { error, reason } = Problem.parse(await answer.json());
      expect(reason).toMatch(/^.{10,}\.$/);
      return [answer.status, error];
    };
    expect(await problem('/api/v1/runs?limit=0')).toEqual([400, 'bad_query']);
    expect(await problem('/api/v1/runs?limit=many')).toEqual([400, 'bad_query']);
    expect(await problem('/api/v1/status?what=else')).toEqual([400, 'bad_query']);
    expect(await problem('/api/v1/status', { method: 'POST' })).toEqual([405, 'read_only']);
    expect(await problem('/api/v1/nothing')).toEqual([404, 'not_found']);
    expect(await problem('/api/v2/status')).toEqual([404, 'not_found']);
  });

  it('answers sixty times a minute, and then says so', async () => {
    for (let n = 0; n < 60; n += 1) expect((await ask('/api/v1/status')).status).toBe(200);
    const answer = await ask('/api/v1/status');
    expect([answer.status, Problem.parse(await answer.json()).error]).toEqual([429, 'too_many']);
  });

  it('lets nobody try tokens for long', async () => {
    for (let n = 0; n < 20; n += 1) expect((await ask('/api/v1/status', `guess-${n}`)).status).toBe(401);
    expect((await ask('/api/v1/status', 'guess-21')).status).toBe(429);
  });

  it('notes when a token was used', async () => {
    await ask('/api/v1/status');
    expect(await apiTokensOf(web.store.read, 7)).toMatchObject([{ name: 'kitchen', usedAt: NOON }]);
  });
});
