import type { Logger } from 'pino';
import { noticingInactive } from './inactive-app.ts';
import type { Config } from '../config/load-config.ts';
import type { Clock } from '../deps.ts';
import { LockError, type Shared } from '../platform/shared.ts';
import * as athletes from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import type { Store } from '../store/open.ts';
import type { Seal } from '../store/seal.ts';
import * as tokens from '../store/tokens.ts';
import type { StravaApp } from '../strava/app.ts';
import { type Budget, createBudget } from '../strava/budget.ts';
import { createStrava, type Strava } from '../strava/client.ts';
import { StravaError } from '../strava/errors.ts';
import { createStravaHttp, type StravaHttp } from '../strava/http.ts';
import { refresh } from '../strava/oauth.ts';
import { sharedCell } from '../strava/shared-budget.ts';
import { createTokenSource } from '../strava/token-source.ts';

/** The operator's app, its two addresses and the client with stored tokens: all that speaks to Strava. */
export type StravaConnection = {
  readonly app: StravaApp;
  readonly http: StravaHttp;
  readonly client: Strava;
  /** Strava's limits: what is used, until when calls wait. */
  readonly budget: Budget;
};

type Parts = {
  readonly config: Config;
  readonly store: Store;
  readonly seal: Seal;
  readonly clock: Clock;
  readonly log: Logger;
  /** Where the processes of one Camber meet. */
  readonly shared: Shared;
  /** What is to happen, in the same transaction, when Strava has ended a runner's connection. */
  onDead(tx: Db, athlete: athletes.Athlete, now: number): Promise<unknown>;
  /** The same when a connection will end at an instant (epoch ms), because its new tokens are lost. */
  onLost(tx: Db, athlete: athletes.Athlete, endsAt: number, now: number): Promise<unknown>;
};

/** The operator's app as the configuration names it; empty where none is set. */
export const stravaAppOf = ({ strava }: Pick<Config, 'strava'>): StravaApp => ({
  clientId: strava.clientId ?? '',
  clientSecret: strava.clientSecret ?? '',
  urls: strava.urls,
});

/** Joins the Strava room, which knows no database, to the stored tokens. Nothing is opened before the first call. */
export const connectStrava = (parts: Parts): StravaConnection => {
  const { config, store, seal, clock, log, shared } = parts;
  const app = stravaAppOf(config);
  const http = createStravaHttp(app.urls);
  const now = (): number => clock.now();
  const tokenSource = createTokenSource({
    load: (athleteId) => tokens.loadTokens(store.read, athleteId, seal),
    begin: (athleteId) => store.write((tx) => tokens.noteRefresh(tx, athleteId, now())),
    lost: (athleteId, pair) => markLost(parts, athleteId, pair),
    ended: (athleteId, pair) => markDead(parts, athleteId, pair),
    save: (athleteId, pair, replaces) => saveInPlace(parts, athleteId, pair, replaces),
    refresh: (refreshToken) => refresh(http, app, refreshToken),
    now,
    exclusive: (athleteId, task) => onlyHere(shared, `tokens-${athleteId}`, task),
  });
  const cell = sharedCell(shared.text('strava-budget'), now);
  const budget = createBudget({ now, random: Math.random, cell });
  const calls = createStrava({ ...app, tokenSource, budget, log, now, http });
  const client = noticingInactive(calls, store, now);
  return { app, http, client, budget };
};

/** A lock that cannot be had is a bad moment like any other: the queue tries again. */
const onlyHere = <T>(shared: Shared, name: string, task: () => Promise<T>): Promise<T> =>
  shared.exclusive(name, task).catch((error: unknown) => {
    if (!(error instanceof LockError)) throw error;
    throw new StravaError('unavailable', 'another process is still refreshing this connection');
  });

/** Tokens that got lost are written down and told at once, while those until now still work and are the runner's. */
const markLost = (parts: Parts, athleteId: number, pair: tokens.StoredTokens): Promise<void> =>
  parts.store.write(async (tx) => {
    if (!(await athletes.lockAthlete(tx, athleteId))) return;
    const athlete = await athletes.byId(tx, athleteId);
    const now = parts.clock.now();
    if (athlete === null || !(await areStill(tx, parts, athleteId, pair.refreshToken))) return;
    if (!(await tokens.noteLost(tx, athleteId, now))) return;
    parts.log.warn(
      { athleteId, endsAt: pair.expiresAt },
      'a refresh was cut off: the connection ends unless the runner connects again',
    );
    await parts.onLost(tx, athlete, pair.expiresAt, now);
  });

/** Whether these are still the tokens of a runner. Asked with the runner locked, as connecting stores its own. */
const areStill = async (
  tx: Db,
  { seal }: Parts,
  athleteId: number,
  refreshToken: string | null,
): Promise<boolean> => {
  const stored = await tokens.loadTokens(tx, athleteId, seal);
  return (stored?.refreshToken ?? null) === refreshToken;
};

/** A refreshed pair does not take the place of one that the runner got by connecting meanwhile. */
const saveInPlace = (
  parts: Parts,
  athleteId: number,
  pair: tokens.StoredTokens,
  replaces: string,
): Promise<void> =>
  parts.store.write(async (tx) => {
    await athletes.lockAthlete(tx, athleteId);
    if (await areStill(tx, parts, athleteId, replaces))
      await tokens.saveTokens(tx, athleteId, pair, parts.seal);
  });

/**
 * A dead connection is written down at once, so that the pages can offer to connect again, and a mail asks for it, unless
 * one has already. Who has connected meanwhile is connected.
 */
const markDead = (parts: Parts, athleteId: number, pair: tokens.StoredTokens | null): Promise<void> =>
  parts.store.write(async (tx) => {
    if (!(await athletes.lockAthlete(tx, athleteId))) return;
    const athlete = await athletes.byId(tx, athleteId);
    if (athlete?.connection !== 'ok') return;
    if (!(await areStill(tx, parts, athleteId, pair?.refreshToken ?? null))) return;
    await athletes.updateAthlete(tx, athleteId, { connection: 'dead' });
    if ((await tokens.endsAt(tx, athleteId)) === null) await parts.onDead(tx, athlete, parts.clock.now());
  });
