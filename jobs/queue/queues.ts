import { type JobsOptions, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { DAY_S } from '../../src/core/durations.ts';
import type { JobName, JobPayloads, QueueCounts, Queues, QueueView } from '../../src/deps.ts';
import type { RedisAddress } from '../../src/platform/redis.ts';
import type { QueueName } from './job.ts';
import { JOBS } from './registry.ts';

/** The only place that knows BullMQ's queues. */

export const QUEUE_NAMES: readonly QueueName[] = ['strava', 'core', 'mail'];

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

/** Valkey also gives the version of the Redis it stands for: its own comes first. */
const serverVersion = (info: string): string =>
  /^(valkey)_version:(\S+)/m.exec(info)?.slice(1).join(' ') ?? /^redis_version:(\S+)/m.exec(info)?.[1] ?? '?';

/**
 * Opens the queues. Adding fails at once while Redis is away (the sweep brings it back in): a web
 * request must not hang on it.
 */
export const openQueues = (redis: RedisAddress, prefix: string, log: Logger): OpenQueues => {
  const connection = new Redis({ ...redis, maxRetriesPerRequest: 1, enableOfflineQueue: true });
  connection.on('error', (error) => log.warn({ err: error }, 'redis connection'));
  const open = (name: QueueName): Queue => {
    const queue = new Queue(name, { connection, prefix, skipWaitingForReady: true });
    queue.on('error', (error) => log.warn({ err: error, queue: name }, 'queue'));
    return queue;
  };
  const byName = { strava: open('strava'), core: open('core'), mail: open('mail') };
  return {
    byName,
    view: {
      queues: Object.values(byName),
      counts: () => Promise.all(Object.values(byName).map(countsOf)),
      version: async () => serverVersion(await connection.info('server')),
    },
    add: async (name, payload, options) => {
      await byName[JOBS[name].queue].add(name, payload, optionsOf(name, payload, options?.delayMs ?? 0));
    },
    ping: async () => {
      try {
        return (await connection.ping()) === 'PONG';
      } catch {
        return false;
      }
    },
    close: async () => {
      await Promise.all(Object.values(byName).map((queue) => queue.close()));
      connection.disconnect();
    },
  };
};
