import type { AddressInfo } from 'node:net';
import express from 'express';
import { apiRoutes } from './api-routes.ts';
import { authorizeRoutes } from './authorize-routes.ts';
import type { Context } from './context.ts';
import { controlRoutes } from './control-routes.ts';
import { createDeliveries } from './deliveries.ts';
import { createFaults } from './faults.ts';
import type { Faults } from './faults.ts';
import { createHistory } from './history.ts';
import type { History } from './history.ts';
import { infoRoutes } from './info-routes.ts';
import { createRateLimits, DEFAULT_LIMITS } from './rate-limits.ts';
import type { Limits } from './rate-limits.ts';
import { createRequestCounts } from './request-counts.ts';
import { createStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { openState } from './state.ts';
import type { StateStore } from './state.ts';
import { subscriptionRoutes } from './subscription-routes.ts';
import { tokenRoutes } from './token-routes.ts';
import type { AthleteFolder, Clock, EmulatorLog } from './types.ts';

const CLIENT_ID = '24523';
const CLIENT_SECRET = 'stand-in-for-the-secret-of-a-strava-app';
/** An event is sent at most three times, each to be answered within two seconds (STRAVA.md 3). */
const EVENT_ATTEMPTS = 3;
/** Seen in the wild: one to two minutes between two attempts (STRAVA.md 3). */
const EVENT_RETRY_MS = 60_000;
/** "Within two seconds" (developers.strava.com/docs/webhooks). */
const ANSWER_TIMEOUT_MS = 2_000;

export type EmulatorOptions = {
  /** 0 = any free port. */
  readonly port: number;
  readonly host?: string;
  /** One athlete, or several by the id they shall have. */
  readonly source: AthleteFolder | ReadonlyMap<number, AthleteFolder>;
  readonly clock: Clock;
  readonly log: EmulatorLog;
  /** Tokens, codes, subscription, releases and undelivered events survive in this file; without it nothing does. */
  readonly stateFile?: string;
  /** The newest weeks of activities stay hidden until they are released; 0 = none. */
  readonly heldWeeks?: number;
  /** Everything that began after this instant (epoch ms) stays hidden instead. */
  readonly heldSince?: number;
  readonly faults?: Partial<Faults>;
  /** Serves the control API (docs/emulator.md): faults, releases, edits and forged events by HTTP. */
  readonly control?: boolean;
  readonly limits?: Limits;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly callbackDomain?: string;
  readonly eventAttempts?: number;
  readonly eventRetryMs?: number;
  readonly answerTimeoutMs?: number;
};

/** A running stand-in for Strava. */
export type Emulator = Stage & {
  /** `http://127.0.0.1:41234` */
  readonly url: string;
  /** For Camber's configuration. */
  readonly urls: { readonly api: string; readonly oauth: string; readonly web: string };
  readonly clientId: string;
  readonly clientSecret: string;
  /** Requests so far by endpoint, e.g. `{ 'GET /athlete/activities': 3 }`. */
  readonly counts: () => Readonly<Record<string, number>>;
  readonly resetCounts: () => void;
  /** Rate-limit usage of the current windows. */
  readonly usage: () => Limits;
  readonly faults: () => Faults;
  readonly setFaults: (patch: Partial<Faults>) => void;
  /** Resolves when no webhook delivery is under way. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const openHistories = (options: EmulatorOptions, store: StateStore): ReadonlyMap<number, History> => {
  const { source, heldWeeks = 0, heldSince = null } = options;
  const folders: readonly (readonly [number, AthleteFolder])[] =
    'athlete' in source ? [[source.athlete.id, source]] : [...source];
  return new Map(folders.map(([id, folder]) => [id, createHistory(id, folder, heldWeeks, store, heldSince)]));
};

/**
 * Starts the emulator and delivers what an earlier process left undelivered.
 * @throws StateFileError when the state file holds something else; the listen error when the port is taken.
 */
export const startEmulator = async (options: EmulatorOptions): Promise<Emulator> => {
  const { host = '127.0.0.1', log, clientId = CLIENT_ID, clientSecret = CLIENT_SECRET } = options;
  const { answerTimeoutMs = ANSWER_TIMEOUT_MS } = options;
  const { eventAttempts: attempts = EVENT_ATTEMPTS, eventRetryMs: retryMs = EVENT_RETRY_MS } = options;
  const store = openState(options.stateFile);
  const faults = createFaults(options.faults);
  const now = (): number => options.clock.now() + faults.get().clockSkewMs;
  const limits = createRateLimits(options.limits ?? DEFAULT_LIMITS, now);
  const counts = createRequestCounts();
  const deliveries = createDeliveries({ store, faults, log, attempts, retryMs, answerTimeoutMs });
  const histories = openHistories(options, store);
  const context: Context = {
    clientId,
    clientSecret,
    callbackDomain: options.callbackDomain ?? 'localhost',
    now,
    store,
    faults,
    limits,
    deliveries,
    histories,
    answerTimeoutMs,
    count: counts.add,
  };

  const app = express();
  app.disable('x-powered-by');
  app.use(express.urlencoded({ extended: false }), express.json());
  app.use(authorizeRoutes(context), tokenRoutes(context), subscriptionRoutes(context), apiRoutes(context));
  app.use(infoRoutes(context));
  const stage = createStage(context);
  const setFaults = (patch: Partial<Faults>): void => {
    faults.set(patch);
    if (patch.outOfOrderEvents === false) deliveries.flush();
  };
  if (options.control === true)
    app.use(controlRoutes({ stage, faults: faults.get, setFaults, counts: counts.all, usage: limits.usage }));

  const server = app.listen(options.port, host);
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://${host}:${port}`;
  log.info({ url, athletes: [...histories.keys()] }, 'stand-in for Strava is listening');
  deliveries.resume();

  return {
    ...stage,
    url,
    urls: { api: `${url}/api/v3`, oauth: `${url}/oauth`, web: url },
    clientId,
    clientSecret,
    counts: counts.all,
    resetCounts: counts.reset,
    usage: limits.usage,
    faults: faults.get,
    setFaults,
    settled: deliveries.settled,
    close: async () => {
      await deliveries.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
