import { setTimeout as sleep } from 'node:timers/promises';
import { DelayedError, type Job as QueuedJob, RateLimitError, UnrecoverableError, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Deps, JobName } from '../../src/deps.ts';
import type { RedisAddress } from '../../src/platform/redis.ts';
import { RESERVED } from '../../src/strava/budget.ts';
import { isStravaError, type StravaError } from '../../src/strava/errors.ts';
import type { Job, QueueName } from './job.ts';
import type { OpenQueues } from './queues.ts';
import { QUEUE_NAMES } from './queues.ts';
import { JOBS } from './registry.ts';

/** Strava's limits make more pointless; the core is CPU-bound and one thread; mail waits on the network. */
const CONCURRENCY: Readonly<Record<QueueName, number>> = { strava: 2, core: 1, mail: 4 };

/** A rate-limited job starts again without using an attempt; this bounds how often (a week of quarter hours). */
const MAX_STARTS = 700;

/** Stopping may take this long before running jobs are handed back to the queue. */
const FINISH_TIMEOUT_MS = 6_000;

/** A waiting worker looks this often whether the limit has been lifted. */
const LOOK_AGAIN_MS = 2_000;

export type Workers = { close(): Promise<void> };

const isJobName = (name: string): name is JobName => Object.hasOwn(JOBS, name);

/** Starts one worker per queue. */
export const startWorkers = (
  deps: Deps,
  queues: OpenQueues,
  redis: RedisAddress,
  prefix: string,
): Workers => {
  const workers = QUEUE_NAMES.map((name) => startWorker(deps, queues, name, redis, prefix));
  return {
    close: async () => {
      await Promise.all(workers.map(closeWorker));
    },
  };
};

const startWorker = (
  deps: Deps,
  queues: OpenQueues,
  name: QueueName,
  redis: RedisAddress,
  prefix: string,
): Worker => {
  const connection = new Redis({ ...redis, maxRetriesPerRequest: null });
  connection.on('error', (error) =>
    deps.log.warn({ err: error, queue: name }, 'redis connection of a worker'),
  );
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
  worker.on('error', (error) => deps.log.error({ err: error, queue: name }, 'worker'));
  worker.on('failed', (job, error) => void afterFailure(deps, job, error));
  worker.on('closed', () => connection.disconnect());
  return worker;
};

const run = async (deps: Deps, queues: OpenQueues, queued: QueuedJob, token?: string): Promise<void> => {
  if (!isJobName(queued.name)) throw new UnrecoverableError(`no job is called ${queued.name}`);
  const started = performance.now();
  try {
    await handle(deps, JOBS[queued.name], queued.data);
    const ms = Math.round(performance.now() - started);
    deps.log.debug({ job: queued.name, id: queued.id, ms }, 'job done');
  } catch (error) {
    if (isStravaError(error, 'rate_limited')) return waitForStrava(deps, queues, queued, error, token);
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

const handle = async <N extends JobName>(deps: Deps, job: Job<N>, data: unknown): Promise<void> => {
  const payload = job.payload.safeParse(data);
  if (!payload.success) throw new UnrecoverableError(`${job.name}: its payload is not understood`);
  await job.handle(deps, payload.data);
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
