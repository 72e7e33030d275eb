import { mkdirSync } from 'node:fs';
import type { Logger } from 'pino';
import { databaseFile, mailFolder } from './platform/paths.ts';
import { type OpenQueues, openQueues } from '../jobs/queue/queues.ts';
import { startSchedule } from '../jobs/queue/schedule.ts';
import { startWorkers } from '../jobs/queue/worker.ts';
import type { Config } from './config/load-config.ts';
import type { Clock, Deps } from './deps.ts';
import { createLiveSeal } from './platform/encryption-keys.ts';
import { loadKeys } from './platform/keys.ts';
import { createMailer } from './mail/transport.ts';
import { openShared } from './platform/shared.ts';
import { type RedisAddress, startRedis } from './platform/redis.ts';
import { markOutdated, rulesVersion } from './runner/rules-version.ts';
import { openStore } from './store/open.ts';
import { connectStrava, type StravaConnection } from './connection/strava-connection.ts';
import { postReconnect } from './notices/outbox/post.ts';
import { createApp } from './web/app.ts';
import type { DemoControl, WebDeps } from './web/http/deps.ts';
import { listen } from './web/http/listen.ts';

/** Camber with everything opened and nothing started yet. */
export type Opened = {
  readonly deps: Deps;
  readonly strava: StravaConnection;
  /** Starts the roles that the configuration asks for. Gives the address of the pages; null without the web role. */
  start(demo?: DemoControl): Promise<string | null>;
  /** Stops in order: nothing new comes in, what runs ends or goes back to its queue, then the stores close. */
  stop(): Promise<void>;
};

export type OpenOptions = {
  readonly log: Logger;
  readonly clock?: Clock;
  /** Names this Camber's keys in a shared Redis. */
  readonly queuePrefix?: string;
};

const SYSTEM_CLOCK: Clock = { now: () => Date.now() };

/** What has been opened, in order; closed in the opposite order. One that fails to close does not keep the others open. */
const createStops = (log: Logger) => {
  const stops: (() => Promise<unknown>)[] = [];
  return {
    add: (stop: () => Promise<unknown>) => void stops.push(stop),
    all: async (): Promise<void> => {
      for (const stop of stops.splice(0).reverse()) {
        await stop().catch((error: unknown) => log.error({ err: error }, 'while stopping'));
      }
    },
  };
};

/** The composition root: builds Deps once. What was opened before a failure is closed again. */
export const openCamber = async (config: Config, options: OpenOptions): Promise<Opened> => {
  const { log, clock = SYSTEM_CLOCK, queuePrefix = 'camber' } = options;
  const stops = createStops(log);
  try {
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
    const keys = loadKeys(config);
    const seal = createLiveSeal(config);
    const redis = await startRedis(config, log);
    stops.add(redis.close);
    const file = databaseFile(config);
    const store = await openStore({ databaseUrl: config.databaseUrl, file, log });
    stops.add(() => store.close());
    const mailer = createMailer({ ...config.mail, folder: mailFolder(config) });
    stops.add(async () => mailer.close());
    const queues = openQueues(redis.address, queuePrefix, log);
    stops.add(() => queues.close());
    const shared = openShared(redis.address, queuePrefix, log);
    stops.add(() => shared.close());
    const strava = connectStrava({ config, store, seal, clock, log, shared, onDead: postReconnect });
    const { client, budget } = strava;
    const deps: Deps = { config, keys, clock, log, store, seal, queues, strava: client, budget, mailer };

    const start = async (demo: DemoControl | null): Promise<string | null> => {
      await reassess(deps);
      startWork(deps, queues, redis.address, queuePrefix, stops.add);
      const url = await startWeb({ ...deps, queueView: queues.view }, strava, demo, stops.add);
      // What an earlier process left unfinished does not wait for the first tick.
      await queues.add('sweep', {});
      return url;
    };
    return {
      deps,
      strava,
      start: (demo) =>
        start(demo ?? null).catch((error: unknown) => stops.all().then(() => Promise.reject(error))),
      stop: stops.all,
    };
  } catch (error) {
    await stops.all();
    throw error;
  }
};

/** After an update that changed the rules, everybody's findings follow; the first sweep queues them. */
const reassess = async ({ store, clock, log }: Deps): Promise<void> => {
  const runners = await store.write((tx) => markOutdated(tx, rulesVersion(), clock.now()));
  if (runners > 0) log.info({ runners }, 'the rules have changed: findings are worked out anew');
};

type AddStop = (stop: () => Promise<unknown>) => void;

const startWork = (
  deps: Deps,
  queues: OpenQueues,
  redis: RedisAddress,
  prefix: string,
  addStop: AddStop,
): void => {
  const { roles } = deps.config;
  if (roles.includes('worker')) {
    const workers = startWorkers(deps, queues, redis, prefix);
    addStop(workers.close);
  }
  if (roles.includes('scheduler')) {
    const schedule = startSchedule(deps);
    addStop(schedule.stop);
  }
};

const startWeb = async (
  deps: Deps & Pick<WebDeps, 'queueView'>,
  strava: StravaConnection,
  demo: DemoControl | null,
  addStop: AddStop,
): Promise<string | null> => {
  if (!deps.config.roles.includes('web')) return null;
  const app = createApp({ ...deps, stravaApp: strava.app, stravaHttp: strava.http, demo });
  const server = await listen(app, deps.config.host, deps.config.port);
  addStop(server.close);
  return server.url;
};
