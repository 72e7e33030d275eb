import { Queue, Worker } from 'bullmq';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { startWatchdog } from '../../../jobs/queue/watchdog.ts';
import { addressFromUrl, connectTo } from '../../../src/platform/redis/address.ts';
import { createPulse } from '../../../src/platform/pulse.ts';
import { eventually } from '../../support/eventually.ts';
import { startRedisServer } from '../../support/redis-server.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

/** A queue whose first worker is stuck: connected, free, and deaf. */
const begin = async () => {
  const server = await startRedisServer();
  closers.push(server.stop);
  const redis = { address: addressFromUrl(`redis://127.0.0.1:${server.port}`), away: () => null };
  const connection = connectTo(redis.address, { maxRetriesPerRequest: null });
  const queue = new Queue('core', { connection, prefix: 'test' });
  const done: unknown[] = [];
  const state = { restarts: 0, busy: false, taken: 0 };
  const start = (autorun: boolean): Worker => {
    const worker = new Worker('core', async (job) => void done.push(job.data), {
      connection: connectTo(redis.address, { maxRetriesPerRequest: null }),
      prefix: 'test',
      autorun,
    });
    worker.on('error', () => {});
    worker.on('active', () => (state.taken += 1));
    return worker;
  };
  let worker = start(false);
  await worker.waitUntilReady();
  const warnings: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line) => void warnings.push(line) });
  const watch = (answerMs?: number): void => {
    const watchdog = startWatchdog(
      [
        {
          queue: 'core',
          isBusy: () => state.busy,
          taken: () => state.taken,
          restart: async () => {
            state.restarts += 1;
            await worker.close(true);
            worker = start(true);
          },
        },
      ],
      {
        redis,
        prefix: 'test',
        log,
        pulse: createPulse(),
        lookMs: 20,
        stuckMs: 200,
        ...(answerMs && { answerMs }),
      },
    );
    closers.push(watchdog.stop);
  };
  closers.push(async () => {
    await worker.close(true);
    await queue.close();
    connection.disconnect();
  });
  return { server, queue, done, state, warnings, watch };
};

describe('the watchdog', () => {
  it('replaces a worker that takes no jobs though some wait', async () => {
    const { queue, done, state, watch } = await begin();
    watch();
    await queue.add('look', { id: 1 });
    await eventually(() => expect(done).toEqual([{ id: 1 }]));
    // More than once where the machine is so slow that the new one looks stuck, too.
    expect(state.restarts).toBeGreaterThanOrEqual(1);
  });

  it('sees again after a Redis that did not answer its first words', async () => {
    const { server, queue, done, warnings, watch } = await begin();
    await queue.add('look', { id: 1 });
    server.freeze();
    closers.push(server.thaw);
    watch(50);
    await eventually(() => expect(warnings.length).toBeGreaterThan(1));
    server.thaw();
    await eventually(() => expect(done).toEqual([{ id: 1 }]));
  });

  it('leaves one alone that is busy, paused by hand, or waits for a limit', async () => {
    const { queue, state, watch } = await begin();
    watch();
    state.busy = true;
    await queue.add('look', { id: 1 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await queue.pause();
    state.busy = false;
    await new Promise((resolve) => setTimeout(resolve, 500));
    await queue.rateLimit(60_000);
    await queue.resume();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(state.restarts).toBe(0);
  });
});
