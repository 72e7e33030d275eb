import { randomBytes } from 'node:crypto';
import { grantOfToken, withGrant } from './grant-index.ts';
import type { EmulatorState, Grant } from './state.ts';

/** An access token lives six hours; one with more than an hour left is handed out again (STRAVA.md 1). */
const ACCESS_TOKEN_S = 21_600;
const RENEW_BELOW_S = 3_600;
/** DESIGN: Strava gives no lifetime of a code; ten minutes is what OAuth (RFC 6749, 4.1.2) recommends at most. */
const CODE_LIFETIME_MS = 10 * 60 * 1000;

/** A state and what came of the step that led to it; null = refused. */
export type Step<T> = { readonly state: EmulatorState; readonly result: T };

export type IssuedTokens = {
  readonly athleteId: number;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAtS: number;
};

/** Tokens and codes look like Strava's: forty hexadecimal digits. */
const secret = (): string => randomBytes(20).toString('hex');

/** The athlete said yes: a code that works once. */
export const issueCode = (
  state: EmulatorState,
  athleteId: number,
  scopes: readonly string[],
  nowMs: number,
): Step<string> => {
  const code = secret();
  const fresh = state.codes.filter((known) => nowMs - known.issuedAtMs < CODE_LIFETIME_MS);
  return {
    state: { ...state, codes: [...fresh, { code, athleteId, scopes, issuedAtMs: nowMs }] },
    result: code,
  };
};

/** The athlete a code stands for, or null when it is unknown, used or too old. */
export const athleteOfCode = (state: EmulatorState, code: string, nowMs: number): number | null => {
  const known = state.codes.find((candidate) => candidate.code === code);
  return known !== undefined && nowMs - known.issuedAtMs < CODE_LIFETIME_MS ? known.athleteId : null;
};

/** Exchanges a code for a new pair; what the athlete had granted before is replaced. */
export const exchangeCode = (
  state: EmulatorState,
  code: string,
  nowMs: number,
): Step<IssuedTokens | null> => {
  const known = state.codes.find((candidate) => candidate.code === code);
  if (known === undefined || athleteOfCode(state, code, nowMs) === null) return { state, result: null };
  const access = { token: secret(), expiresAtS: Math.floor(nowMs / 1000) + ACCESS_TOKEN_S };
  const grant: Grant = {
    athleteId: known.athleteId,
    scopes: known.scopes,
    refreshToken: secret(),
    accessTokens: [access],
  };
  const codes = state.codes.filter((candidate) => candidate !== known);
  return {
    state: { ...state, grants: withGrant(state.grants, grant), codes },
    result: issued(grant, access),
  };
};

const issued = (grant: Grant, access: Grant['accessTokens'][number]): IssuedTokens => ({
  athleteId: grant.athleteId,
  accessToken: access.token,
  refreshToken: grant.refreshToken,
  expiresAtS: access.expiresAtS,
});

/**
 * Refreshes: the existing access token when it lasts more than an hour, else a new pair. With a new pair the old
 * refresh token is dead at once, while the older access token works until it expires.
 */
export const refreshGrant = (
  state: EmulatorState,
  refreshToken: string,
  nowMs: number,
): Step<IssuedTokens | null> => {
  const nowS = Math.floor(nowMs / 1000);
  const grant = grantOfToken(state.grants, refreshToken);
  if (grant?.refreshToken !== refreshToken) return { state, result: null };
  const newest = grant.accessTokens.at(-1);
  if (newest !== undefined && newest.expiresAtS - nowS > RENEW_BELOW_S) {
    return { state, result: issued(grant, newest) };
  }
  const access = { token: secret(), expiresAtS: nowS + ACCESS_TOKEN_S };
  const alive = grant.accessTokens.filter((token) => token.expiresAtS > nowS);
  const renewed: Grant = { ...grant, refreshToken: secret(), accessTokens: [...alive, access] };
  return { state: { ...state, grants: withGrant(state.grants, renewed) }, result: issued(renewed, access) };
};

/** The grant behind a bearer token, or null when the token is unknown, revoked or expired. */
export const grantOfAccessToken = (state: EmulatorState, token: string, nowMs: number): Grant | null => {
  const grant = grantOfToken(state.grants, token);
  const isGood = grant?.accessTokens.some(
    (known) => known.token === token && known.expiresAtS * 1000 > nowMs,
  );
  return isGood === true ? grant : null;
};

/** The grant behind either kind of token, expired or not: for revoking. */
export const grantOfAnyToken = (state: EmulatorState, token: string): Grant | null =>
  grantOfToken(state.grants, token);

/** Takes the grant away with all its tokens. */
export const withoutGrant = (state: EmulatorState, athleteId: number): EmulatorState => ({
  ...state,
  grants: state.grants.filter((grant) => grant.athleteId !== athleteId),
});
