import { request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressTokens } from '../../../src/links/address-links.ts';
import { inviteTokens } from '../../../src/links/invite-links.ts';
import { answerTokens, unsubscribeTokens } from '../../../src/links/mail-links.ts';
import { viewTokens } from '../../../src/links/view-links.ts';
import { claimOwner } from '../../../src/store/owner.ts';
import { broken, CASES, damaged, nastyJson, nastyText, tries } from '../../support/nasty.ts';
import { type Route, routesOf } from '../web/routes.ts';
import { connected, evenThenLong, keepRuns, NOON, SECRET, startWeb, type Web } from '../web/support.ts';

/**
 * Every address of the program, read from the app itself, with whatever strangers send there. Nothing may break: every
 * request is answered, and never with a 500.
 */

/** Limits count by runner: several take turns. */
const RUNNERS = Math.min(200, Math.max(8, Math.ceil(CASES / 150)));
/** Streams without an end, and the queue page, which is a program of its own. */
const LEFT_OUT = /\/demo\/bar|\/admin\/queues/;
/** Fields of all forms, as the pages name them; the routes' own shapes take what they know. */
const NAMES = new Set<string>();

let web: Web;
const cookies: string[] = [];
let routes: readonly Route[] = [];
let tokens: readonly string[] = [];

type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
};
type Got = { readonly status: number; readonly text: string };

/** Sends bytes as they are: `fetch` would mend addresses. */
const send = ({ method, path, headers = {}, body }: Sent): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(web.url);
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
      let text = '';
      // Pages that stay open (progress) have answered with their first line.
      if (/event-stream/.test(String(answer.headers['content-type']))) {
        resolve({ status: answer.statusCode ?? 0, text });
        return void asked.destroy();
      }
      answer.on('data', (piece: Buffer) => (text += piece.toString('latin1')));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });

