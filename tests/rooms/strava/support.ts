import nock from 'nock';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
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

/**
 * Lets no request out, and fails the test that made one nobody expected: nock answers those with 501,
 * which the code under test might take for a bad day of Strava's.
 */
export const watchNetwork = (): void => {
  const unexpected: string[] = [];
  const note = (request: { method?: string; path?: string; url?: string }): void => {
    unexpected.push(`${request.method ?? '?'} ${request.url ?? request.path ?? '?'}`);
  };
  beforeAll(() => {
    if (!nock.isActive()) nock.activate();
    nock.disableNetConnect();
    nock.emitter.on('no match', note);
  });
  beforeEach(() => {
    unexpected.length = 0;
  });
  afterEach(() => {
    const pending = nock.pendingMocks();
    nock.cleanAll();
    expect(unexpected, 'requests nobody expected').toEqual([]);
    expect(pending, 'requests that were expected but not made').toEqual([]);
  });
  afterAll(() => {
    nock.emitter.off('no match', note);
    nock.restore();
  });
};

/** The StravaError of a promise that must fail with one. */
export const failure = async (promise: Promise<unknown>): Promise<StravaError> => {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof StravaError)) throw new Error('expected a StravaError', { cause: outcome });
  return outcome;
};
