import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../src/core/durations.ts';
import {
  ALL_SCOPES,
  authorize,
  connect,
  folderOf,
  get,
  NOON,
  plain,
  REDIRECT,
  standingClock,
  start,
  token,
} from './support.ts';
import type { Tokens } from './support.ts';

const authorizeUrl = (oauth: string, values: Record<string, string>): string =>
  `${oauth}/authorize?${new URLSearchParams({ response_type: 'code', scope: ALL_SCOPES, state: 's1', redirect_uri: REDIRECT, ...values })}`;

describe('the consent page', () => {
  it('lists every requested scope as a ticked box, with Authorize and Cancel', async () => {
    const emulator = await start();
    for (const path of ['authorize', 'mobile/authorize']) {
      const url = authorizeUrl(emulator.urls.oauth, { client_id: emulator.clientId }).replace(
        'authorize',
        path,
      );
      const { status, data } = await plain.get(url);
      expect(status).toBe(200);
      for (const scope of ['activity:read', 'activity:read_all', 'profile:read_all']) {
        expect(data).toContain(`<input type="checkbox" name="scope" value="${scope}" checked`);
      }
      expect(data).toMatch(/>Authorize<\/button>[\s\S]*>Cancel<\/button>/);
    }
  });

  it('lets the runner choose when there are several, and escapes names', async () => {
    const folder = folderOf(3);
    const named = { ...folder, athlete: { ...folder.athlete, firstname: '<b>Bo</b>' } };
    const emulator = await start({
      source: new Map([
        [1, folderOf(3)],
        [2, named],
      ]),
    });
    const { data } = await plain.get(authorizeUrl(emulator.urls.oauth, { client_id: emulator.clientId }));
    expect(data).toContain('<option value="1">Ada Runner</option>');
    expect(data).toContain('<option value="2">&lt;b&gt;Bo&lt;/b&gt; Runner</option>');
  });

  it.each([
    ['another host', { redirect_uri: 'http://example.org/return' }, 'redirect_uri'],
    ['no address', { redirect_uri: 'nowhere' }, 'redirect_uri'],
    ['another client', { client_id: '1' }, 'client_id'],
    ['an unknown scope', { scope: 'read,everything' }, 'scope'],
    ['another response type', { response_type: 'token' }, 'response_type'],
  ])('refuses %s with 400', async (_case, values, field) => {
    const emulator = await start();
    const url = authorizeUrl(emulator.urls.oauth, { client_id: emulator.clientId, ...values });
    const { status, data } = await plain.get(url);
    expect(status).toBe(400);
    expect(data.errors[0]).toMatchObject({ field, code: 'invalid' });
  });

  it('accepts hosts at and below the callback domain, and this machine', async () => {
    const emulator = await start({ callbackDomain: 'camber.example' });
    for (const host of ['camber.example', 'run.camber.example', '127.0.0.1:9', 'localhost']) {
      const values = { client_id: emulator.clientId, redirect_uri: `http://${host}/return` };
      expect((await plain.get(authorizeUrl(emulator.urls.oauth, values))).status).toBe(200);
    }
    const values = { client_id: emulator.clientId, redirect_uri: 'http://notcamber.example/return' };
    expect((await plain.get(authorizeUrl(emulator.urls.oauth, values))).status).toBe(400);
  });

  it('sends back state, code and the scopes that stayed ticked', async () => {
    const emulator = await start();
    const url = await authorize(emulator, 'read,activity:read');
    expect(url.origin + url.pathname).toBe(REDIRECT);
    expect(url.searchParams.get('state')).toBe('s1');
    expect(url.searchParams.get('scope')).toBe('read,activity:read');
    expect(url.searchParams.get('code')).toMatch(/^[0-9a-f]{40}$/);
  });

  it('sends back access_denied on Cancel', async () => {
    const emulator = await start();
    const url = await authorize(emulator, ALL_SCOPES, { decision: 'cancel' });
    expect(url.searchParams.get('error')).toBe('access_denied');
    expect(url.searchParams.get('state')).toBe('s1');
    expect(url.searchParams.has('code')).toBe(false);
  });

  it('does not ask again for what is granted, except when forced', async () => {
    const emulator = await start();
    await connect(emulator);
    const url = authorizeUrl(emulator.urls.oauth, { client_id: emulator.clientId, approval_prompt: 'auto' });
    expect((await plain.get(url)).headers['location']).toContain('code=');
    expect((await plain.get(url.replace('auto', 'force'))).status).toBe(200);
  });
});

