import { setTimeout as sleep } from 'node:timers/promises';
import { type JobsOptions, Queue } from 'bullmq';
import type { Logger } from 'pino';
import { DAY_S } from '../../src/core/durations.ts';
import type { JobName, JobPayloads, QueueCounts, Queues, QueueView } from '../../src/deps.ts';
import { RedisAwayError } from '../../src/platform/redis/errors.ts';
import { connectTo, type RedisHandle } from '../../src/platform/redis/start.ts';
import type { QueueName } from './job.ts';
import { JOBS } from './registry.ts';

/** The only place that knows BullMQ's queues. */

export const QUEUE_NAMES: readonly QueueName[] = ['strava', 'core', 'mail', 'files'];

/** Enough to look back at in the queue page; the database keeps what matters. */
const KEEP_COMPLETED = { age: DAY_S, count: 500 };
const KEEP_FAILED = { age: 14 * DAY_S, count: 2000 };

export type OpenQueues = Queues & {
  readonly byName: Readonly<Record<QueueName, Queue>>;
  readonly view: QueueView;
  close(): Promise<void>;
};

const optionsOf = <N extends JobName>(name: N, payload: JobPayloads[N], delayMs: number): JobsOptions => {
  const job = JOBS[name];
  return {
    attempts: job.retry.attempts,
    backoff: { type: 'exponential', delay: job.retry.firstDelayMs, jitter: 0.2 },
    // One running plus the newest afterwards: news that arrives during a run is never lost.
    deduplication: { id: `${name}-${job.subject(payload)}`, keepLastIfActive: true },
    removeOnComplete: KEEP_COMPLETED,
    removeOnFail: KEEP_FAILED,
    ...(job.priority !== undefined && { priority: job.priority }),
    ...(delayMs > 0 && { delay: delayMs }),
  };
};

const countsOf = async (queue: Queue): Promise<QueueCounts> => {
  const counts = await queue.getJobCounts('wait', 'prioritized', 'active', 'delayed', 'failed');
  const of = (state: string): number => counts[state] ?? 0;
  return {
    name: queue.name,
    waiting: of('wait') + of('prioritized'),
    active: of('active'),
    delayed: of('delayed'),
    failed: of('failed'),
    paused: await queue.isPaused(),
  };
};

/** When the job that waits longest was added; those in front are the oldest but for their priority. */
const oldestOf = async (queue: Queue): Promise<number | null> => {
  const [job] = await queue.getJobs(['wait', 'prioritized'], 0, 0, true);
  return job?.timestamp ?? null;
};

const earliest = (instants: readonly (number | null)[]): number | null => {
  const known = instants.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
};

/** Valkey also gives the version of the Redis it stands for: its own comes first. */
const serverVersion = (info: string): string =>
  /^(valkey)_version:(\S+)/m.exec(info)?.slice(1).join(' ') ?? /^redis_version:(\S+)/m.exec(info)?.[1] ?? '?';

/** DESIGN: adding a job takes a millisecond; a Redis that hangs must not hold a page up. */
const ANSWER_MS = 2_000;

/** Nobody reads what a probe has written. */
const PROBE_LIFE_MS = 60_000;

const inTime = <T>(work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = (): void => reject(new RedisAwayError('Redis did not answer in time'));
    const timer = setTimeout(late, ANSWER_MS).unref();
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/**
 * Opens the queues. Adding fails at once while Redis is away (the sweep brings it back in): a web
 * request must not hang on it.
 */
export const openQueues = (
  redis: Pick<RedisHandle, 'address' | 'away'>,
  prefix: string,
  log: Logger,
): OpenQueues => {
  // Patient: BullMQ's first question (which version?) waits for a Redis that comes later; ours never wait for long.
  const connection = connectTo(redis.address, { maxRetriesPerRequest: null });
  const open = (name: QueueName): Queue => {
    const queue = new Queue(name, { connection, prefix, skipWaitingForReady: true });
    queue.on('error', (error) => {
      if (redis.away() === null) log.debug({ err: error, queue: name }, 'queue');
    });
    return queue;
  };
  const byName = { strava: open('strava'), core: open('core'), mail: open('mail'), files: open('files') };
  const ask = async <T>(question: () => Promise<T>): Promise<T> => {
    const why = redis.away();
    if (why !== null) throw new RedisAwayError(why);
    return inTime(question());
  };
  return {
    byName,
    view: {
      queues: Object.values(byName),
      counts: () => ask(() => Promise.all(Object.values(byName).map(countsOf))),
      oldest: () => ask(() => Promise.all(Object.values(byName).map(oldestOf))).then(earliest),
      version: async () => serverVersion(await ask(() => connection.info('server'))),
    },
    add: async (name, payload, options) => {
      const queue = byName[JOBS[name].queue];
      await ask(() => queue.add(name, payload, optionsOf(name, payload, options?.delayMs ?? 0)));
    },
    addAll: async (name, payloads) => {
      const queue = byName[JOBS[name].queue];
      const jobs = payloads.map((data) => ({ name, data, opts: optionsOf(name, data, 0) }));
      await ask(() => queue.addBulk(jobs));
    },
    away: redis.away,
    probe: async () => void (await ask(() => connection.set(`${prefix}:probe`, '1', 'PX', PROBE_LIFE_MS))),
    close: async () => {
      // A queue that never met its Redis waits for it for ever.
      await Promise.race([
        Promise.all(Object.values(byName).map((queue) => queue.close())),
        sleep(ANSWER_MS, undefined, { ref: false }),
      ]);
      connection.disconnect();
    },
  };
};
