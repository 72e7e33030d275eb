import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Clock } from './deps.ts';
import * as athletes from './store/athletes.ts';
import type { Store } from './store/open.ts';
import type { Seal } from './store/seal.ts';
import * as tokens from './store/tokens.ts';
import type { StravaApp } from './strava/app.ts';
import { createBudget } from './strava/budget.ts';
import { createStrava, type Strava } from './strava/client.ts';
import { isStravaError } from './strava/errors.ts';
import { createStravaHttp, type StravaHttp } from './strava/http.ts';
import { refresh } from './strava/oauth.ts';
import { createTokenSource, type TokenSource } from './strava/token-source.ts';

/** The operator's app, its two addresses and the client with stored tokens: all that speaks to Strava. */
export type StravaConnection = {
  readonly app: StravaApp;
  readonly http: StravaHttp;
  readonly client: Strava;
};

type Parts = {
  readonly config: Config;
  readonly store: Store;
  readonly seal: Seal;
  readonly clock: Clock;
  readonly log: Logger;
};

/** Joins the Strava room, which knows no database, to the stored tokens. Nothing is opened before the first call. */
export const connectStrava = ({ config, store, seal, clock, log }: Parts): StravaConnection => {
  const app: StravaApp = {
    clientId: config.strava.clientId ?? '',
    clientSecret: config.strava.clientSecret ?? '',
    urls: config.strava.urls,
  };
  const http = createStravaHttp(app.urls);
  const now = (): number => clock.now();
  const stored = createTokenSource({
    load: (athleteId) => tokens.loadTokens(store.read, athleteId, seal),
    save: (athleteId, pair) => store.write((tx) => tokens.saveTokens(tx, athleteId, pair, seal)),
    refresh: (refreshToken) => refresh(http, app, refreshToken),
    now,
  });
  const budget = createBudget({ now, random: Math.random });
  const client = createStrava({ ...app, tokenSource: markingDead(stored, store), budget, log, now, http });
  return { app, http, client };
};

/** A dead connection is written down at once, so that the pages can offer to connect again. */
const markingDead = (source: TokenSource, store: Store): TokenSource => ({
  ...source,
  accessToken: async (athleteId) => {
    try {
      return await source.accessToken(athleteId);
    } catch (error) {
      if (isStravaError(error, 'connection_dead')) {
        await store.write((tx) => athletes.updateAthlete(tx, athleteId, { connection: 'dead' }));
      }
      throw error;
    }
  },
});