beforeAll(async () => {
  web = await startWeb({ trustProxy: 1, auth: ['strava', 'local'], folder: true });
  for (let id = 7; id < 7 + RUNNERS; id += 1) {
    // From an address of their own each: so many from one would be stopped.
    const browser = web.browser({ 'x-forwarded-for': `10.0.0.${id}` });
    await connected(web, id, undefined, browser);
    await keepRuns(web, id, evenThenLong(28));
    cookies.push([...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (id > 7) continue;
    await web.store.write((tx) => claimOwner(tx, id));
    for (const path of [
      '/settings',
      '/check-ins',
      '/plan',
      '/shoes',
      '/episodes',
      '/runs',
      '/routine',
      '/admin',
    ])
      for (const [, name = ''] of (await browser.text(path)).matchAll(/ name="([\w.:-]+)"/g)) NAMES.add(name);
  }
  const { session } = web.deps.keys;
  const soon = { expiresAt: NOON + 3_600_000 };
  tokens = [
    answerTokens(session).sign({ ask: 'run', athleteId: 7, runId: 20261122, ...soon }),
    answerTokens(session).sign({ ask: 'pain', athleteId: 7, day: '2026-11-22', ...soon }),
    answerTokens(session).sign({ ask: 'gap', athleteId: 7, from: '2026-11-01', to: '2026-11-02', ...soon }),
    unsubscribeTokens(session).sign({ athleteId: 7, kind: 'alerts' }),
    viewTokens(session).sign({ athleteId: 7, outboxId: 1, ...soon }),
    addressTokens(session).sign({ athleteId: 7, email: 'a@example.org', ...soon }),
    inviteTokens(session).sign({ invite: 1, kind: 'runner', ...soon }),
  ];
  routes = routesOf(web.app).filter(({ path }) => !LEFT_OUT.test(path));
});

afterAll(() => web.close());

const address = fc.ipV4();
const fieldName = (): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom('token', 'day', 'a[b]', '__proto__'), nastyText);
const fieldValue = (): fc.Arbitrary<string> => fc.oneof(nastyText, fc.constantFrom(...tokens));
const pairs = (): fc.Arbitrary<string> =>
  fc.array(fc.tuple(fieldName(), fieldValue()), { maxLength: 8 }).map((all) => encoded(all));

/** As a form sends it; half a character, which no form can send, goes as its bytes. */
const encoded = (all: readonly (readonly [string, string])[]): string =>
  new URLSearchParams(all.map(([name, value]): [string, string] => [name, value])).toString();

const body = (): fc.Arbitrary<readonly [type: string, body: string | Buffer]> =>
  fc.oneof(
    { weight: 5, arbitrary: pairs().map((text) => ['application/x-www-form-urlencoded', text] as const) },
    nastyJson.map((value) => ['application/json', JSON.stringify(value) ?? ''] as const),
    fc
      .uint8Array({ maxLength: 300 })
      .map((bytes) => ['multipart/form-data; boundary=x', Buffer.from(bytes)] as const),
    fc
      .tuple(fieldName(), fieldValue())
      .map(
        ([name, value]) =>
          [
            'multipart/form-data; boundary=x',
            `--x\r\nContent-Disposition: form-data; name="${name}"; filename="${value}"\r\n\r\n${value}\r\n--x--\r\n`,
          ] as const,
      ),
    fc.string({ unit: 'binary', maxLength: 60 }).map((text) => ['text/plain; charset=utf-9', text] as const),
  );

/** A parameter's place in an address: a real thing, or anything. */
const parameter = fc.oneof(
  fc.constantFrom('20261122', '1', 'g1', 'clamshell', SECRET, 'first'),
  nastyText.map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom('%', '%00', '%ff', '%E0%A4%A', '..%2f..'),
);

const visit = (): fc.Arbitrary<Sent> =>
  fc
    .record({
      route: fc.constantFrom(...routes),
      who: fc.option(fc.constantFrom(...cookies), { freq: 6 }),
      ip: address,
      parameter,
      query: fc.option(pairs()),
      body: body(),
    })
    .map(({ route, who, ip, parameter: given, query, body: [type, sent] }) => {
      const path = route.path.replaceAll(/:\w+/g, () => given);
      const asForm = route.method === 'GET' || route.method === 'HEAD' ? null : sent;
      return {
        method: route.method,
        path: query === null ? path : `${path}?${query}`,
        headers: {
          'x-forwarded-for': ip,
          origin: web.deps.config.publicUrl,
          ...(who !== null && { cookie: who }),
          ...(asForm !== null && {
            'content-type': type,
            'content-length': String(Buffer.byteLength(asForm)),
          }),
        },
        ...(asForm !== null && { body: asForm }),
      };
    });

/** @throws where something broke. `away`: Strava's own answer may be one that Camber cannot go on with, and says so. */
const holds = async (sent: Sent, { away = false } = {}): Promise<void> => {
  const { status } = await send(sent);
  if (status < 500 || (away && status === 503)) return;
  const why = web.logged.findLast((line) => line.includes('"err"'));
  throw new Error(`${status} for ${sent.method} ${sent.path}\n${why}`);
};

describe('the pages', () => {
  it('break at nothing that is sent to any address', async () => {
    expect(routes.length).toBeGreaterThan(80);
    expect(NAMES.size).toBeGreaterThan(20);
    expect(
      await broken(
        fc.asyncProperty(visit(), (sent) => holds(sent)),
        tries(),
      ),
    ).toBeNull();
    expect((await send({ method: 'GET', path: '/healthz' })).status).toBe(200);
  });

  it('break at no signed link, and open none that was changed', async () => {
    const paths = ['/answer', '/mail', '/unsubscribe', '/email/verify', '/invite', '/new-password'];
    const link = fc
      .tuple(
        fc.constantFrom(...tokens),
        fc.nat(200),
        fc.nat(255),
        fc.constantFrom(...paths),
        address,
        fc.boolean(),
      )
      .map(([token, at, byte, path, ip, posts]) => {
        const bytes = Buffer.from(token, 'latin1');
        const place = at % bytes.length;
        bytes[place] = bytes[place] === byte ? (byte + 1) % 256 : byte;
        const changed = encodeURIComponent(bytes.toString('latin1'));
        const headers = { 'x-forwarded-for': ip };
        return posts
          ? {
              method: 'POST',
              path,
              body: `token=${changed}&level=3&rpe=5`,
              headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
            }
          : { method: 'GET', path: `${path}?token=${changed}`, headers };
      });
    const before = JSON.stringify(await web.store.read.sql.select().from(web.store.read.t.checkIns));
    expect(
      await broken(
        fc.asyncProperty(link, (sent) => holds(sent)),
        tries(0.5),
      ),
    ).toBeNull();
    expect(JSON.stringify(await web.store.read.sql.select().from(web.store.read.t.checkIns))).toBe(before);
  });
});

describe('the webhook', () => {
  const event = {
    object_type: 'activity',
    object_id: 1360128428,
    aspect_type: 'update',
    updates: { title: 'Messy' },
    owner_id: 7,
    subscription_id: 120475,
    event_time: 1516126040,
  };

  it('breaks at no body', async () => {
    const calls = fc.tuple(fc.oneof(nastyJson, damaged(event)), address).map(([sent, ip]) => ({
      method: 'POST',
      path: `/webhook/${SECRET}`,
      headers: { 'content-type': 'application/json', 'x-forwarded-for': ip },
      body: JSON.stringify(sent) ?? '',
    }));
    expect(
      await broken(
        fc.asyncProperty(calls, (sent) => holds(sent)),
        tries(),
      ),
    ).toBeNull();
  });
});

describe('the way back from Strava', () => {
  it('breaks at no code, no state, and no answer of the token endpoint', async () => {
    const good = web.oauth.token('code-7').body;
    const usual = web.oauth.token;
    const ways = fc.record({
      query: fc.dictionary(fc.constantFrom('code', 'state', 'scope', 'error'), nastyText),
      answer: fc.oneof(nastyJson, damaged(good)),
      status: fc.constantFrom(200, 200, 200, 400, 401, 403, 429, 500),
      ip: address,
    });
    expect(
      await broken(
        fc.asyncProperty(ways, async ({ query, answer, status, ip }) => {
          web.oauth.token = () => ({ status, body: answer });
          const headers = { 'x-forwarded-for': ip };
          const begun = await fetch(`${web.url}/connect`, { redirect: 'manual', headers });
          const cookie = begun.headers
            .getSetCookie()
            .map((line) => line.split(';')[0])
            .join('; ');
          const state = new URL(begun.headers.get('location') ?? web.url).searchParams.get('state') ?? '';
          const back = encoded(
            Object.entries({ state, code: 'code-7', scope: 'read,activity:read', ...query }),
          );
          await holds(
            { method: 'GET', path: `/connect/callback?${back}`, headers: { ...headers, cookie } },
            { away: true },
          );
        }),
        tries(0.2),
      ),
    ).toBeNull();
    web.oauth.token = usual;
  });
});

describe('apps that send files', () => {
  it('break nothing with keys and bodies of any kind', async () => {
    const calls = fc
      .record({
        key: nastyText,
        inPath: fc.boolean(),
        type: fc.constantFrom(
          '',
          'application/gpx+xml',
          'multipart/form-data; boundary=x',
          'multipart/form-data',
        ),
        bytes: fc.uint8Array({ maxLength: 200 }),
        ip: address,
      })
      .map(({ key, inPath, type, bytes, ip }) => ({
        method: 'POST',
        path: inPath ? `/import/${encodeURIComponent(key.toWellFormed())}` : '/import',
        headers: {
          'x-forwarded-for': ip,
          ...(type !== '' && { 'content-type': type }),
          ...(!inPath && { authorization: `Bearer ${Buffer.from(key).toString('base64url')}` }),
        },
        body: Buffer.from(bytes),
      }));
    expect(
      await broken(
        fc.asyncProperty(calls, (sent) => holds(sent)),
        tries(0.5),
      ),
    ).toBeNull();
  });
});
