import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepEpisode } from '../../../src/runner/episodes.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as channels from '../../../src/store/channels.ts';
import { openInvites } from '../../../src/store/invites.ts';
import { claimOwner } from '../../../src/store/owner.ts';
import { addPassword, passwordOf } from '../../../src/store/passwords.ts';
import { keepCheckIn } from '../../../src/store/check-ins.ts';
import { everythingOf } from '../../support/everything.ts';
import * as outbox from '../../../src/store/outbox.ts';
import * as shoes from '../../../src/store/shoes.ts';
import { PAGES } from '../../support/pages.ts';
import { addressOf, type Route, routesOf } from './routes.ts';
import {
  type Browser,
  connected,
  keepRuns,
  NOON,
  runOn,
  SECRET,
  startWeb,
  TODAY,
  type Web,
} from './support.ts';

/** What strangers may do; everything else sends them to the first page and changes nothing. */
const OPEN = new Set([
  'GET /',
  'GET /connect',
  'GET /connect/callback',
  'GET /how',
  'GET /how/measuring',
  'GET /how/:rule',
  'GET /privacy',
  'GET /sources',
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
  'GET /email/verify',
  'POST /email/verify',
  // Signed links out of mails and calendars are the proof, logged in or not.
  'GET /answer',
  'POST /answer',
  'GET /mail',
  'GET /unsubscribe',
  'POST /unsubscribe',
  'GET /calendar/:file',
  'POST /logout',
  'GET /sign-in',
  'POST /sign-in',
  // Links that the owner gives away are the proof.
  'GET /invite',
  'POST /invite',
  'GET /new-password',
  'POST /new-password',
  'GET /webhook/:secret',
  // A key is the proof.
  'POST /import',
  'POST /import/:key',
  'GET /import/:key',
  'GET /api/v1/openapi.json',
  'GET /api/v1/status',
  'GET /api/v1/runs',
  'GET /api/v1/findings',
  'GET /api/v1/advice',
  'GET /manifest.webmanifest',
  'GET /offline',
  'GET /sw.js',
]);
const isOpen = ({ name }: Route): boolean => OPEN.has(name) || name.startsWith('GET /static/');

/** What is the owner's alone. To other runners it does not exist. */
const isOwners = ({ path }: Route): boolean => path.startsWith('/admin') || path.startsWith('/setup');

/** They are carried out from anywhere: Strava and mail providers send no origin, and the address is the proof. */
const FROM_ANYWHERE = new Set(['POST /unsubscribe', 'POST /import', 'POST /import/:key']);

/** A part of the home page, pages without a visitor, the framed mail itself, and the first look of an owner. */
const LOOKED_AT_ELSEWHERE = new Set([
  '/settings/account',
  '/progress',
  '/offline',
  '/answer',
  '/mail',
  '/unsubscribe',
  '/mailbox/:name/html',
  '/setup',
  // The demo has no accounts of its own (tests/browser/accounts.test.ts).
  '/sign-in',
  '/invite',
  '/new-password',
  '/settings/strava/unlink',
]);

let web: Web;
beforeEach(async () => {
  web = await startWeb({ folder: true, auth: ['strava', 'local'] });
  await setUp7();
});
afterEach(() => web.close());

/** The owner, with something in every room, and words that are on nobody else's pages. */
const setUp7 = async (): Promise<void> => {
  await connected(web, 7);
  await keepRuns(web, 7, [runOn(TODAY, 12_345)]);
  const mine = { athleteId: 7, now: NOON };
  const start = { day: TODAY, precision: 'day' } as const;
  const said = {
    start,
    end: null,
    side: null,
    onset: 'unknown',
    named: false,
    note: 'seven told this',
  } as const;
  await web.store.write(async (tx) => {
    await keepEpisode(tx, web.deps.seal, 7, null, { said, now: NOON });
    await claimOwner(tx, 7);
    await addPassword(tx, { athleteId: 7, login: 'seven@example.org', hash: HASH, changedAt: NOON });
    await athletes.updateAthlete(tx, 7, { email: 'seven@example.org', emailVerifiedAt: NOON });
    await shoes.upsertShoes(tx, 7, [
      { id: 'g1', name: 'Ghost of 7', distanceM: 5000, retired: false, dropMm: 8 },
    ]);
    await keepCheckIn(tx, { ...mine, kind: 'pain', subject: `day:${TODAY}`, day: TODAY, value: 6 });
    const id = await outbox.addMail(tx, { ...mine, key: 'verify:7', kind: 'verify', payload: {} });
    await outbox.markFailed(tx, id ?? 0, { error: '550 seven@example.org is unknown', retryAt: null });
    await channels.addChannel(
      tx,
      7,
      { kind: 'ntfy', url: CHANNEL, secret: 'signing', now: NOON },
      web.deps.seal,
    );
  });
};

