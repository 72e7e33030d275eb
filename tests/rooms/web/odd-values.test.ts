import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimOwner } from '../../../src/store/owner.ts';
import * as appState from '../../../src/store/app-state.ts';
import { pglite } from '../../support/engines/pglite.ts';
import { addressOf, routesOf } from './routes.ts';
import { ALL_SCOPES, type Browser, comeBack, SECRET, startWeb, type Web } from './support.ts';

/** PostgreSQL is strict about values where SQLite takes everything: nothing that is sent may end in a 500. */

let web: Web;
let browser: Browser;
beforeAll(async () => {
  web = await startWeb({ engine: pglite });
  browser = web.browser();
  await comeBack(browser, { code: 'code-7', scope: ALL_SCOPES });
  await web.store.write(async (tx) => {
    await claimOwner(tx, 7);
    await appState.setState(tx, appState.SUBSCRIPTION_KEY, 1);
  });
});
afterAll(() => web.close());

const NUL = '\u0000';
const ODD = [`a${NUL}b`, '1.5', '1e300'];

/** Where the page asks somebody else, or the visit would end. */
const SKIPPED = [
  '/logout',
  '/logout/everywhere',
  '/disconnect',
  '/setup',
  '/setup/mail',
  '/admin',
  '/readyz',
];

const refusedOrDone = (answer: Response): string => (answer.status >= 500 ? String(answer.status) : 'fine');

describe('on PostgreSQL', () => {
  it.each(ODD)('an address that names a thing as %j is no failure', async (odd) => {
    const named = routesOf(web.app).filter(({ path }) => path.includes(':'));
    expect(named.length).toBeGreaterThan(15);
    for (const { method, path, name } of named) {
      const address = path.replace(/:\w+/g, encodeURIComponent(odd));
      const answer = await (method === 'GET' ? browser.get(address) : browser.post(address));
      expect([name, refusedOrDone(answer)]).toEqual([name, 'fine']);
    }
  });

  it.each(ODD.slice(0, 1))('a form and a query full of %j are no failure', async (odd) => {
    const names =
      'id run effort email login password token day pain page before range units distance note name key kind shoes';
    const form = Object.fromEntries(names.split(' ').map((name) => [name, odd]));
    for (const route of routesOf(web.app)) {
      if (SKIPPED.includes(route.path)) continue;
      const address = addressOf(route);
      const answer =
        route.method === 'GET'
          ? await browser.get(`${address}?${new URLSearchParams(form)}`)
          : await browser.post(address, form);
      await answer.body?.cancel();
      expect([route.name, refusedOrDone(answer)]).toEqual([route.name, 'fine']);
    }
  });

  const EVENT = {
    aspect_type: 'create',
    event_time: 1_700_000_000,
    object_id: 990,
    object_type: 'activity',
    owner_id: 7,
    subscription_id: 1,
    updates: {},
  };
  const call = async (body: string): Promise<number> => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${web.url}/webhook/${SECRET}`, { method: 'POST', headers, body })).status;
  };

  it.each([
    ['a fraction as time', { event_time: 1.5 }],
    ['a time beyond all calendars', { event_time: 1e300 }],
    ['a NUL in a word', { object_type: `activity${NUL}` }],
    ['a fraction as object', { object_id: 1.5 }],
    ['an object beyond all integers', { object_id: 1e300 }],
    ['a negative owner', { owner_id: -7 }],
  ])('an event with %s is refused, not failed at', async (_what, patch) => {
    expect(await call(JSON.stringify({ ...EVENT, ...patch }))).toBe(400);
  });

  it('an event with updates of any depth is taken; what Strava would not send is left out', async () => {
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    const updates = JSON.stringify({ title: `Long${NUL}run`, private: true });
    const body = JSON.stringify({ ...EVENT, updates: {} }).replace(
      '"updates":{}',
      `"updates":${updates.slice(0, -1)},"deep":${deep}}`,
    );
    expect(await call(body)).toBe(200);
  });
});
