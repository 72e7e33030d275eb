import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  REQUESTED_SCOPES,
  authorizeUrl,
  canReadActivities,
  exchangeCode,
  missingScopes,
  parseScopes,
  readRedirect,
  refresh,
  revoke,
} from '../../../src/strava/oauth.ts';
import { HOST, NOW, SECRET, app, failure, http } from './support.ts';
import { nock, watchNetwork } from './network.ts';

const tokens = { accessToken: 'access-1', refreshToken: 'refresh-1', expiresAt: NOW };
const answer = {
  token_type: 'Bearer',
  access_token: 'access-2',
  refresh_token: 'refresh-2',
  expires_at: 1_800_000_000,
  expires_in: 21600,
};
const oauth = () => nock(`${HOST}/oauth`);
const complaint = (resource: string, field: string) => ({
  message: 'Bad Request',
  errors: [{ resource, field, code: 'invalid' }],
});

describe('the way to the consent page', () => {
  it('asks for the four scopes and carries the state', () => {
    const url = new URL(authorizeUrl(app, { redirectUri: 'https://camber.test/back?x=1', state: 'a b' }));
    expect(`${url.origin}${url.pathname}`).toBe(`${HOST}/oauth/authorize`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: '12345',
      redirect_uri: 'https://camber.test/back?x=1',
      response_type: 'code',
      approval_prompt: 'auto',
      scope: 'read,activity:read,activity:read_all,profile:read_all',
      state: 'a b',
    });
  });

  it('can show the page to a runner who agreed before', () => {
    expect(authorizeUrl(app, { redirectUri: 'x', state: 's', force: true })).toContain(
      'approval_prompt=force',
    );
  });
});

describe('the way back', () => {
  it('gives code, scopes and state', () => {
    expect(readRedirect({ code: 'c', scope: 'read,activity:read', state: 's' })).toEqual({
      kind: 'granted',
      code: 'c',
      scopes: ['read', 'activity:read'],
      state: 's',
    });
  });

  it('tells a refusal from a broken visit', () => {
    expect(readRedirect({ error: 'access_denied', state: 's' })).toEqual({ kind: 'refused', state: 's' });
    expect(readRedirect({ error: 'server_error' })).toEqual({
      kind: 'broken',
      error: 'server_error',
      state: null,
    });
    expect(readRedirect({ code: ['a', 'b'] })).toEqual({ kind: 'broken', error: null, state: null });
    expect(readRedirect({ code: 'x'.repeat(513) }).kind).toBe('broken');
  });
});

describe('scopes', () => {
  it('are read with commas or spaces, each once', () => {
    expect(parseScopes('read,activity:read read,')).toEqual(['read', 'activity:read']);
    expect(parseScopes('')).toEqual([]);
  });

  it('count as granted when a wider one was', () => {
    expect(missingScopes(REQUESTED_SCOPES)).toEqual([]);
    expect(missingScopes(['read_all', 'activity:read_all', 'profile:read_all'])).toEqual([]);
    expect(missingScopes(['read', 'activity:read'])).toEqual(['activity:read_all', 'profile:read_all']);
    expect(missingScopes([])).toEqual([...REQUESTED_SCOPES]);
  });

  it('suffice with either access to activities, and with none do not', () => {
    expect(canReadActivities(['activity:read'])).toBe(true);
    expect(canReadActivities(['activity:read_all'])).toBe(true);
    expect(canReadActivities(['read', 'profile:read_all'])).toBe(false);
  });
});

describe('tokens', () => {
  watchNetwork();

  it('come for a code, with the athlete', async () => {
    oauth()
      .post('/token', {
        client_id: '12345',
        client_secret: SECRET,
        grant_type: 'authorization_code',
        code: 'the-code',
      })
      .reply(200, { ...answer, athlete: { id: 7, firstname: 'Ann' } });
    const result = await exchangeCode(http, app, 'the-code');
    expect(result.tokens).toEqual({
      accessToken: 'access-2',
      refreshToken: 'refresh-2',
      expiresAt: 1_800_000_000_000,
    });
    expect(result.athlete).toMatchObject({ id: 7, firstname: 'Ann', shoes: [] });
  });

  it('come for a refresh token', async () => {
    oauth()
      .post('/token', {
        client_id: '12345',
        client_secret: SECRET,
        grant_type: 'refresh_token',
        refresh_token: 'refresh-1',
      })
      .reply(200, answer);
    expect((await refresh(http, app, 'refresh-1')).refreshToken).toBe('refresh-2');
  });

  it.each([
    [400, complaint('RequestToken', 'code'), 'code_rejected'],
    [400, complaint('Application', 'client_id'), 'app_rejected'],
    [401, complaint('Application', 'client_secret'), 'app_rejected'],
    [403, { message: 'Limit of connected athletes exceeded' }, 'athlete_limit'],
    [403, complaint('Application', 'Status'), 'rejected'],
    [200, { access_token: 'access-2' }, 'bad_answer'],
    [503, '', 'unavailable'],
  ] as const)(
    'a code answered with %i %j is %s, and the error does not show the code',
    async (status, body, code) => {
      oauth().post('/token').reply(status, body);
      const error = await failure(exchangeCode(http, app, 'the-secret-code'));
      expect(error.code).toBe(code);
      expect(inspect(error, { depth: 10, showHidden: true }) + error.stack).not.toMatch(
        /the-secret-code|must-not-leak|access-2/,
      );
    },
  );

  it('that Strava does not know any more mean a dead connection', async () => {
    oauth().post('/token').reply(400, complaint('RefreshToken', 'refresh_token'));
    expect((await failure(refresh(http, app, 'refresh-1'))).code).toBe('connection_dead');
  });
});

describe('ending a connection', () => {
  watchNetwork();

  it('revokes with the app’s credentials', async () => {
    oauth()
      .post('/revoke', { token: 'refresh-1', token_type_hint: 'refresh_token' })
      .basicAuth({ user: '12345', pass: SECRET })
      .reply(200);
    expect(await revoke(http, app, tokens)).toBe('revoked');
  });

  it('falls back to the old endpoint where the new one is not there', async () => {
    oauth().post('/revoke').reply(404, '<html>not found</html>');
    oauth()
      .post('/deauthorize')
      .matchHeader('authorization', 'Bearer access-1')
      .reply(200, { access_token: 'access-1' });
    expect(await revoke(http, app, tokens)).toBe('revoked');
  });

  it('is content when there is nothing left to revoke', async () => {
    oauth().post('/revoke').reply(404);
    oauth().post('/deauthorize').reply(401, { message: 'Authorization Error' });
    expect(await revoke(http, app, tokens)).toBe('already_gone');
  });

  it('says so when Strava is away, so that it is tried again', async () => {
    oauth().post('/revoke').reply(503);
    expect((await failure(revoke(http, app, tokens))).code).toBe('unavailable');
  });
});
