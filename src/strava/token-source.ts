import type { Tokens } from './app.ts';
import { StravaError, isStravaError } from './errors.ts';

/** DESIGN: refreshed this long before the end, enough for a slow call and a clock that is off a little. */
const REFRESH_BEFORE_MS = 5 * 60_000;

/** Gives access tokens; the only place that refreshes. */
export type TokenSource = {
  /**
   * A token that is good for some minutes; refreshes where needed, once for all callers of an athlete.
   * @throws StravaError connection_dead (no tokens, or Strava does not know them), unavailable, app_rejected …
   */
  accessToken(athleteId: number): Promise<string>;
  /** Strava refused this token with a 401: it is not given out again, the next caller gets a refreshed one. */
  rejected(athleteId: number, accessToken: string): void;
};

export type TokenSourceDeps = {
  /** The stored pair; null when there is none. */
  readonly load: (athleteId: number) => Promise<Tokens | null>;
  readonly save: (athleteId: number, tokens: Tokens) => Promise<void>;
  /** oauth.ts `refresh`, bound to the app. */
  readonly refresh: (refreshToken: string) => Promise<Tokens>;
  readonly now: () => number;
  /** Keeps other processes from refreshing the same athlete meanwhile; without it only this process is guarded. */
  readonly exclusive?: <T>(athleteId: number, task: () => Promise<T>) => Promise<T>;
};

const dead = (message: string): StravaError =>
  new StravaError('connection_dead', message, { field: 'refresh_token' });

/** Makes a token source. It keeps no tokens, except a pair whose saving failed, until that succeeds. */
export const createTokenSource = (deps: TokenSourceDeps): TokenSource => {
  const underWay = new Map<number, Promise<string>>();
  const refused = new Map<number, string>();
  // A rotated pair that could not be saved is the only copy there is: losing it would end the connection.
  const unsaved = new Map<number, { readonly tokens: Tokens; readonly replaces: string }>();
  const exclusive = deps.exclusive ?? ((_id, task) => task());

  const isGood = (athleteId: number, tokens: Tokens): boolean =>
    tokens.expiresAt - deps.now() > REFRESH_BEFORE_MS && refused.get(athleteId) !== tokens.accessToken;

  const load = async (athleteId: number): Promise<Tokens> => {
    const tokens = await deps.load(athleteId);
    if (tokens === null) throw dead('There are no tokens for this athlete');
    return tokens;
  };

  /** Saved before anybody uses it. `replaces` is the refresh token the pair came for. */
  const keep = async (athleteId: number, tokens: Tokens, replaces: string): Promise<string> => {
    unsaved.set(athleteId, { tokens, replaces });
    await deps.save(athleteId, tokens);
    unsaved.delete(athleteId);
    if (refused.get(athleteId) !== tokens.accessToken) refused.delete(athleteId);
    return tokens.accessToken;
  };

  /** Saves what could not be saved before, unless the runner has connected anew or left meanwhile. */
  const saveLate = async (athleteId: number): Promise<void> => {
    const late = unsaved.get(athleteId);
    if (late === undefined) return;
    const stored = await deps.load(athleteId);
    if (stored?.refreshToken === late.replaces) await keep(athleteId, late.tokens, late.replaces);
    else unsaved.delete(athleteId);
  };

  const refresh = async (athleteId: number): Promise<string> => {
    // Read under the lock: whoever held it before may have refreshed already.
    const tokens = await load(athleteId);
    if (isGood(athleteId, tokens)) return tokens.accessToken;
    try {
      return await keep(athleteId, await deps.refresh(tokens.refreshToken), tokens.refreshToken);
    } catch (error) {
      if (!isStravaError(error, 'connection_dead')) throw error;
      return await secondLook(athleteId, tokens, error);
    }
  };

  /** A refresh token Strava does not know may simply have been replaced meanwhile. */
  const secondLook = async (athleteId: number, used: Tokens, error: StravaError): Promise<string> => {
    const tokens = await load(athleteId);
    if (tokens.refreshToken === used.refreshToken) throw error;
    if (isGood(athleteId, tokens)) return tokens.accessToken;
    return await keep(athleteId, await deps.refresh(tokens.refreshToken), tokens.refreshToken);
  };

  const obtain = async (athleteId: number): Promise<string> => {
    await saveLate(athleteId);
    const tokens = await load(athleteId);
    if (isGood(athleteId, tokens)) return tokens.accessToken;
    return await exclusive(athleteId, () => refresh(athleteId));
  };

  return {
    accessToken(athleteId) {
      const running = underWay.get(athleteId);
      if (running !== undefined) return running;
      const started = obtain(athleteId).finally(() => underWay.delete(athleteId));
      underWay.set(athleteId, started);
      return started;
    },
    rejected(athleteId, accessToken) {
      refused.set(athleteId, accessToken);
    },
  };
};
