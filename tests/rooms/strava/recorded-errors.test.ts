import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../src/strava/budget.ts';
import { exchangeCode } from '../../../src/strava/oauth.ts';
import { hasSharedData, sharedData } from '../../support/shared-data.ts';
import { app, failure, HOST, http, makeStrava, NOW } from './support.ts';
import { nock, watchNetwork } from './network.ts';

type Recorded = {
  readonly request: { readonly uri: string };
  readonly status: { readonly code: number };
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: unknown;
};

const folder = path.join(sharedData, 'recorded');
const recorded = (name: string): Recorded =>
  JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as Recorded;

/** The recorded answer, headers and all; what concerns the connection itself is the server's own. */
const replay = (name: string): nock.ReplyFnResult => {
  const { status, headers, body } = recorded(name);
  const kept = Object.entries(headers).filter(([key]) => !/^(transfer-encoding|connection)$/i.test(key));
  const flat = Object.fromEntries(kept.map(([key, values]) => [key, values.join(', ')]));
  return [status.code, body as nock.Body, flat];
};

const CODES: Readonly<Record<string, string>> = {
  authorization_error: 'unauthorized',
  not_found_error: 'not_found',
  activity_with_ratelimit_exceeded: 'rate_limited',
  token_invalid_client: 'app_rejected',
  token_invalid_code: 'code_rejected',
};

describe.runIf(hasSharedData)('every recorded error, replayed over HTTP', () => {
  watchNetwork();

  it('is in the list of this test', () => {
    const files = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
    const errors = files.filter((name) => (recorded(name).status?.code ?? 200) >= 400);
    expect(errors.toSorted()).toEqual(Object.keys(CODES).toSorted());
  });

  it.each(Object.entries(CODES).filter(([name]) => !name.startsWith('token')))(
    '%s of an activity means %s',
    async (name, code) => {
      nock(`${HOST}/api/v3`)
        .get('/activities/5')
        .reply(() => replay(name));
      const error = await failure(makeStrava().activity(7, 5));
      expect([error.code, error.status]).toEqual([code, recorded(name).status.code]);
    },
  );

  it.each(Object.entries(CODES).filter(([name]) => name.startsWith('token')))(
    '%s of a code means %s',
    async (name, code) => {
      nock(`${HOST}/oauth`)
        .post('/token')
        .reply(() => replay(name));
      expect((await failure(exchangeCode(http, app, 'a-code'))).code).toBe(code);
    },
  );

  it('429: its usage is learnt, and the next call waits for midnight without being made', async () => {
    nock(`${HOST}/api/v3`)
      .get('/activities/5')
      .reply(() => replay('activity_with_ratelimit_exceeded'));
    const budget = createBudget({ now: () => NOW, random: () => 0 });
    const strava = makeStrava({ budget });
    await failure(strava.activity(7, 5));
    expect((await budget.state()).overall.used).toEqual({ short: 600, day: 30_000 });
    const next = await failure(strava.activity(7, 6));
    expect(next.code).toBe('rate_limited');
    expect(new Date(next.retryAtMs ?? 0).toISOString()).toMatch(/^2026-11-03T00:00:0/);
  });

  it('an id that no number can hold is refused, not rounded', async () => {
    nock(`${HOST}/api/v3`)
      .get('/activities/5')
      .reply(() => replay('activity_with_fake_id'));
    expect(await failure(makeStrava().activity(7, 5))).toMatchObject({ code: 'bad_answer', field: 'id' });
  });
});
