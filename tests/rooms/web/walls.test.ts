import type { Express } from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as athletes from '../../../src/store/athletes.ts';
import * as shoes from '../../../src/store/shoes.ts';
import { connected, runOn, keepRuns, startWeb, TODAY, type Web } from './support.ts';

type Layer = {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[] };
};

/** Every route of the app as "GET /runs", read from the app itself: a new one is walked without being listed here. */
const routesOf = (app: Express): readonly string[] => {
  const walk = (layers: readonly Layer[]): string[] =>
    layers.flatMap((layer) => {
      if (layer.route)
        return Object.keys(layer.route.methods).map((m) => `${m.toUpperCase()} ${layer.route?.path ?? ''}`);
      return walk(layer.handle?.stack ?? []);
    });
  return walk((app.router as unknown as { stack: readonly Layer[] }).stack);
};

/** What strangers may do; everything else sends them to the first page and changes nothing. */
const OPEN = new Set([
  'GET /',
  'GET /connect',
  'GET /connect/callback',
  'GET /how',
  'GET /privacy',
  'GET /healthz',
  'GET /readyz',
  'GET /email/verify',
  'POST /email/verify',
  // Signed links out of mails are the proof, logged in or not.
  'GET /answer',
  'POST /answer',
  'GET /unsubscribe',
  'POST /unsubscribe',
  'POST /logout',
  'GET /webhook/:secret',
  'POST /webhook/:secret',
  'GET /static/camber.css',
  'GET /static/camber.js',
  'GET /static/favicon.svg',
]);

let web: Web;
beforeEach(async () => {
  web = await startWeb({ folder: true });
});
afterEach(() => web.close());

const addressOf = (route: string): { method: string; path: string } => {
  const [method = '', path = ''] = route.split(' ');
  return {
    method,
    path: path.replace(':id', 'g1').replace(':name', 'verify-7.eml').replace(':secret', 'nope'),
  };
};

/** Everything that is stored of athlete 7, as text. */
const stateOf7 = async (): Promise<string> =>
  JSON.stringify([await athletes.byId(web.store.read, 7), await shoes.shoesOf(web.store.read, 7)]);

const FORM = { email: 'thief@example.org', drop: '0', units: 'imperial', token: 'x' };

const setUp7 = async (): Promise<void> => {
  await connected(web, 7);
  await web.store.write((tx) =>
    shoes.upsertShoes(tx, 7, [{ id: 'g1', name: 'Ghost of 7', distanceM: 5000, retired: false, dropMm: 8 }]),
  );
  await keepRuns(web, 7, [runOn(TODAY, 12_345)]);
};

describe('strangers', () => {
  it('know every route that is open to them', () => {
    const routes = routesOf(web.app);
    expect(routes.length).toBeGreaterThan(20);
    expect([...OPEN].filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('are sent to the first page from every other route, and change nothing', async () => {
    await setUp7();
    const before = await stateOf7();
    for (const route of routesOf(web.app).filter((each) => !OPEN.has(each))) {
      const { method, path } = addressOf(route);
      const browser = web.browser();
      const answer = method === 'GET' ? await browser.get(path) : await browser.post(path, FORM);
      expect([route, answer.status, answer.headers.get('location')]).toEqual([route, 303, '/']);
    }
    expect(await stateOf7()).toBe(before);
  });

  it('get an answer below 500 from the open ones, with nothing of a runner in it', async () => {
    await setUp7();
    for (const route of OPEN) {
      const { method, path } = addressOf(route);
      const browser = web.browser();
      const answer = method === 'GET' ? await browser.get(path) : await browser.post(path, FORM);
      expect([route, answer.status < 500]).toEqual([route, true]);
      expect(await answer.text()).not.toMatch(/Ghost of 7|12\.3|Runner 7/);
    }
  });
});

describe('another athlete', () => {
  it('sees nothing of the first on any page and changes nothing of theirs', async () => {
    await setUp7();
    const before = await stateOf7();
    const other = await connected(web, 8);
    for (const route of routesOf(web.app).filter((each) => !each.endsWith('/disconnect'))) {
      const { method, path } = addressOf(route);
      if (path.startsWith('/logout')) continue;
      const answer = method === 'GET' ? await other.get(path) : await other.post(path, FORM);
      expect([route, answer.status < 500]).toEqual([route, true]);
      expect(await answer.text()).not.toMatch(/Ghost of 7|12\.3|Runner 7/);
    }
    await other.post('/disconnect');
    expect(await stateOf7()).toBe(before);
  });

  it('finds neither the shoes nor the mails of the first', async () => {
    await setUp7();
    const other = await connected(web, 8);
    expect((await other.post('/shoes/g1', { drop: '0' })).status).toBe(404);
    expect((await other.get('/mailbox/verify-7.eml')).status).toBe(404);
    expect((await other.get('/mailbox/verify-7.eml/html')).status).toBe(404);
  });
});

describe('a session', () => {
  it('ends when the epoch is raised, on every device at once', async () => {
    const phone = await connected(web, 7);
    const laptop = await connected(web, 7);
    expect((await phone.get('/runs')).status).toBe(200);
    expect((await laptop.post('/logout/everywhere')).status).toBe(303);
    expect((await phone.get('/runs')).headers.get('location')).toBe('/');
    expect((await laptop.get('/runs')).headers.get('location')).toBe('/');
  });

  it('ends on this device alone with an ordinary log-out', async () => {
    const phone = await connected(web, 7);
    const laptop = await connected(web, 7);
    await laptop.post('/logout');
    expect((await laptop.get('/runs')).status).toBe(303);
    expect((await phone.get('/runs')).status).toBe(200);
  });

  it('of a deleted athlete is nobody’s', async () => {
    const browser = await connected(web, 7);
    await web.store.write((tx) => athletes.remove(tx, 7));
    expect((await browser.get('/runs')).status).toBe(303);
  });

  it('that was tampered with is nobody’s', async () => {
    const browser = await connected(web, 7);
    for (const [name, value] of browser.cookies) browser.cookies.set(name, `${value.slice(0, -3)}abc`);
    expect((await browser.get('/runs')).status).toBe(303);
  });
});
