import { setTimeout as sleep } from 'node:timers/promises';
import { DelayedError, type Job as QueuedJob, RateLimitError, UnrecoverableError, Worker } from 'bullmq';
import type { Deps, JobName } from '../../src/deps.ts';
import { connectTo, type RedisHandle } from '../../src/platform/redis/start.ts';
import { MAIL_CONNECTIONS } from '../../src/mail/transport.ts';
import { awayBecause } from '../../src/store/away.ts';
import { networkTrouble } from '../../src/store/network-trouble.ts';
import { RESERVED } from '../../src/strava/budget.ts';
import { isStravaError, type StravaError } from '../../src/strava/errors.ts';
import type { Job, QueueName } from './job.ts';
import type { OpenQueues } from './queues.ts';
import { QUEUE_NAMES } from './queues.ts';
import { JOBS } from './registry.ts';
import { startWatchdog, type Watched } from './watchdog.ts';

/**
 * Strava's limits make more pointless; the core is CPU-bound and one thread; a mail in hand has a connection, and waits
 * for none; one door for files.
 */
const CONCURRENCY: Readonly<Record<QueueName, number>> = {
  strava: 2,
  core: 1,
  mail: MAIL_CONNECTIONS,
  files: 1,
};

/** A rate-limited job starts again without using an attempt; this bounds how often (a week of quarter hours). */
const MAX_STARTS = 700;

/** Stopping may take this long before running jobs are handed back to the queue. */
const FINISH_TIMEOUT_MS = 6_000;

/** A waiting worker looks this often whether the limit has been lifted. */
const LOOK_AGAIN_MS = 2_000;

type Redis = Pick<RedisHandle, 'address' | 'away'>;

const isConnectionTrouble = (error: Error): boolean =>
  networkTrouble(error) !== null || /^(Connection is closed|Command timed out|LOADING)/.test(error.message);

/** DESIGN: a database that restarts takes some seconds, and one that is away for long is asked a few times a minute. */
const DATABASE_WAIT_MS = 10_000;

export type Workers = { close(): Promise<void> };

const isJobName = (name: string): name is JobName => Object.hasOwn(JOBS, name);

/** What a worker stands on. */
type Ground = {
  readonly deps: Deps;
  readonly queues: OpenQueues;
  readonly redis: Redis;
  readonly prefix: string;
};

/** Starts one worker per queue, and a watchdog that replaces one that is stuck. */
export const startWorkers = (deps: Deps, queues: OpenQueues, redis: Redis, prefix: string): Workers => {
  const slots = QUEUE_NAMES.map((name) => openSlot({ deps, queues, redis, prefix }, name));
  const { log, pulse } = deps;
  const watchdog = startWatchdog(slots, { redis, prefix, log, pulse });
  return {
    close: async () => {
      await watchdog.stop();
      await Promise.all(slots.map((slot) => slot.close()));
    },
  };
};

/** A queue's worker, whichever it is by now. */
const openSlot = (ground: Ground, queue: QueueName): Watched & { close(): Promise<void> } => {
  let busy = 0;
  let taken = 0;
  const start = (): Worker => {
    const worker = startWorker(ground, queue);
    worker.on('active', () => {
      taken += 1;
      busy += 1;
    });
    const done = (): void => void (busy = Math.max(0, busy - 1));
    worker.on('completed', done);
    worker.on('failed', done);
    return worker;
  };
  let worker = start();
  return {
    queue,
    isBusy: () => busy > 0,
    taken: () => taken,
    restart: async () => {
      const stuck = worker;
      busy = 0;
      worker = start();
      await closeWorker(stuck);
    },
    close: () => closeWorker(worker),
  };
};

const startWorker = ({ deps, queues, redis, prefix }: Ground, name: QueueName): Worker => {
  const connection = connectTo(redis.address, { maxRetriesPerRequest: null });
  const worker = new Worker(name, (job, token) => run(deps, queues, job, token), {
    connection,
    prefix,
    concurrency: CONCURRENCY[name],
    maxStartedAttempts: MAX_STARTS,
    maximumRateLimitDelay: LOOK_AGAIN_MS,
    // A killed process must not hold its jobs for long; every job is idempotent, so one more stall is harmless.
    stalledInterval: 5_000,
    lockDuration: 15_000,
    maxStalledCount: 5,
  });
  worker.on('error', (error) => {
    // Redis being away is told once, by whoever watches it.
    if (redis.away() === null && !isConnectionTrouble(error))
      deps.log.error({ err: error, queue: name }, 'worker');
  });
  worker.on('failed', (job, error) => void afterFailure(deps, job, error));
  worker.on('closed', () => connection.disconnect());
  return worker;
};

