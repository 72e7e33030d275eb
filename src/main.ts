import { mkdirSync } from 'node:fs';
import type { Logger } from 'pino';
import { mailFolder } from './platform/paths.ts';
import { type OpenQueues, openQueues } from '../jobs/queue/queues.ts';
import { createPasswords } from './accounts/hash.ts';
import type { Config } from './config/load-config.ts';
import type { Clock, Deps, QueueView } from './deps.ts';
import { applyOwnerSetting } from './accounts/owner-setting.ts';
import { finishRestore } from './backup/restore/staged.ts';
import { assertKeys, createLiveSeal } from './platform/encryption-keys.ts';
import { loadKeys } from './platform/keys.ts';
import { sealAtStart } from './platform/seal-at-start.ts';
import { NO_PATIENCE, type Patience } from './platform/patience.ts';
import { createMetrics, NO_METRICS } from './platform/metrics.ts';
import { createPulse } from './platform/pulse.ts';
import { createMailer, type Mailer } from './mail/transport.ts';
import { openShared } from './platform/shared.ts';
import { keyPrefix, QUEUE_PREFIX, startRedis } from './platform/redis/start.ts';
import { markOutdated, rulesVersion } from './runner/rules-version.ts';
import { createIntervals } from './intervals/client.ts';
import { openDatabase } from './opening/database.ts';
import { createLook } from './opening/look.ts';
import { scheduleBackups, type Serve, startWeb, startWork, watchFolder } from './opening/roles.ts';
import { createStops } from './opening/stops.ts';
import { openDoor } from './sources/door.ts';
import type { Store } from './store/open.ts';
import { connectStrava, type StravaConnection } from './connection/strava-connection.ts';
import { postEnding, postReconnect } from './notices/outbox/post.ts';
import type { DemoControl } from './web/http/deps.ts';
import { listen } from './web/http/listen.ts';

/** Camber with everything opened and nothing started yet. */
export type Opened = {
  readonly deps: Deps;
  readonly strava: StravaConnection;
  readonly queueView: QueueView;
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
  /** Called once when Camber cannot go on: whoever started it stops it, with a failure. */
  readonly onLost?: (error: Error) => void;
  /** With one, a database that is not there is waited for, until the signal comes. */
  readonly signal?: AbortSignal;
  /** Hears what is being opened, for a line when it takes long. */
  readonly patience?: Patience;
  /** Puts the pages where they are reached; without it they listen at HOST and PORT. */
  readonly serve?: Serve;
  /** Puts something around what everything else works with: the crash test its kills (scripts/crash/points.ts). */
  readonly around?: (ground: Ground) => Ground;
};

/** What pages and jobs keep things in, are queued by, and send with. */
export type Ground = { readonly store: Store; readonly queues: OpenQueues; readonly mailer: Mailer };

const SYSTEM_CLOCK: Clock = { now: () => Date.now() };

/** The composition root: builds Deps once. What was opened before a failure is closed again. */
export const openCamber = async (config: Config, options: OpenOptions): Promise<Opened> => {
  const { log, clock = SYSTEM_CLOCK, patience = NO_PATIENCE } = options;
  const stops = createStops(log);
  try {
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
    const look = createLook(log);
    patience.begins('starting Redis', '1 s');
    const redis = await startRedis(config, log, { onBack: look.now, onLost: options.onLost });
    stops.add(redis.close);
    const prefix = keyPrefix(redis.address, options.queuePrefix ?? QUEUE_PREFIX);
    patience.begins(
      'opening the database and bringing its tables up to date',
      '1 s, after an update some more',
    );
    const seal = createLiveSeal(config);
    const database = await openDatabase(config, seal, options, stops.add);
    stops.add(() => database.close());
    await finishRestore(config, database);
    const keys = loadKeys(config);
    await assertKeys(database, seal);
    patience.begins('sealing what lies in clear or under an older key', 'a second for some thousand rows');
    await sealAtStart(database, log);
    const transport = createMailer({ ...config.mail, folder: mailFolder(config) });
    stops.add(async () => transport.close());
    const opened = openQueues(redis, prefix, log);
    stops.add(() => opened.close());
    const ground: Ground = { store: database, queues: opened, mailer: transport };
    const { store, queues, mailer } = options.around?.(ground) ?? ground;
    look.ready(queues);
    const shared = openShared(redis, prefix, log);
    stops.add(() => shared.close());
    const strava = connectStrava({
      config,
      store,
      seal,
      clock,
      log,
      shared,
      onDead: postReconnect,
      onLost: postEnding,
    });
    const { client, budget } = strava;
    const door = openDoor({ clock, keys, log, queues, store });
    stops.add(() => door.close());
    const intervals = createIntervals({ url: config.intervalsUrl, now: () => clock.now() });
    const metrics = config.metrics.on ? await createMetrics() : NO_METRICS;
    const pulse = createPulse();
    const passwords = createPasswords();
    const made = { config, keys, clock, log, store, seal, queues, mailer, metrics, passwords, pulse };
    const deps: Deps = { ...made, strava: client, budget, door, intervals };

    const start = async (demo: DemoControl | null): Promise<string | null> => {
      patience.begins('opening the pages', '2 s');
      await applyOwnerSetting(deps);
      await reassess(deps);
      startWork(deps, queues, { redis, shared, prefix }, stops.add);
      await watchFolder(deps, stops.add);
      scheduleBackups(deps, shared, stops.add);
      const serve = options.serve ?? ((app) => listen(app, config.host, config.port));
      const url = await startWeb({ ...deps, queueView: queues.view }, strava, { demo, serve }, stops.add);
      look.now();
      patience.done();
      return url;
    };
    return {
      deps,
      strava,
      queueView: queues.view,
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
