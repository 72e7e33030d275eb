import { type JobsOptions, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { JobName, JobPayloads, Queues } from '../src/deps.ts';
import type { RedisAddress } from '../src/redis.ts';
import type { QueueName } from './job.ts';
import { JOBS } from './registry.ts';

/** The only place that knows BullMQ's queues. */

export const QUEUE_NAMES: readonly QueueName[] = ['strava', 'core', 'mail'];

/** Enough to look back at in the queue page; the database keeps what matters. */
const KEEP_COMPLETED = { age: 24 * 3600, count: 500 };
const KEEP_FAILED = { age: 14 * 24 * 3600, count: 2000 };

export type OpenQueues = Queues & {
  readonly byName: Readonly<Record<QueueName, Queue>>;
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
