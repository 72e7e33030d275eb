import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areUnitsOpen } from '../../../src/store/units.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { ownerToken } from './accounts.ts';
import * as owner from '../../../src/store/owner.ts';
import * as backfills from '../../../src/store/backfills.ts';
import * as tokens from '../../../src/store/tokens.ts';
import { ALL_SCOPES, comeBack, connected, NOON, startWeb, type Web } from './support.ts';

let web: Web;
beforeEach(async () => {
  web = await startWeb();
});
afterEach(() => web.close());

const everybody = () => athletes.all(web.store.read);

describe('connecting', () => {
  it('sends the runner to Strava with the four scopes and a state, and without forcing the question', async () => {
    const answer = await web.browser().get('/connect');
    expect(answer.status).toBe(303);
    const there = new URL(answer.headers.get('location') ?? '');
    expect(there.pathname).toBe('/oauth/authorize');
    expect(Object.fromEntries(there.searchParams)).toMatchObject({
      client_id: '4711',
      redirect_uri: `${web.url}/connect/callback`,
      response_type: 'code',
      approval_prompt: 'auto',
      scope: ALL_SCOPES,
    });
    expect(there.searchParams.get('state')?.length).toBeGreaterThan(20);
  });

  it('forces the question when asked again', async () => {
    const answer = await web.browser().get('/connect?again=1');
    expect(answer.headers.get('location')).toContain('approval_prompt=force');
  });

  it('stores athlete, sealed tokens and backfill, queues the first page and signs in', async () => {
    const browser = web.browser();
    const answer = await comeBack(browser, { code: 'code-7', scope: ALL_SCOPES });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/welcome']);
    expect(await athletes.byId(web.store.read, 7)).toMatchObject({
      name: 'Runner 7',
      scopes: ALL_SCOPES.split(','),
    });
    // Strava's token answer tells no units: they are asked for with the history.
    expect(await areUnitsOpen(web.store.read, 7)).toBe(true);
    expect(await tokens.loadTokens(web.store.read, 7, web.deps.seal)).toMatchObject({
      accessToken: 'access-7',
    });
    expect(await backfills.of(web.store.read, 7)).toMatchObject({ state: 'running', startedAt: NOON });
    expect(web.queued).toEqual([{ name: 'backfill-page', payload: { athleteId: 7 } }]);
    expect(await browser.text('/')).toContain('Reading your history');
  });

  it('is connected although the queue is away: the sweep finds the backfill', async () => {
    web.queue.fails = true;
    const answer = await comeBack(web.browser(), { code: 'code-7', scope: ALL_SCOPES });
    expect(answer.headers.get('location')).toBe('/welcome');
    expect(await backfills.of(web.store.read, 7)).not.toBeNull();
  });

  it('stores nothing when one part of the write fails', async () => {
    const broken = {
      ...web.deps.seal,
      seal: () => {
        throw new Error('no key');
      },
    };
    Object.assign(web.deps, { seal: broken });
    const answer = await comeBack(web.browser(), { code: 'code-7', scope: ALL_SCOPES });
    expect(answer.status).toBe(500);
    expect(await everybody()).toEqual([]);
  });
});

