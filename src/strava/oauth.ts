import type { StravaApp, Tokens } from './app.ts';
import { StravaError, isStravaError } from './errors.ts';
import { callStrava } from './http.ts';
import type { StravaHttp } from './http.ts';
import { readShape } from './rows.ts';
import { tokenAnswer, tokenWithAthlete } from './shapes.ts';
import type { SummaryAthlete } from './shapes.ts';

/**
 * What Camber asks for. `activity:read` is asked for beside `activity:read_all` because a runner who unticks
 * only the latter would otherwise grant no activities and no webhooks at all (STRAVA.md 1).
 */
export const REQUESTED_SCOPES = ['read', 'activity:read', 'activity:read_all', 'profile:read_all'] as const;

/** A scope that another one contains. */
const CONTAINED_IN: Readonly<Record<string, string>> = {
  read: 'read_all',
  'activity:read': 'activity:read_all',
};

/** The address of Strava's consent page. `force` shows it even to a runner who agreed before (to add scopes). */
export const authorizeUrl = (
  app: Pick<StravaApp, 'clientId' | 'urls'>,
  ask: { readonly redirectUri: string; readonly state: string; readonly force?: boolean },
): string => {
  const query = new URLSearchParams({
    client_id: app.clientId,
    redirect_uri: ask.redirectUri,
    response_type: 'code',
    approval_prompt: ask.force === true ? 'force' : 'auto',
    scope: REQUESTED_SCOPES.join(','),
    state: ask.state,
  });
  return `${app.urls.oauth}/authorize?${query}`;
};

/** The scopes of a redirect (`read,activity:read`) as a list without repeats. */
export const parseScopes = (text: string): string[] => [
  ...new Set(text.split(/[\s,]+/).filter((scope) => scope !== '')),
];

/** The requested scopes that were not granted; a scope counts as granted when a wider one was. */
export const missingScopes = (granted: readonly string[]): string[] =>
  REQUESTED_SCOPES.filter(
    (scope) => !granted.includes(scope) && !granted.includes(CONTAINED_IN[scope] ?? ''),
  );

/** Whether Camber can do its work at all: some access to activities (without it there are no webhooks either). */
export const canReadActivities = (granted: readonly string[]): boolean =>
  granted.includes('activity:read') || granted.includes('activity:read_all');

/** What came back with the redirect from the consent page. `state` is for the caller to compare with its session. */
export type Redirect =
  | {
      readonly kind: 'granted';
      readonly code: string;
      readonly scopes: readonly string[];
      readonly state: string | null;
    }
  /** The runner said no. */
  | { readonly kind: 'refused'; readonly state: string | null }
  /** Neither: an error of Strava's, or no visit from Strava at all. */
  | { readonly kind: 'broken'; readonly error: string | null; readonly state: string | null };

/** Longer codes and states are no visit from Strava (a code has 40 characters). DESIGN: a bound for what is passed on. */
const MAX_PARAMETER_LENGTH = 512;

/** Reads the query of the redirect (as Express gives it). The scope is in the redirect only: keep it. */
export const readRedirect = (query: Readonly<Record<string, unknown>>): Redirect => {
  const text = (name: string): string | null => {
    const value = query[name];
    return typeof value === 'string' && value !== '' && value.length <= MAX_PARAMETER_LENGTH ? value : null;
  };
  const state = text('state');
  const error = text('error');
  if (error === 'access_denied') return { kind: 'refused', state };
  const code = text('code');
  if (error !== null || code === null) return { kind: 'broken', error, state };
  return { kind: 'granted', code, scopes: parseScopes(text('scope') ?? ''), state };
};

const tokensOf = (answer: { access_token: string; refresh_token: string; expires_at: number }): Tokens => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token,
  expiresAt: answer.expires_at * 1000,
});

const tokenCall = (http: StravaHttp, app: StravaApp, form: Readonly<Record<string, string>>) =>
  callStrava(http.oauth, {
    method: 'POST',
    path: '/token',
    form: { client_id: app.clientId, client_secret: app.clientSecret, ...form },
    what: 'the token',
  });

/**
 * Exchanges the code of the redirect for tokens. `stravaNowMs`: what Strava's clock says (epoch ms), where told.
 * @throws StravaError code_rejected (used twice, expired), app_rejected, athlete_limit, app_inactive, unavailable, bad_answer
 */
export const exchangeCode = async (
  http: StravaHttp,
  app: StravaApp,
  code: string,
): Promise<{ tokens: Tokens; athlete: SummaryAthlete; stravaNowMs: number | null }> => {
  const { body } = await tokenCall(http, app, { grant_type: 'authorization_code', code });
  const answer = readShape(tokenWithAthlete, body, 'the token');
  const { expires_at: at, expires_in: left } = answer;
  const stravaNowMs = typeof left === 'number' ? (at - left) * 1000 : null;
  return { tokens: tokensOf(answer), athlete: answer.athlete, stravaNowMs };
};

/**
 * Refreshes a connection. The refresh token may come back changed; the old one is then dead at once, so the
 * caller stores the pair before using it (token-source.ts does).
 * @throws StravaError connection_dead when Strava does not know the refresh token; others as for exchangeCode
 */
export const refresh = async (http: StravaHttp, app: StravaApp, refreshToken: string): Promise<Tokens> => {
  const { body } = await tokenCall(http, app, { grant_type: 'refresh_token', refresh_token: refreshToken });
  return tokensOf(readShape(tokenAnswer, body, 'the token'));
};

/** Statuses by which a server says that it has no such endpoint. */
const NO_SUCH_ENDPOINT: ReadonlySet<number | null> = new Set([404, 405, 410, 501]);

/**
 * Ends a connection at Strava: `oauth/revoke` (since 1 June 2026), and where that is not there the old
 * `oauth/deauthorize` (until 1 June 2027). Revoking what is gone already is a success.
 * @throws StravaError unavailable (try again), app_rejected
 */
export const revoke = async (
  http: StravaHttp,
  app: StravaApp,
  tokens: Tokens,
): Promise<'revoked' | 'already_gone'> => {
  try {
    await callStrava(http.oauth, {
      method: 'POST',
      path: '/revoke',
      basic: { username: app.clientId, password: app.clientSecret },
      form: { token: tokens.refreshToken, token_type_hint: 'refresh_token' },
      what: 'the revocation',
    });
    return 'revoked';
  } catch (error) {
    if (!(error instanceof StravaError) || !NO_SUCH_ENDPOINT.has(error.status)) throw error;
  }
  try {
    await callStrava(http.oauth, {
      method: 'POST',
      path: '/deauthorize',
      bearer: tokens.accessToken,
      what: 'the revocation',
    });
    return 'revoked';
  } catch (error) {
    if (isStravaError(error, 'unauthorized')) return 'already_gone';
    throw error;
  }
};
