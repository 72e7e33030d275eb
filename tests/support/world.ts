import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Queue } from 'bullmq';
import { type Logger, pino } from 'pino';
import { streamsSince } from '../../src/connection/streams-to-read.ts';
import type { OpenQueues } from '../../jobs/queue/queues.ts';
import { SETTLE_MS } from '../../jobs/notify/steps/mail-times.ts';
import { parseConfig } from '../../src/config/load-config.ts';
import type { Deps } from '../../src/deps.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/start-emulator.ts';
import { type Opened, openCamber } from '../../src/main.ts';
import { redisFolder } from '../../src/platform/paths.ts';
import { nextTime } from '../../src/store/outbox.ts';
import { unfinished } from '../../src/store/unfinished.ts';
import { callbackUrlOf, ensureSubscription } from '../../src/connection/subscription.ts';
import { scratchFolder } from './scratch.ts';
import { worldDatabase } from './world-database.ts';
import { type ReceivedMail, startSmtp } from './smtp.ts';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';

/** A whole Camber against a stand-in Strava: own folder, own Redis, own SMTP server, a clock that tests set. */
export type World = {
  readonly url: string;
  readonly deps: Deps;
  readonly camber: Opened;
  readonly emulator: Emulator;
  readonly mails: readonly ReceivedMail[];
  readonly dataDir: string;
  /** Epoch milliseconds; jumps, then runs on. */
  setNow(instant: number): void;
  /** Waits until nothing is unfinished. Alerts wait for their run to settle: time moves on that far, if need be. */
  settled(): Promise<void>;
  /** Lets jobs that wait for another try, or for Strava's limits, go at once, until the check passes. */
  hurryUntil(check: () => Promise<void>): Promise<void>;
  /** Stops Camber alone and starts it again on the same folder. */
  restart(): Promise<World>;
  stop(): Promise<void>;
  /** Stops it for good and keeps what it has come to, for worlds that begin there. */
  freeze(): Promise<Frozen>;
};

/** What a world has left behind. */
export type Frozen = {
  /** The files of its folder, by their place in it. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The database of the real server that holds its rows, where there is one: copies are made of it. */
  readonly database: string | null;
  /** The port of its pages. */
  readonly port: number;
  /** Epoch milliseconds at which it ended. */
  readonly now: number;
};

export type WorldOptions = Omit<EmulatorOptions, 'port' | 'log' | 'clock' | 'stateFile'> & {
  /** Epoch milliseconds at which the world begins. */
  readonly now: number;
  readonly smtp?: boolean;
  /** Further settings, by the names of .env. */
  readonly env?: Readonly<Record<string, string>>;
  /** Camber's, instead of TEST_LOG's level on the terminal. */
  readonly log?: Logger;
  /** Begins with the data and the Strava of this one, and with an empty Redis: losing it loses nothing. */
  readonly from?: Frozen;
};

const placesIn = (folder: string) => ({
  dataDir: path.join(folder, 'data'),
  // Beside Camber's data: tests look for what must not be in there.
  stateFile: path.join(folder, 'strava.json'),
});

const usualLog = pino({ level: process.env['TEST_LOG'] ?? 'silent' });

