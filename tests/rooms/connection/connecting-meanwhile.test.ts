import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/load-config.ts';
import { connectStrava } from '../../../src/connection/strava-connection.ts';
import { MINUTE_MS } from '../../../src/core/durations.ts';
import { postEnding, postReconnect } from '../../../src/notices/outbox/post.ts';
import type { Shared } from '../../../src/platform/shared.ts';
import * as athletes from '../../../src/store/athletes.ts';
import type { Store } from '../../../src/store/open.ts';
import * as tokens from '../../../src/store/tokens.ts';
import { testSeal } from '../../support/engines/engine.ts';
import { freshSqlite } from '../../support/stores.ts';

const NOW = Date.UTC(2026, 10, 2, 10, 7, 30);
const ID = 7;
const pair = (name: string, lastsMin: number): tokens.StoredTokens => ({
  accessToken: `access-${name}`,
  refreshToken: `refresh-${name}`,
  expiresAt: NOW + lastsMin * MINUTE_MS,
});

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

/** A Strava that knows no refresh token, or gives another pair for each. */
const startStrava = async (answer: 'unknown' | 'refreshed'): Promise<string> => {
  const server = createServer((_req, res) => {
    const next = {
      access_token: 'access-next',
      refresh_token: 'refresh-next',
      expires_at: NOW / 1000 + 21_600,
    };
    const refusal = {
      message: 'Bad Request',
      errors: [{ resource: 'RefreshToken', field: 'refresh_token', code: 'invalid' }],
    };
    res.writeHead(answer === 'unknown' ? 400 : 200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(answer === 'unknown' ? refusal : next));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** One process alone: nobody else holds a lock. */
const alone = {
  text: () => ({ read: async () => null, swap: async () => true }),
  exclusive: (_name: string, task: () => Promise<unknown>) => task(),
} as unknown as Shared;

/** A runner whose pair ends; `meanwhile` happens between Strava's answer to the refresh and what is written for it. */
const begin = async (
  answer: 'unknown' | 'refreshed',
  meanwhile: (store: Store) => Promise<void>,
  cutOff = false,
) => {
  const { store, drop } = await freshSqlite();
  closers.push(drop);
  await store.write(async (tx) => {
    await athletes.upsertConnected(tx, {
      stravaId: ID,
      accountId: ID,
      name: null,
      units: 'metric',
      scopes: [],
      language: 'en',
      now: NOW,
    });
    await tokens.saveTokens(tx, ID, pair('old', cutOff ? 50 : 0), testSeal);
    if (cutOff) await tokens.noteRefresh(tx, ID, NOW);
  });
  let writes = 0;
  const watched: Store = {
    ...store,
    write: async (task) => {
      // The first says that a refresh is asked for.
      writes += 1;
      if (writes === 2) await meanwhile(store);
      return store.write(task);
    },
  };
  const url = await startStrava(answer);
  const { client } = connectStrava({
    config: parseConfig({
      STRAVA_CLIENT_ID: '12345',
      STRAVA_CLIENT_SECRET: 'f'.repeat(40),
      STRAVA_API_URL: `${url}/api/v3`,
      STRAVA_OAUTH_URL: `${url}/oauth`,
    }),
    store: watched,
    seal: testSeal,
    clock: { now: () => NOW },
    log: pino({ level: 'silent' }),
    shared: alone,
    onDead: postReconnect,
    onLost: postEnding,
  });
  await client.athlete(ID).catch(() => {});
  const asked = await store.read.sql.select().from(store.read.t.outbox);
  return {
    connection: (await athletes.byId(store.read, ID))?.connection,
    mails: asked.map(({ kind }) => kind),
    endsAt: await tokens.endsAt(store.read, ID),
    pair: (await tokens.loadTokens(store.read, ID, testSeal))?.refreshToken,
  };
};

/** As connecting does it. */
const connectAgain = (store: Store): Promise<void> =>
  store.write((tx) => tokens.saveTokens(tx, ID, pair('again', 300), testSeal));
const nothing = async (): Promise<void> => {};

describe('a refresh during which the runner connects again', () => {
  it('does not end the new connection, where Strava knows the old one no more', async () => {
    expect(await begin('unknown', connectAgain)).toEqual({
      connection: 'ok',
      mails: [],
      endsAt: null,
      pair: 'refresh-again',
    });
    expect(await begin('unknown', nothing)).toEqual({
      connection: 'dead',
      mails: ['reconnect'],
      endsAt: null,
      pair: 'refresh-old',
    });
  });

  it('does not call the new pair lost, where an earlier refresh was cut off', async () => {
    expect(await begin('unknown', connectAgain, true)).toMatchObject({
      mails: [],
      pair: 'refresh-again',
      endsAt: null,
    });
    expect(await begin('unknown', nothing, true)).toMatchObject({
      mails: ['reconnect'],
      endsAt: pair('old', 50).expiresAt,
    });
  });

  it('does not take the place of the new pair', async () => {
    expect(await begin('refreshed', connectAgain)).toMatchObject({ connection: 'ok', pair: 'refresh-again' });
    expect(await begin('refreshed', nothing)).toMatchObject({ connection: 'ok', pair: 'refresh-next' });
  });

  it('brings nothing back to a runner who left', async () => {
    const leave = (store: Store): Promise<void> =>
      store.write(async (tx) => void (await tx.sql.delete(tx.t.tokens)));
    expect(await begin('refreshed', leave)).toMatchObject({ pair: undefined });
  });
});