describe('an answer that cannot be trusted', () => {
  it('is refused with another state', async () => {
    const browser = web.browser();
    const answer = await comeBack(browser, { code: 'code-7', scope: ALL_SCOPES, state: 'of-somebody-else' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('does not belong to your visit');
    expect(web.oauth.calls).toEqual([]);
  });

  it('is refused without a session', async () => {
    const answer = await web.browser().get(`/connect/callback?code=code-7&state=x&scope=${ALL_SCOPES}`);
    expect(answer.status).toBe(400);
    expect(await everybody()).toEqual([]);
  });

  it('is refused the second time', async () => {
    const browser = web.browser();
    const there = new URL((await browser.get('/connect')).headers.get('location') ?? '');
    const back = `/connect/callback?state=${there.searchParams.get('state')}&error=access_denied`;
    expect((await browser.get(back)).status).toBe(200);
    expect((await browser.get(back)).status).toBe(400);
  });
});

describe('the way back from Strava', () => {
  const setOut = async (browser: ReturnType<Web['browser']>): Promise<string> =>
    new URL((await browser.get('/connect')).headers.get('location') ?? '').searchParams.get('state') ?? '';
  const back = (state: string, code = 'code-7') =>
    `/connect/callback?state=${state}&code=${code}&scope=${ALL_SCOPES}`;

  it('may be reloaded: what was to be done is done, and Strava is not asked again', async () => {
    const browser = web.browser();
    const state = await setOut(browser);
    expect((await browser.get(back(state))).headers.get('location')).toBe('/welcome');
    const again = await browser.get(back(state));
    expect([again.status, again.headers.get('location')]).toEqual([303, '/']);
    expect(web.oauth.calls).toHaveLength(1);
  });

  it('may be reloaded while the first one is still under way: the code is exchanged once', async () => {
    const browser = web.browser();
    const state = await setOut(browser);
    const both = await Promise.all([browser.get(back(state)), browser.get(back(state))]);
    expect(both.map((answer) => answer.status)).toEqual([303, 303]);
    expect(web.oauth.calls).toHaveLength(1);
  });

  it('may be reloaded before its answer was seen: the code is exchanged once', async () => {
    const browser = web.browser();
    const state = await setOut(browser);
    // The same cookies twice: the browser gave up on the first answer.
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
    const both = [await browser.get(back(state), { cookie }), await browser.get(back(state), { cookie })];
    expect(both.map((answer) => answer.status)).toEqual([303, 303]);
    expect(web.oauth.calls).toHaveLength(1);
  });

  it('works from each of a few tabs, whichever comes back first', async () => {
    const browser = web.browser();
    const states = [await setOut(browser), await setOut(browser), await setOut(browser)];
    expect((await browser.get(back(states[1] ?? ''))).headers.get('location')).toBe('/welcome');
    expect((await browser.get(back(states[0] ?? ''))).status).toBe(303);
    expect(await everybody()).toHaveLength(1);
    const other = web.browser();
    const [first, second] = [await setOut(other), await setOut(other)];
    expect((await other.get(`/connect/callback?state=${first}&error=access_denied`)).status).toBe(200);
    expect((await other.get(back(second))).status).toBe(303);
  });

  it('of more tabs than anybody has, the oldest is forgotten', async () => {
    const browser = web.browser();
    const oldest = await setOut(browser);
    for (let tab = 0; tab < 5; tab += 1) await setOut(browser);
    expect((await browser.get(back(oldest))).status).toBe(400);
  });
});

describe('what a runner is told', () => {
  it('a refusal is explained and stores nothing', async () => {
    const answer = await comeBack(web.browser(), { error: 'access_denied' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('nothing was read');
    expect(await everybody()).toEqual([]);
  });

  it('without any activity scope nothing is exchanged, and each missing scope is explained', async () => {
    const answer = await comeBack(web.browser(), { code: 'code-7', scope: 'read,profile:read_all' });
    const page = await answer.text();
    expect(page).toContain('Not enough to work with');
    expect(page).toContain('cannot work at all');
    expect(page).toContain('/connect?again=1');
    expect(web.oauth.calls).toEqual([]);
  });

  it('with activity:read alone it connects, then explains what will be missing', async () => {
    const browser = web.browser();
    const answer = await comeBack(browser, { code: 'code-7', scope: 'read,activity:read' });
    expect(answer.headers.get('location')).toBe('/connect/missing');
    const page = await browser.text('/connect/missing');
    expect(page).toContain('Private runs are missing');
    expect(page).toContain('shoe mileage');
  });

  it.each([
    [
      'a code used twice',
      400,
      { errors: [{ resource: 'RequestToken', field: 'code', code: 'invalid' }] },
      'used already',
    ],
    ['too many athletes', 403, { message: 'Limit of connected athletes exceeded' }, 'is full'],
    [
      'an inactive app',
      403,
      { message: 'Forbidden', errors: [{ resource: 'Application', field: 'Status', code: 'Inactive' }] },
      'paused',
    ],
    ['Strava being down', 502, {}, 'does not answer'],
    ['an answer of another shape', 200, { hello: 'you' }, 'does not answer'],
  ])('%s is explained and stores nothing', async (_name, status, body, words) => {
    web.oauth.token = () => ({ status, body });
    const answer = await comeBack(web.browser(), { code: 'code-7', scope: ALL_SCOPES });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).toContain(words);
    expect(await everybody()).toEqual([]);
  });

  it('Strava asking for a pause is explained as a pause, and a wrong app as the owner’s business', async () => {
    web.oauth.token = () => ({ status: 429, body: { message: 'Rate Limit Exceeded' } });
    const pause = await comeBack(web.browser(), { code: 'code-7', scope: ALL_SCOPES });
    expect([pause.status, await pause.text()]).toEqual([503, expect.stringContaining('asks for a pause')]);
    web.oauth.token = () => ({
      status: 400,
      body: { errors: [{ resource: 'Application', field: 'client_secret', code: 'invalid' }] },
    });
    const app = await comeBack(web.browser(), { code: 'code-7', scope: ALL_SCOPES });
    expect(await app.text()).toMatch(/does not accept this Camber’s app[\s\S]*callback domain/);
  });

  it.each([
    ['six minutes ahead', 6 * 60_000, 503],
    ['six minutes behind', -6 * 60_000, 503],
    ['four minutes ahead', 4 * 60_000, 303],
  ])(
    'a clock that is %s of Strava’s is refused or not, and the access handed back',
    async (_n, offMs, status) => {
      const told = web.oauth.token;
      web.oauth.token = (code) => {
        const { body } = told(code) as { body: Record<string, unknown> };
        const expires_at = Math.round((NOON - offMs) / 1000) + 21_600;
        return { status: 200, body: { ...body, expires_at, expires_in: 21_600 } };
      };
      const answer = await comeBack(web.browser(), { code: 'code-7', scope: ALL_SCOPES });
      expect(answer.status).toBe(status);
      if (status === 303) return;
      expect(await answer.text()).toMatch(/clock of this Camber is wrong[\s\S]*camber doctor/);
      expect(await everybody()).toEqual([]);
      expect(web.oauth.calls.at(-1)?.path).toContain('/revoke');
    },
  );

  it('an app that is not set up is explained', async () => {
    await web.close();
    web = await startWeb({ clientId: '' });
    expect(await web.browser().text('/')).toContain('STRAVA_CLIENT_ID');
    expect((await web.browser().get('/connect')).status).toBe(503);
  });
});

describe('connecting again', () => {
  it('mends a dead connection and keeps address and wishes', async () => {
    await connected(web, 7);
    const patch = { connection: 'dead', email: 'a@example.org', weekly: false } as const;
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, patch));
    const browser = await connected(web, 7);
    expect(await athletes.byId(web.store.read, 7)).toMatchObject({ ...patch, connection: 'ok' });
    expect(await browser.text('/')).not.toContain('connection to Strava has ended');
  });
});

describe('the owner’s list', () => {
  it('is empty by default: everybody may connect', async () => {
    await connected(web, 7);
    await connected(web, 8);
    expect((await everybody()).map(({ id }) => id)).toEqual([7, 8]);
  });

  it('lets in who is on it, tells the others what to do, and keeps nothing of them', async () => {
    await web.close();
    web = await startWeb({ allowedAthletes: [7] });
    const answer = await comeBack(web.browser(), { code: 'code-8', scope: ALL_SCOPES });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toMatch(/not on this Camber’s list[\s\S]*ALLOWED_ATHLETES/);
    expect(await everybody()).toEqual([]);
    expect(await owner.ownerId(web.store.read)).toBeNull();
    expect(web.oauth.calls.at(-1)?.path).toContain('/revoke');
    await connected(web, 7);
    expect((await everybody()).map(({ id }) => id)).toEqual([7]);
  });

  it('always lets the owner in again, on it or not, until the owner has left', async () => {
    await web.close();
    web = await startWeb({ owner: null });
    await connected(web, 9);
    await web.store.write((tx) => owner.claimOwner(tx, 9));
    Object.assign(web.deps.config.strava, { allowedAthletes: [7] });
    const again = await comeBack(web.browser(), { code: 'code-9', scope: ALL_SCOPES });
    expect(again.status).toBe(303);
    await web.store.write((tx) => athletes.remove(tx, 9));
    expect(await owner.ownerId(web.store.read)).toBeNull();
    expect((await comeBack(web.browser(), { code: 'code-9', scope: ALL_SCOPES })).status).toBe(403);
    const claiming = web.browser();
    await claiming.get(`/invite?token=${await ownerToken(web)}`);
    expect((await comeBack(claiming, { code: 'code-9', scope: ALL_SCOPES })).status).toBe(303);
  });

  it('lets in whom OWNER names', async () => {
    Object.assign(web.deps.config.strava, { allowedAthletes: [8] });
    expect((await comeBack(web.browser(), { code: 'code-7', scope: ALL_SCOPES })).status).toBe(303);
  });
});

describe('whose Camber it is', () => {
  const ownerNow = () => owner.ownerId(web.store.read);
  const unclaimed = async (): Promise<void> => {
    await web.close();
    web = await startWeb({ owner: null });
  };

  it('is nobody’s who merely connects first, and nobody inherits it', async () => {
    await unclaimed();
    const first = await connected(web, 8);
    expect(await ownerNow()).toBeNull();
    expect((await first.get('/admin')).status).toBe(404);
    await web.store.write((tx) => owner.claimOwner(tx, 8));
    await web.store.write((tx) => athletes.remove(tx, 8));
    const next = await connected(web, 9);
    expect(await ownerNow()).toBeNull();
    expect((await next.get('/admin')).status).toBe(404);
  });

  it('is theirs who opens the link of the terminal and connects then, once', async () => {
    await unclaimed();
    const token = await ownerToken(web);
    const browser = web.browser();
    expect((await browser.get(`/invite?token=${token}`)).headers.get('location')).toBe('/setup');
    await comeBack(browser, { code: 'code-8', scope: ALL_SCOPES });
    expect(await ownerNow()).toBe(8);
    expect((await browser.get('/setup')).status).toBe(200);
    const late = web.browser();
    expect((await late.get(`/invite?token=${token}`)).status).toBe(410);
    await comeBack(late, { code: 'code-9', scope: ALL_SCOPES });
    expect(await ownerNow()).toBe(8);
  });

  it('is the faster one’s of two who have opened the link', async () => {
    await unclaimed();
    const token = await ownerToken(web);
    const both = [web.browser(), web.browser()] as const;
    for (const browser of both) await browser.get(`/invite?token=${token}`);
    await comeBack(both[0], { code: 'code-8', scope: ALL_SCOPES });
    await comeBack(both[1], { code: 'code-9', scope: ALL_SCOPES });
    expect(await ownerNow()).toBe(8);
    expect((await everybody()).map(({ id }) => id)).toEqual([8, 9]);
  });

  it('is taken by a runner who is signed in, with the link', async () => {
    await unclaimed();
    const browser = await connected(web, 8);
    const token = await ownerToken(web);
    expect(await browser.text(`/invite?token=${token}`)).toContain('Become the owner');
    expect(await ownerNow()).toBeNull();
    await browser.post('/invite', { token });
    expect(await ownerNow()).toBe(8);
  });

  it('is whose id OWNER names, whoever connects first', async () => {
    await connected(web, 8);
    expect(await ownerNow()).toBeNull();
    await connected(web, 7);
    expect(await ownerNow()).toBe(7);
  });

  it('makes no account with a password where Strava alone opens accounts', async () => {
    await unclaimed();
    const form = { name: 'Eve', login: 'eve', password: 'korrekt pferd batterie', units: 'metric' };
    const answer = await web.browser().post('/invite', { ...form, token: await ownerToken(web) });
    expect(answer.status).toBe(410);
    expect(await everybody()).toEqual([]);
  });
});

describe('permissions that are missing', () => {
  it('can be completed later, from the settings, and nothing else changes', async () => {
    const browser = await connected(web, 7, 'read,activity:read');
    const settings = await browser.text('/settings/data');
    expect(settings).toContain('/connect?again=1');
    await comeBack(browser, { code: 'code-7', scope: ALL_SCOPES });
    expect((await athletes.byId(web.store.read, 7))?.scopes).toEqual(ALL_SCOPES.split(','));
    expect(await browser.text('/settings/data')).not.toContain('/connect?again=1');
  });
});