describe('tokens', () => {
  it('come for a code once, and not twice', async () => {
    const emulator = await start();
    const code = (await authorize(emulator)).searchParams.get('code') ?? '';
    const first = await token(emulator, { grant_type: 'authorization_code', code });
    expect(first.status).toBe(200);
    expect(first.data).toMatchObject({
      token_type: 'Bearer',
      expires_in: 21_600,
      expires_at: NOON / 1000 + 21_600,
      athlete: { id: 77, resource_state: 2 },
    });
    const second = await token(emulator, { grant_type: 'authorization_code', code });
    expect(second.status).toBe(400);
    expect(second.data.errors[0]).toEqual({ resource: 'RequestToken', field: 'code', code: 'invalid' });
  });

  it('are refused for a code older than ten minutes', async () => {
    const clock = standingClock();
    const emulator = await start({ clock });
    const code = (await authorize(emulator)).searchParams.get('code') ?? '';
    clock.advance(600_000);
    expect((await token(emulator, { grant_type: 'authorization_code', code })).status).toBe(400);
  });

  it('stay the same on refresh while more than an hour is left, and rotate from then on', async () => {
    const clock = standingClock();
    const emulator = await start({ clock });
    const first = await connect(emulator);
    const refresh = (refreshToken: string) =>
      token(emulator, { grant_type: 'refresh_token', refresh_token: refreshToken });

    clock.advance(5 * HOUR_MS - 1000);
    const early = await refresh(first.refresh_token);
    expect(early.data).toMatchObject({ access_token: first.access_token, expires_in: 3601 });
    expect(early.data.athlete).toBeUndefined();

    clock.advance(1000);
    const second: Tokens = (await refresh(first.refresh_token)).data;
    expect(second.access_token).not.toBe(first.access_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(second.expires_in).toBe(21_600);

    const stale = await refresh(first.refresh_token);
    expect(stale.status).toBe(400);
    expect(stale.data).toEqual({
      message: 'Bad Request',
      errors: [{ resource: 'RefreshToken', field: 'refresh_token', code: 'invalid' }],
    });

    expect((await get(emulator, '/athlete', first.access_token)).status).toBe(200);
    expect((await get(emulator, '/athlete', second.access_token)).status).toBe(200);
    clock.advance(HOUR_MS);
    expect((await get(emulator, '/athlete', first.access_token)).status).toBe(401);
    expect((await get(emulator, '/athlete', second.access_token)).status).toBe(200);
  });

  it('are refused to a wrong secret and for an unknown grant type', async () => {
    const emulator = await start();
    const wrongSecret = await token(emulator, { client_secret: 'no', grant_type: 'refresh_token' });
    expect(wrongSecret.status).toBe(400);
    expect(wrongSecret.data.errors[0]).toEqual({
      resource: 'Application',
      field: 'client_id',
      code: 'invalid',
    });
    expect((await token(emulator, { grant_type: 'password' })).status).toBe(400);
  });
});

describe('revoking', () => {
  const revoke = (oauth: string, user: string, password: string, value: string) =>
    plain.post(`${oauth}/revoke`, `token=${value}&token_type_hint=refresh_token`, {
      auth: { username: user, password },
    });

  it('ends both tokens, and is answered 200 also when nothing is left', async () => {
    const emulator = await start();
    const tokens = await connect(emulator);
    for (let time = 1; time <= 2; time += 1) {
      const answer = await revoke(
        emulator.urls.oauth,
        emulator.clientId,
        emulator.clientSecret,
        tokens.refresh_token,
      );
      expect(answer.status).toBe(200);
    }
    expect((await get(emulator, '/athlete', tokens.access_token)).status).toBe(401);
    const refresh = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token };
    expect((await token(emulator, refresh)).status).toBe(400);
  });

  it('needs the id and secret of the app', async () => {
    const emulator = await start();
    const tokens = await connect(emulator);
    expect((await revoke(emulator.urls.oauth, emulator.clientId, 'no', tokens.refresh_token)).status).toBe(
      401,
    );
    expect((await get(emulator, '/athlete', tokens.access_token)).status).toBe(200);
  });

  it('works the old way with the access token', async () => {
    const emulator = await start();
    const { access_token } = await connect(emulator);
    const deauthorize = () =>
      plain.post(`${emulator.urls.oauth}/deauthorize`, null, {
        headers: { Authorization: `Bearer ${access_token}` },
      });
    expect((await deauthorize()).data).toEqual({ access_token });
    expect((await deauthorize()).status).toBe(401);
  });
});

describe('the athlete limit', () => {
  it('shows a 403 page to one athlete too many, and lets those connected come again', async () => {
    const emulator = await start({
      source: new Map([
        [1, folderOf(3)],
        [2, folderOf(3)],
      ]),
      faults: { athleteLimit: 1 },
    });
    await connect(emulator, ALL_SCOPES, { athlete: '1' });
    expect((await authorize(emulator, ALL_SCOPES, { athlete: '2' })).href).toBe('about:blank');
    expect((await authorize(emulator, ALL_SCOPES, { athlete: '1' })).searchParams.has('code')).toBe(true);
  });

  it('refuses the exchange when it was reached in between', async () => {
    const emulator = await start();
    const code = (await authorize(emulator)).searchParams.get('code') ?? '';
    emulator.setFaults({ athleteLimit: 0 });
    const { status, data } = await token(emulator, { grant_type: 'authorization_code', code });
    expect(status).toBe(403);
    expect(data.message).toBe('Limit of connected athletes exceeded');
  });
});
