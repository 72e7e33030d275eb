import type { KeptTokens, Tokens } from './app.ts';
import { StravaError, isStravaError } from './errors.ts';

/**
 * Strava gives a new pair when the access token lasts an hour or less, and both access tokens work until they end
 * (STRAVA.md 1). DESIGN: refreshed at the beginning of that hour, so that a pair that gets lost on its way leaves most of
 * the hour to connect again; five minutes of it are for a clock that is off.
 */
export const REFRESH_BEFORE_MS = 55 * 60_000;

/** DESIGN: a token is given out only if it lasts longer than a slow call. */
const STILL_GOOD_MS = 60_000;

/** Gives access tokens; the only place that refreshes. */
export type TokenSource = {
  /**
   * A token that is good for a minute at least; refreshes where needed, once for all callers of an athlete. Where a
   * refresh fails, the token until now is given as long as it works.
   * @throws StravaError connection_dead (no tokens, or Strava does not know them), unavailable, app_rejected …
   */
  accessToken(athleteId: number): Promise<string>;
  /** Strava refused this token with a 401: it is not given out again, the next caller gets a refreshed one. */
  rejected(athleteId: number, accessToken: string): void;
};

export type TokenSourceDeps = {
  /** The stored pair; null when there is none. */
  readonly load: (athleteId: number) => Promise<KeptTokens | null>;
  /** Writes down that a refresh is about to be asked for. */
  readonly begin: (athleteId: number) => Promise<void>;
  /** Stores a pair in place of that with this refresh token, unless another has taken its place; with it the refresh is over. */
  readonly save: (athleteId: number, tokens: Tokens, replaces: string) => Promise<void>;
  /** An earlier refresh was cut off and its pair is lost: writes that down and has it said, once. */
  readonly lost: (athleteId: number, tokens: KeptTokens) => Promise<void>;
  /** Strava knows this pair no more, or there is none: writes that down and has it said, unless there is another now. */
  readonly ended: (athleteId: number, tokens: KeptTokens | null) => Promise<void>;
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

  const lasts = (athleteId: number, tokens: Tokens, ms: number): boolean =>
    tokens.expiresAt - deps.now() > ms && refused.get(athleteId) !== tokens.accessToken;
  const works = (athleteId: number, tokens: Tokens): boolean => lasts(athleteId, tokens, STILL_GOOD_MS);
  /** Nothing to refresh: it lasts, or a refresh is of no use any more. */
  const isGood = (athleteId: number, tokens: KeptTokens): boolean =>
    tokens.lostAt === null ? lasts(athleteId, tokens, REFRESH_BEFORE_MS) : works(athleteId, tokens);

  const load = async (athleteId: number): Promise<KeptTokens> => {
    const tokens = await deps.load(athleteId);
    if (tokens === null) return await end(athleteId, null, dead('There are no tokens for this athlete'));
    return tokens;
  };

  const end = async (athleteId: number, tokens: KeptTokens | null, error: unknown): Promise<never> => {
    await deps.ended(athleteId, tokens);
    throw error;
  };

  /** Saved before anybody uses it. `replaces` is the refresh token the pair came for. */
  const keep = async (athleteId: number, tokens: Tokens, replaces: string): Promise<string> => {
    unsaved.set(athleteId, { tokens, replaces });
    await deps.save(athleteId, tokens, replaces);
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
    // Whoever is killed between here and the last line of `keep` leaves this behind.
    await deps.begin(athleteId);
    try {
      return await keep(athleteId, await deps.refresh(tokens.refreshToken), tokens.refreshToken);
    } catch (error) {
      if (!isStravaError(error, 'connection_dead')) throw error;
      return await secondLook(athleteId, tokens, error);
    }
  };

  /** A refresh token Strava does not know was replaced meanwhile: by somebody else, or by an answer that got lost. */
  const secondLook = async (athleteId: number, used: KeptTokens, error: StravaError): Promise<string> => {
    const tokens = await load(athleteId);
    if (tokens.refreshToken === used.refreshToken) {
      if (used.refreshStartedAt === null || !works(athleteId, tokens))
        return await end(athleteId, tokens, error);
      await deps.lost(athleteId, tokens);
      return tokens.accessToken;
    }
    if (isGood(athleteId, tokens)) return tokens.accessToken;
    try {
      return await keep(athleteId, await deps.refresh(tokens.refreshToken), tokens.refreshToken);
    } catch (again) {
      if (isStravaError(again, 'connection_dead')) return await end(athleteId, tokens, again);
      throw again;
    }
  };

  const obtain = async (athleteId: number): Promise<string> => {
    // A pair that still cannot be saved does not keep the token until now from working.
    const late = await saveLate(athleteId).catch((error: unknown) => ({ error }));
    const tokens = await load(athleteId);
    if (late === undefined && isGood(athleteId, tokens)) return tokens.accessToken;
    try {
      if (late !== undefined) throw late.error;
      return await exclusive(athleteId, () => refresh(athleteId));
    } catch (error) {
      if (isStravaError(error, 'connection_dead') || !works(athleteId, tokens)) throw error;
      return tokens.accessToken;
    }
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