const run = async (deps: Deps, queues: OpenQueues, queued: QueuedJob, token?: string): Promise<void> => {
  if (!isJobName(queued.name)) throw new UnrecoverableError(`no job is called ${queued.name}`);
  const started = performance.now();
  try {
    await handle(deps, JOBS[queued.name], queued.data, queued.attemptsMade);
    const ms = Math.round(performance.now() - started);
    deps.metrics.job(queued.name, 'done', ms / 1000);
    deps.log.debug({ job: queued.name, id: queued.id, ms }, 'job done');
  } catch (error) {
    const isWaiting = isStravaError(error, 'rate_limited') || awayBecause(error) !== null;
    deps.metrics.job(queued.name, isWaiting ? 'waiting' : 'failed', (performance.now() - started) / 1000);
    if (isStravaError(error, 'rate_limited')) return waitForStrava(deps, queues, queued, error, token);
    if (awayBecause(error) !== null) return waitForDatabase(queued, token);
    throw error;
  }
};

/**
 * Waiting for Strava's limits uses no attempt. Where only the part kept free for live events is left, this job
 * waits and live ones go on; else everything that calls Strava waits.
 */
const waitForStrava = async (
  deps: Deps,
  queues: OpenQueues,
  queued: QueuedJob,
  { retryAtMs, field }: StravaError,
  token: string | undefined,
): Promise<never> => {
  const waitMs = Math.max(1000, (retryAtMs ?? 0) - deps.clock.now());
  const waitS = Math.round(waitMs / 1000);
  deps.log.info({ job: queued.name, waitS, reserved: field === RESERVED }, 'waiting for Strava’s rate limit');
  if (field === RESERVED) {
    await queued.moveToDelayed(Date.now() + waitMs, token);
    throw new DelayedError();
  }
  await queues.byName.strava.rateLimit(waitMs);
  throw new RateLimitError();
};

/** A database that is away is no fault of the job's: it uses no attempt either. */
const waitForDatabase = async (queued: QueuedJob, token: string | undefined): Promise<never> => {
  await queued.moveToDelayed(Date.now() + DATABASE_WAIT_MS, token);
  throw new DelayedError();
};

const handle = async <N extends JobName>(
  deps: Deps,
  job: Job<N>,
  data: unknown,
  attempt: number,
): Promise<void> => {
  const payload = job.payload.safeParse(data);
  if (!payload.success) throw new UnrecoverableError(`${job.name}: its payload is not understood`);
  await job.handle(deps, payload.data, attempt);
};

/** Runs after every failed attempt; acts only after the last one. */
const afterFailure = async (deps: Deps, queued: QueuedJob | undefined, error: Error): Promise<void> => {
  if (queued === undefined) return;
  const final = error instanceof UnrecoverableError || queued.attemptsMade >= (queued.opts.attempts ?? 1);
  deps.log[final ? 'error' : 'warn'](
    { job: queued.name, id: queued.id, attempt: queued.attemptsMade, err: error },
    'job failed',
  );
  if (!final || !isJobName(queued.name)) return;
  try {
    await giveUp(deps, JOBS[queued.name], queued.data, error);
  } catch (problem) {
    deps.log.error({ job: queued.name, err: problem }, 'could not record that a job failed');
  }
};

const giveUp = async <N extends JobName>(
  deps: Deps,
  job: Job<N>,
  data: unknown,
  error: Error,
): Promise<void> => {
  const payload = job.payload.safeParse(data);
  if (payload.success) await job.gaveUp?.(deps, payload.data, error);
};

/**
 * Lets running jobs end. What takes longer is left: its lock runs out and the queue hands it to the next worker.
 * (A second `close(true)` would do nothing: BullMQ returns the first call's promise.)
 */
const closeWorker = async (worker: Worker): Promise<void> => {
  const patience = new AbortController();
  await Promise.race([
    worker.close(),
    sleep(FINISH_TIMEOUT_MS, undefined, { signal: patience.signal, ref: false }).catch(() => {}),
  ]);
  patience.abort();
};
