import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseConfig } from '../config/load-config.ts';
import { freePort } from '../demo/free-port.ts';
import { subscribe } from '../demo/subscribe.ts';
import { type Emulator, startEmulator } from '../emulator/start-emulator.ts';
import { type Opened, openCamber } from '../main.ts';
import { createLog } from '../platform/log.ts';
import { type CountingMailer, countingMailer } from './counting-mailer.ts';
import type { Crowd } from './crowd.ts';
import { type OwnDatabase, ownDatabase } from './database.ts';
import { queuesOf } from './queues.ts';

/** Limits that are never reached: what is measured is the program, and Strava's limits would come first. */
const MANY = { quarterHour: 1_000_000_000, day: 1_000_000_000 };
/** A busy machine may take long to answer; that is measured, and must not count as a lost event. */
const ANSWER_MS = 60_000;

export type Servers = {
  /** A PostgreSQL server on which databases may be made; null = SQLite. */
  readonly databaseUrl: string | null;
  /** null = a private Redis in the temporary folder. */
  readonly redisUrl: string | null;
};

/** Camber and a stand-in for Strava in this process, with a clock that is set. */
export type World = {
  readonly camber: Opened;
  readonly emulator: Emulator;
  readonly mailer: CountingMailer;
  readonly database: OwnDatabase;
  /** What further processes of this Camber are started with. */
  readonly environment: Readonly<Record<string, string>>;
  setClock(now: number): void;
  /** Stops everything and takes away what was made. */
  close(): Promise<void>;
};

export type WorldOptions = {
  /** The clock goes on from where it was set, so that times can be taken with it. */
  readonly clockRuns?: boolean;
  /** What Camber is in this process. The scheduler's ticks follow the machine's clock: they come from hour.ts instead. */
  readonly roles?: string;
  /** What happened after this instant (epoch ms) is still to come; without it the first one. */
  readonly heldSince?: number;
};

/** A clock that stands until it is set; one that `runs` goes on from there, so that times can be taken with it. */
const handSet = (from: number, runs: boolean) => {
  let [now, since] = [from, performance.now()];
  return {
    now: () => (runs ? now + Math.floor(performance.now() - since) : now),
    set: (at: number): void => void ([now, since] = [at, performance.now()]),
  };
};

/** Opens it at an instant (epoch ms); everything after it is still to come. */
export const openWorld = async (
  crowd: Crowd,
  from: number,
  servers: Servers,
  { clockRuns = false, roles = 'web,worker', heldSince = from }: WorldOptions = {},
): Promise<World> => {
  const clock = handSet(from, clockRuns);
  const log = createLog(process.env['LOG_LEVEL'] ?? 'silent');
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'camber-simulate-'));
  const ends: (() => Promise<unknown>)[] = [
    async () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }),
  ];
  const close = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) await end().catch((error: unknown) => log.error(error));
  };
  try {
    const database = await ownDatabase(servers.databaseUrl, dataDir);
    ends.push(database.drop);
    const emulator = await startEmulator({
      port: 0,
      source: crowd.folders,
      heldSince,
      limits: { overall: MANY, read: MANY },
      answerTimeoutMs: ANSWER_MS,
      clock,
      log,
    });
    ends.push(emulator.close);
    const environment: Readonly<Record<string, string>> = {
      DATA_DIR: dataDir,
      STRAVA_CLIENT_ID: emulator.clientId,
      STRAVA_CLIENT_SECRET: emulator.clientSecret,
      STRAVA_API_URL: emulator.urls.api,
      STRAVA_OAUTH_URL: emulator.urls.oauth,
      ...(database.url !== null && { DATABASE_URL: database.url }),
      ...(servers.redisUrl !== null && { REDIS_URL: servers.redisUrl }),
    };
    const config = parseConfig({ ...environment, PORT: String(await freePort(0)), ROLES: roles });
    const mailer = countingMailer();
    const camber = await openCamber(config, {
      log,
      clock,
      // A Redis of others: under a name of our own.
      ...(servers.redisUrl !== null && { queuePrefix: path.basename(dataDir) }),
      around: (ground) => ({ ...ground, mailer }),
    });
    ends.push(camber.stop);
    await camber.start();
    // The first to end: a Redis that is not ours keeps nothing of this.
    if (servers.redisUrl !== null)
      ends.push(async () => {
        for (const queue of queuesOf(camber)) await queue.obliterate({ force: true });
      });
    await subscribe(camber.deps, camber.strava, config.publicUrl);
    return { camber, emulator, mailer, database, environment, setClock: clock.set, close };
  } catch (error) {
    await close();
    throw error;
  }
};