const HASH = '$scrypt$ln=4,r=8,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo';
const CHANNEL = 'https://ntfy.example.org/topic-of-seven';
const OF_7 = /Ghost of 7|12\.3|Runner 7|seven@|topic-of-seven/;

/** Everything that is stored of athlete 7, as text, with what no export holds: how they sign in, and what opens that. */
const stateOf7 = async (): Promise<string> =>
  JSON.stringify([
    await everythingOf(web.store.read, 7),
    await passwordOf(web.store.read, 7),
    await openInvites(web.store.read, NOON),
  ]);

/** Fields of all forms at once: most forms find what they need. */
const FORM = {
  email: 'thief@example.org',
  drop: '0',
  units: 'imperial',
  token: 'x',
  hour: '3',
  level: '9',
  rpe: '9',
  day: TODAY,
  run: '20261122',
  subject: `day:${TODAY}`,
  kind: 'pain',
  gear: 'g1',
  finding: 'S1:20261122',
  known: '1',
  weeks: '4',
  action: 'start',
  login: 'thief',
  password: 'korrekt pferd batterie',
  current: 'korrekt pferd batterie',
};

const ask = (browser: Browser, route: Route): Promise<Response> =>
  route.method === 'GET' ? browser.get(addressOf(route)) : browser.post(addressOf(route), FORM);

describe('strangers', () => {
  it('know every route that is open to them', () => {
    const routes = new Set(routesOf(web.app).map(({ name }) => name));
    expect(routes.size).toBeGreaterThan(50);
    expect([...OPEN].filter((name) => !routes.has(name))).toEqual([]);
  });

  it('are sent to the first page from every other route, and change nothing', async () => {
    const before = await stateOf7();
    for (const route of routesOf(web.app).filter((each) => !isOpen(each))) {
      const answer = await ask(web.browser(), route);
      expect([route.name, answer.status, answer.headers.get('location')]).toEqual([route.name, 303, '/']);
    }
    expect(await stateOf7()).toBe(before);
  });

  it('get an answer below 500 from the open ones, with nothing of a runner in it', async () => {
    for (const route of routesOf(web.app).filter(isOpen)) {
      const answer = await ask(web.browser(), route);
      expect([route.name, answer.status < 500]).toEqual([route.name, true]);
      expect(await answer.text()).not.toMatch(OF_7);
    }
  });

  it('see nothing of the queue page, and do nothing there', async () => {
    for (const path of ['/admin/queues', '/admin/queues/api/queues', '/admin/queues/static/js/main.js'])
      expect((await web.browser().get(path)).headers.get('location')).toBe('/');
  });
});

