import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import type { OpenQueues } from '../../jobs/queue/queues.ts';
import type { Emulator } from '../emulator/start-emulator.ts';
import type { Opened } from '../main.ts';
import { RedisAwayError } from '../platform/redis/errors.ts';

/** The queues of a Camber whose clock is set by hand: nothing waits for time to pass. */

const POLL_MS = 4;

/** Jobs that find out by themselves what is due. */
type TickName =
  'poll-due' | 'relist-due' | 'renew-tokens' | 'retention' | 'subscription' | 'sweep' | 'weekly';

export const queuesOf = ({ deps }: Opened): readonly Queue[] =>
  Object.values((deps.queues as OpenQueues).byName);

/** Whether the whole Strava queue waits for the limits. */
export const isHeld = async ({ deps }: Opened): Promise<boolean> =>
  (await (deps.queues as OpenQueues).byName.strava.getRateLimitTtl()) > 0;

/** Delays were meant for the simulated clock, which has moved on. */
export const promoteWaiting = async (camber: Opened): Promise<void> => {
  for (const queue of queuesOf(camber)) {
    await queue.removeRateLimitKey();
    for (const job of await queue.getDelayed()) await job.promote().catch(() => {});
  }
};

/** Jobs that used up their attempts, and why. */
export const givenUp = async (camber: Opened): Promise<readonly string[]> => {
  const failed = await Promise.all(queuesOf(camber).map((queue) => queue.getFailed()));
  return failed.flat().map(({ name, failedReason }) => `${name}: ${failedReason}`);
};

/** A tick as the scheduler gives it. On a busy machine Redis may answer late: then once more, as the next minute would. */
export const queued = async ({ deps }: Opened, name: TickName, signal: AbortSignal): Promise<void> => {
  for (;;)
    try {
      signal.throwIfAborted();
      return await deps.queues.add(name, {});
    } catch (error) {
      if (!(error instanceof RedisAwayError)) throw error;
      await sleep(POLL_MS);
    }
};

/** Waits until nothing moves: every queue is empty, or held by the limits. @throws the signal's reason when it comes */
export const idle = async (camber: Opened, emulator: Emulator, signal?: AbortSignal): Promise<void> => {
  for (let quiet = 0; quiet < 2;) {
    signal?.throwIfAborted();
    await emulator.settled();
    quiet = (await isBusy(camber)) ? 0 : quiet + 1;
    if (quiet < 2) await sleep(POLL_MS);
  }
};

const isBusy = async (camber: Opened): Promise<boolean> => {
  const held = await isHeld(camber);
  for (const queue of queuesOf(camber)) {
    const {
      active = 0,
      waiting = 0,
      prioritized = 0,
    } = await queue.getJobCounts('active', 'waiting', 'prioritized');
    const ready = queue.name === 'strava' && held ? 0 : waiting + prioritized;
    if (active + ready > 0) return true;
  }
  return false;
};
