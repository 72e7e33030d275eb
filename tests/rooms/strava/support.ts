import type { StravaApp } from '../../../src/strava/app.ts';
import { createBudget } from '../../../src/strava/budget.ts';
import { createStrava } from '../../../src/strava/client.ts';
import type { StravaDeps } from '../../../src/strava/client.ts';
import { StravaError } from '../../../src/strava/errors.ts';
import { createStravaHttp } from '../../../src/strava/http.ts';

export const HOST = 'https://strava.test';
export const SECRET = 'a-client-secret-that-must-not-leak';
export const ACCESS = 'an-access-token-that-must-not-leak';

export const app: StravaApp = {
  clientId: '12345',
  clientSecret: SECRET,
  urls: { api: `${HOST}/api/v3`, oauth: `${HOST}/oauth` },
};

export const http = createStravaHttp(app.urls);

/** 2026-11-02T10:07:30Z, a Monday, in the middle of a quarter hour. */
export const NOW = Date.UTC(2026, 10, 2, 10, 7, 30);

export const makeStrava = (patch: Partial<StravaDeps> = {}) =>
  createStrava({
    ...app,
    http,
    tokenSource: { accessToken: async () => ACCESS, rejected: () => {} },
    budget: createBudget({ now: () => NOW, random: () => 0 }),
    log: { debug: () => {} },
    now: () => NOW,
    ...patch,
  });

/** The StravaError of a promise that must fail with one. */
export const failure = async (promise: Promise<unknown>): Promise<StravaError> => {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof StravaError)) throw new Error('expected a StravaError', { cause: outcome });
  return outcome;
};