describe('another athlete', () => {
  it('sees nothing of the first on any page and changes nothing of theirs', async () => {
    const before = await stateOf7();
    const other = await connected(web, 8);
    for (const route of routesOf(web.app).filter(({ path }) => path !== '/disconnect')) {
      if (route.path.startsWith('/logout')) continue;
      const answer = await ask(other, route);
      expect([route.name, answer.status < 500]).toEqual([route.name, true]);
      expect([route.name, OF_7.exec(await answer.text())]).toEqual([route.name, null]);
    }
    await other.post('/disconnect');
    expect(await stateOf7()).toBe(before);
  });

  it.each([
    ['GET', '/runs/20261122'],
    ['POST', '/runs/20261122/effort'],
    ['POST', '/runs/20261122/shoes'],
    ['GET', '/mailbox/verify-7.eml'],
    ['GET', '/mailbox/verify-7.eml/html'],
    ['POST', '/settings/mails/1/again'],
    ['POST', '/settings/channels/1/test'],
    ['POST', '/settings/channels/1/remove'],
    ['POST', '/admin/invites/1/revoke'],
    ['POST', '/admin/runners/7/new-password'],
  ])('is told that there is nothing: %s %s', async (method, path) => {
    const other = await connected(web, 8);
    const answer = method === 'GET' ? await other.get(path) : await other.post(path, FORM);
    expect(answer.status).toBe(404);
  });

  it('does not find the owner’s pages', async () => {
    const other = await connected(web, 8);
    const owners = routesOf(web.app).filter(isOwners);
    expect(owners.length).toBeGreaterThanOrEqual(4);
    for (const route of owners)
      expect([route.name, (await ask(other, route)).status]).toEqual([route.name, 404]);
    for (const path of ['/admin/queues', '/admin/queues/api/queues'])
      expect((await other.get(path)).status).toBe(404);
    expect((await other.post('/admin/queues/api/queues/pause')).status).toBe(404);
  });
});

describe('another site', () => {
  it('cannot send a form for the runner, whatever the form', async () => {
    const browser = await connected(web, 7);
    const before = await stateOf7();
    const forms = routesOf(web.app).filter(({ method }) => method !== 'GET');
    expect(forms.length).toBeGreaterThan(25);
    for (const route of forms.filter(({ name }) => !FROM_ANYWHERE.has(name))) {
      const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
      const answer = await browser.post(addressOf(route), FORM, headers);
      expect([route.name, answer.status]).toEqual([route.name, 403]);
    }
    const queue = await browser.post(
      '/admin/queues/api/queues/pause',
      {},
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(queue.status).toBe(403);
    expect(await stateOf7()).toBe(before);
  });
});

describe('pages', () => {
  it('hold no token, key or secret, not even the owner’s', async () => {
    const owner = await connected(web, 7);
    await owner.post('/calendar/address');
    const { keys, stravaApp } = web.deps;
    const hex = [keys.encryption, keys.sketch].map((key) => Buffer.from(key).toString('hex'));
    const secrets = [
      ...hex,
      ...[keys.encryption, keys.sketch].map((key) => Buffer.from(key).toString('base64')),
      keys.session,
      SECRET,
      stravaApp.clientSecret,
      CHANNEL,
      HASH,
      'access-7',
      'refresh-7',
    ];
    const cookie = [...owner.cookies.values()].join();
    const looked: string[] = [];
    for (const route of routesOf(web.app).filter(({ method }) => method === 'GET')) {
      const answer = await owner.get(addressOf(route));
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
      const page = await answer.text();
      for (const secret of [...secrets, cookie])
        expect([route.name, page.includes(secret)]).toEqual([route.name, false]);
      looked.push(route.name);
    }
    expect(looked.length).toBeGreaterThan(20);
  });

  it('are all looked at by the browser tests', async () => {
    const owner = await connected(web, 7);
    const unseen: string[] = [];
    for (const route of routesOf(web.app).filter(({ method }) => method === 'GET')) {
      const answer = await owner.get(addressOf(route));
      const isPage = answer.status === 200 && answer.headers.get('content-type')?.startsWith('text/html');
      if (isPage && PAGES[route.path] === undefined && !LOOKED_AT_ELSEWHERE.has(route.path))
        unseen.push(route.path);
    }
    expect(unseen).toEqual([]);
  });

  it('hold no inline script, style or event handler, wherever they are', async () => {
    const owner = await connected(web, 7);
    for (const route of routesOf(web.app).filter(({ method }) => method === 'GET')) {
      if (route.path.startsWith('/mailbox/')) continue;
      const answer = await owner.get(addressOf(route));
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
      const found = /<style|<[^>]+\s(style|on\w+)=|<script(?![^>]*\ssrc=)|javascript:/i.exec(
        await answer.text(),
      );
      expect([route.name, found?.[0]]).toEqual([route.name, undefined]);
      expect([route.name, answer.headers.get('content-security-policy')]).toEqual([
        route.name,
        expect.not.stringContaining('unsafe'),
      ]);
    }
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
