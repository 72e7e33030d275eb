import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import type { Logger } from 'pino';
import { connectTo, type RedisHandle } from '../../src/platform/redis/start.ts';
import type { Pulse } from '../../src/platform/pulse.ts';
import type { QueueName } from './job.ts';

/** DESIGN: how often is looked. */
const LOOK_MS = 15_000;
/** DESIGN: a free worker takes a waiting job within milliseconds; two minutes without one is no coincidence. */
const STUCK_MS = 2 * 60_000;
/** DESIGN: a loop that has missed four looks. */
const PULSE_MS = 4 * LOOK_MS;
const PULSE = 'watchdog';
/** DESIGN: Redis answers within milliseconds; a look that gets none is given up, and the next one tries again. */
const ANSWER_MS = 15_000;

/** A worker, as the watchdog sees it. */
export type Watched = {
  readonly queue: QueueName;
  /** Whether it has a job in hand. */
  isBusy(): boolean;
  /** Counts what it has taken up since it began. */
  taken(): number;
  /** Replaces it by a new one. */
  restart(): Promise<void>;
};

export type WatchdogOptions = {
  readonly redis: Pick<RedisHandle, 'address' | 'away'>;
  readonly prefix: string;
  readonly log: Logger;
  readonly pulse: Pulse;
  readonly lookMs?: number;
  readonly stuckMs?: number;
  readonly answerMs?: number;
};

/**
 * Looks, over a connection of its own, for workers that are free while jobs wait for them, and replaces them: a worker
 * whose own connection is broken in a way it does not notice waits for ever.
 */
export const startWatchdog = (
  workers: readonly Watched[],
  options: WatchdogOptions,
): { stop(): Promise<void> } => {
  const { redis, prefix, log, pulse, lookMs = LOOK_MS, stuckMs = STUCK_MS, answerMs = ANSWER_MS } = options;
  const connection = connectTo(redis.address, { maxRetriesPerRequest: null, commandTimeout: answerMs });
  const stopping = new AbortController();
  const openQueue = (name: QueueName): Queue =>
    new Queue(name, { connection, prefix, skipWaitingForReady: true }).on('error', () => {}); // Redis being away is told by whoever watches it
  const watched = workers.map((worker) => ({
    worker,
    queue: openQueue(worker.queue),
    idleSince: performance.now(),
    taken: worker.taken(),
  }));

  const look = async (each: (typeof watched)[number]): Promise<void> => {
    const { worker, queue } = each;
    const taken = worker.taken();
    const waits = await hasWork(queue);
    if (!waits || worker.isBusy() || taken !== each.taken) {
      each.taken = taken;
      each.idleSince = performance.now();
      return;
    }
    if (performance.now() - each.idleSince < stuckMs) return;
    log.error({ queue: worker.queue }, 'a worker takes no jobs though some wait: it is replaced');
    each.idleSince = performance.now();
    await worker.restart();
  };

  pulse.expect(PULSE, Math.max(PULSE_MS, 4 * lookMs));
  const looking = (async () => {
    while (!stopping.signal.aborted) {
      await sleep(lookMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
      if (stopping.signal.aborted) return;
      pulse.beat(PULSE);
      if (redis.away() !== null) continue;
      for (const each of watched) {
        await look(each).catch((error: unknown) => {
          log.warn({ err: error, queue: each.worker.queue }, 'the watchdog could not look at a queue');
          // A queue whose first words got no answer stays deaf for good: the next look opens another one.
          each.queue = openQueue(each.worker.queue);
        });
      }
    }
  })();

  return {
    stop: async () => {
      stopping.abort();
      connection.disconnect();
      await looking;
    },
  };
};

/** Jobs that a free worker would take now: none while the queue is paused or waits for Strava's limits. */
const hasWork = async (queue: Queue): Promise<boolean> => {
  const { wait = 0, prioritized = 0 } = await queue.getJobCounts('wait', 'prioritized');
  if (wait + prioritized === 0) return false;
  return !(await queue.isPaused()) && (await queue.getRateLimitTtl()) <= 0;
};
