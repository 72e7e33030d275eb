import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

describe('forms', () => {
  const save = async (headers: Record<string, string>): Promise<number> => {
    const browser = await connected(web, 7);
    return (await browser.post('/settings', { units: 'imperial' }, headers)).status;
  };

  it.each([
    ['fetch metadata of this site', () => ({ 'sec-fetch-site': 'same-origin' })],
    ['our Origin', () => ({ origin: web.url })],
    [
      'fetch metadata of this site behind a proxy that shows another Origin',
      () => ({ 'sec-fetch-site': 'same-origin', origin: 'https://elsewhere.example' }),
    ],
  ])('are carried out with %s', async (_name, headers) => {
    expect(await save(headers())).toBe(303);
  });

  it.each([
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
