import { request } from 'node:http';
import express from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { csrfGuard } from '../../../src/web/http/csrf.ts';
import { listen } from '../../../src/web/http/listen.ts';
import { loggableAddress } from '../../../src/web/http/request-log.ts';
import { ALL_SCOPES, comeBack, connected, startWeb, type Web } from './support.ts';

let web: Web;
beforeEach(async () => {
  web = await startWeb();
});
afterEach(() => web.close());

describe('headers', () => {
  it('allow own files only, no inline code, no frames around us', async () => {
    const { headers } = await web.browser().get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('ask for https only where the public address has it', async () => {
    expect((await web.browser().get('/')).headers.get('strict-transport-security')).toBeNull();
    await web.close();
    web = await startWeb({ publicUrl: 'https://camber.example.org' });
    const { headers } = await web.browser().get('/');
    expect(headers.get('strict-transport-security')).toContain('max-age');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });

  it('pages hold no inline script, style or event handler', async () => {
    const browser = await connected(web, 7);
    for (const path of ['/', '/runs', '/shoes', '/settings', '/how', '/privacy', '/nothing-here']) {
      const page = await browser.text(path);
      expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i);
    }
  });
});

describe('cookies', () => {
  const cookieOf = async (): Promise<string> =>
    (await web.browser().get('/connect?here=1')).headers.getSetCookie().join('\n');

  it('are sealed, for this site and not for scripts', async () => {
    const cookie = await cookieOf();
    expect(cookie).toMatch(/^camber=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
  });

  it('are bound to the host and to https where there is https', async () => {
    await web.close();
    web = await startWeb({ publicUrl: 'https://camber.example.org' });
    const cookie = await cookieOf();
    expect(cookie).toMatch(/^__Host-camber=/);
    expect(cookie).toMatch(/Secure/i);
    expect(cookie).toMatch(/Path=\//i);
  });

  it('move to the public address before Strava is asked', async () => {
    await web.close();
    web = await startWeb({ publicUrl: 'https://camber.example.org' });
    const answer = await web.browser().get('/connect');
    expect(answer.headers.get('location')).toBe('https://camber.example.org/connect?here=1');
    expect((await web.browser().get('/connect?here=1')).headers.get('location')).toContain(
      '/oauth/authorize',
    );
  });
});

describe('logging out', () => {
  it('ends the session on the server: a copy of its cookie opens nothing, other devices go on', async () => {
    const browser = await connected(web, 7);
    const other = await connected(web, 7);
    const copy = [...browser.cookies];
    expect((await browser.post('/logout')).status).toBe(303);
    const thief = web.browser();
    for (const [name, value] of copy) thief.cookies.set(name, value);
    expect((await thief.get('/settings')).headers.get('location')).toBe('/');
    expect((await other.get('/settings')).status).toBe(200);
  });
});

describe('forms', () => {
  it('are not trusted for the Host that they were sent to', async () => {
    const { port } = new URL(web.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { host: 'rebound.example', origin: 'http://rebound.example', 'content-length': '0' };
      const call = request({ port, method: 'POST', path: '/logout', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      call.on('error', reject).end();
    });
    expect(status).toBe(403);
  });

  it('of the demo are carried out under each of this machine’s own names', async () => {
    const guarded = express();
    guarded.use(csrfGuard('http://localhost:8080', { isDemo: true }));
    guarded.use((_req, res) => void res.end());
    guarded.use(((_error, _req, res, _next) => void res.status(403).end()) as express.ErrorRequestHandler);
    const server = await listen(guarded, '127.0.0.1', 0);
    const from = async (origin: string): Promise<number> =>
      (await fetch(server.url, { method: 'POST', headers: { origin } })).status;
    for (const host of ['localhost', '127.0.0.1', '[::1]'])
      expect([host, await from(`http://${host}:8080`)]).toEqual([host, 200]);
    expect(await from('http://rebound.example:8080')).toBe(403);
    expect(await from('http://localhost:9')).toBe(403);
    await server.close();
  });

  const save = async (headers: Record<string, string>): Promise<number> => {
    const browser = await connected(web, 7);
    return (await browser.post('/settings', { units: 'imperial' }, headers)).status;
  };

  it.each([
    [
      'our Origin and fetch metadata of this site',
      () => ({ 'sec-fetch-site': 'same-origin', origin: web.url }),
    ],
    ['our Origin', () => ({ origin: web.url })],
  ])('are carried out with %s', async (_name, headers) => {
    expect(await save(headers())).toBe(303);
  });

  it.each([
    // A name of somebody else's that was made to lead here: the browser takes its pages for this site's.
    [
      'the Origin of another name for this server',
      { 'sec-fetch-site': 'same-origin', origin: 'http://rebound.example' },
    ],
    ['fetch metadata alone', { 'sec-fetch-site': 'same-origin' }],
    ['fetch metadata of another site', { 'sec-fetch-site': 'cross-site' }],
    ['fetch metadata of a sister site', { 'sec-fetch-site': 'same-site' }],
    ['fetch metadata of no site', { 'sec-fetch-site': 'none' }],
    ['another Origin', { origin: 'https://evil.example' }],
    ['a null Origin', { origin: 'null' }],
    ['neither', {}],
  ])('are refused with %s', async (_name, headers) => {
    expect(await save(headers)).toBe(403);
  });

  it('are carried out with the public address as Origin, whatever Host the proxy shows', async () => {
    await web.close();
    web = await startWeb({ publicUrl: 'https://camber.example.org' });
    const answer = await web.browser().post('/logout', {}, { origin: 'https://camber.example.org' });
    expect(answer.status).toBe(303);
    expect((await web.browser().post('/logout', {}, { origin: 'http://camber.example.org' })).status).toBe(
      403,
    );
  });

  it('that are far too large are refused', async () => {
    const browser = await connected(web, 7);
    expect((await browser.post('/settings', { units: 'x'.repeat(20_000) })).status).toBe(413);
  });
});

describe('the log', () => {
  it('holds neither codes, states, tokens nor addresses', async () => {
    const browser = web.browser();
    await comeBack(browser, { code: 'code-7', scope: ALL_SCOPES });
    await comeBack(browser, { code: 'wrong-code-99', scope: ALL_SCOPES });
    await browser.post('/settings/email', { email: 'runner@example.org' });
    const log = web.logged.join('');
    expect(log).toContain('/connect/callback');
    for (const secret of [
      'code-7',
      'wrong-code-99',
      'access-7',
      'refresh-7',
      'app-secret',
      'runner@example.org',
      'state=',
    ])
      expect(log).not.toContain(secret);
  });

  it('names an address without query, webhook secret and mail', () => {
    expect(loggableAddress('/connect/callback?code=1')).toBe('/connect/callback');
    expect(loggableAddress('/webhook/abc')).toBe('/webhook/[secret]');
    expect(loggableAddress('/WebHook/abc/')).toBe('/webhook/[secret]');
    expect(loggableAddress('/mailbox/weekly-7.eml/html')).toBe('/mailbox/[mail]/html');
    expect(loggableAddress('/calendar/abc.def.ics')).toBe('/calendar/[address].ics');
    expect(loggableAddress('/runs')).toBe('/runs');
  });

  it('holds a fault once, with its cause, and the page holds none of it', async () => {
    const browser = await connected(web, 7);
    Object.assign(web.deps.store, {
      write: async () => {
        throw new Error('disk on fire');
      },
    });
    const answer = await browser.post('/settings', { units: 'metric' });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('disk on fire');
    expect(web.logged.filter((line) => line.includes('disk on fire'))).toHaveLength(1);
  });
});

describe('limits', () => {
  it('end the trying of connections of one address for a while', async () => {
    const browser = web.browser();
    const statuses: number[] = [];
    for (let i = 0; i < 41; i++) statuses.push((await browser.get('/connect')).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    expect((await browser.get('/how')).status).toBe(200);
  });
});

describe('the limit of every page', () => {
  const statuses = async (times: number, ask: () => Promise<Response>): Promise<readonly number[]> => {
    const seen: number[] = [];
    for (let i = 0; i < times; i++) seen.push((await ask()).status);
    return seen;
  };

  it('counts forms for each runner, not for the address they share', async () => {
    const [one, other] = [await connected(web, 7), await connected(web, 8)];
    const forms = await statuses(121, () => one.post('/settings/pause', { weeks: '0' }));
    expect(forms.slice(0, 120)).toEqual(Array.from({ length: 120 }, () => 303));
    expect(forms[120]).toBe(429);
    expect((await other.post('/settings/pause', { weeks: '0' })).status).toBe(303);
    expect((await one.get('/settings')).status).toBe(200);
  });

  it('ends the flood of pages of a stranger', async () => {
    const browser = web.browser();
    const pages = await statuses(601, () => browser.get('/privacy'));
    expect(pages.filter((status) => status === 429)).toHaveLength(1);
  });
});

describe('own files', () => {
  it('may be kept for a year under the address with their hash, and are asked for again under any other', async () => {
    const page = await web.browser().text('/');
    const href = /href="(\/static\/camber\.css\?v=[0-9a-f]+)"/.exec(page)?.[1] ?? '';
    const kept = await web.browser().get(href);
    expect([kept.status, kept.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    expect(await kept.text()).toContain('--chart-ink');
    expect((await web.browser().get('/static/camber.css?v=old')).headers.get('cache-control')).toBe(
      'no-cache',
    );
  });

  it('and the first page together weigh less than 60 kB as they are sent', async () => {
    const sizes = await Promise.all(
      ['/', '/static/camber.css', '/static/camber.js', '/static/favicon.svg'].map(async (path) => {
        const answer = await web.browser().get(path, { 'accept-encoding': 'br' });
        return Number(answer.headers.get('content-length') ?? (await answer.text()).length);
      }),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
  });
});