/** Starts a world. */
export const startWorld = async (options: WorldOptions): Promise<World> => {
  const { now, smtp = false, env = {}, from, log = usualLog, ...strava } = options;
  let behindMs = Date.now() - now;
  const clock = { now: () => Date.now() - behindMs };
  const folder = scratchFolder('camber-world-');
  const { dataDir, stateFile } = placesIn(folder);
  const port = await freePort();
  if (from === undefined) mkdirSync(dataDir);
  else thaw(from, folder, port);
  const database = await worldDatabase(from?.database ?? null);
  const mailServer = smtp ? await startSmtp() : null;
  const patience = { eventRetryMs: 50, answerTimeoutMs: 60_000 };
  const emulator = await startEmulator({ ...patience, ...strava, stateFile, port: 0, log: usualLog, clock });

  const open = async (): Promise<{ camber: Opened; url: string }> => {
    const config = parseConfig({
      PORT: String(port),
      DATA_DIR: dataDir,
      STRAVA_CLIENT_ID: emulator.clientId,
      STRAVA_CLIENT_SECRET: emulator.clientSecret,
      STRAVA_API_URL: emulator.urls.api,
      STRAVA_OAUTH_URL: emulator.urls.oauth,
      ROLES: 'web,worker',
      ...(mailServer && { SMTP_URL: mailServer.url }),
      ...(database && { DATABASE_URL: database.url }),
      ...env,
    });
    const camber = await openCamber(config, { log, clock });
    const callback = callbackUrlOf((await camber.start()) ?? '', camber.deps.keys.webhookSecret);
    await ensureSubscription(camber.deps.store, camber.strava, callback, camber.deps.keys.webhookSecret);
    return { camber, url: config.publicUrl };
  };

  const end = async (camber: Opened): Promise<void> => {
    await camber.stop();
    await emulator.close();
    await mailServer?.close();
  };

  // A busy machine can take longer for an answer of Redis than a page may wait for it.
  const sweepIn = ({ queues }: Deps): Promise<void> => eventually(() => queues.add('sweep', {}));

  const worldOf = ({ camber, url }: Awaited<ReturnType<typeof open>>): World => ({
    url,
    deps: camber.deps,
    camber,
    emulator,
    mails: mailServer?.received ?? [],
    dataDir,
    setNow: (instant) => {
      behindMs = Date.now() - instant;
    },
    settled: async () => {
      await emulator.settled();
      await sweepIn(camber.deps);
      await nothingLeft(camber.deps);
      const next = await nextTime(camber.deps.store.read, clock.now());
      if (next === null || next > clock.now() + SETTLE_MS) return;
      behindMs = Date.now() - next;
      await sweepIn(camber.deps);
      await nothingLeft(camber.deps);
    },
    hurryUntil: (check) =>
      eventually(async () => {
        for (const queue of Object.values((camber.deps.queues as OpenQueues).byName)) await hurry(queue);
        await check();
      }),
    restart: async () => {
      await camber.stop();
      return worldOf(await open());
    },
    stop: async () => {
      await end(camber);
      await database?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
    freeze: async () => {
      await end(camber);
      const files = filesIn(folder);
      rmSync(folder, { recursive: true, force: true });
      return { files, database: database?.name ?? null, port, now: clock.now() };
    },
  });
  return worldOf(await open());
};

/** All files but those of Redis. */
const filesIn = (folder: string): ReadonlyMap<string, Buffer> => {
  const redis = path.relative(folder, redisFolder(placesIn(folder)));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith(redis) && statSync(path.join(folder, name)).isFile(),
  );
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
};

const thaw = ({ files, port: oldPort }: Frozen, folder: string, port: number): void => {
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, bytes, { mode: 0o600 });
  }
  // Strava goes on calling the pages, which have another port now.
  const { stateFile } = placesIn(folder);
  writeFileSync(stateFile, readFileSync(stateFile, 'utf8').replaceAll(`:${oldPort}/`, `:${port}/`));
};

const hurry = async (queue: Queue): Promise<void> => {
  await queue.removeRateLimitKey();
  // A job may have begun between the two.
  for (const job of await queue.getDelayed()) await job.promote().catch(() => {});
  // Wakes a worker that waits for news: that a limit is gone is none.
  await queue.resume();
};

const nothingLeft = async (deps: Deps): Promise<void> => {
  await eventually(async () => {
    const left = await unfinished(deps.store.read, {
      now: deps.clock.now(),
      inboxAgeMs: 0,
      streamsSince: streamsSince(deps),
      limit: 5,
    });
    const ids = Object.values(left).flat();
    if (ids.length > 0) throw new Error(`unfinished: ${JSON.stringify(left)}`);
  });
};
