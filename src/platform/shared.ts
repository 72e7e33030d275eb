import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { DAY_MS } from '../core/durations.ts';
import type { RedisAddress } from './redis.ts';

/** One text that all processes see. */
type SharedText = {
  /** null when there is none (yet, or any more). */
  read(): Promise<string | null>;
  /** Writes `after` if the text still is `before`; false when somebody was faster. */
  swap(before: string | null, after: string): Promise<boolean>;
};

/** What all processes of one Camber share through Redis. */
export type Shared = {
  /** One text under this name; forgotten when nobody has written it for two days. */
  text(name: string): SharedText;
  /** Runs the task while no other process runs one under this name. @throws LockError after a minute of waiting */
  exclusive<T>(name: string, task: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Another process held a lock for longer than anybody should. */
export class LockError extends Error {
  readonly code = 'locked';
}

/** Longer than anything in it is of use: limits and counts end at midnight. */
const TEXT_LIFE_MS = 2 * DAY_MS;

/** DESIGN: longer than the longest call to Strava (http.ts: 40 s), so that only a dead process loses its lock. */
const LOCK_LIFE_MS = 60_000;
/** After this a lock whose owner died is free, and somebody else has had a whole turn. */
const LOCK_WAIT_MS = 2 * LOCK_LIFE_MS;
const LOCK_POLL_MS = 25;

const SWAP = `
local now = redis.call('get', KEYS[1])
if (now == false and ARGV[1] == '') or now == ARGV[1] then
  redis.call('set', KEYS[1], ARGV[2], 'px', ARGV[3])
  return 1
end
return 0`;

/** Only its owner lets go of a lock: after a pause it may be somebody else's. */
const RELEASE = `
if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
return 0`;

/** Opens the connection; names get the prefix. Commands fail at once while Redis is away. */
export const openShared = (address: RedisAddress, prefix: string, log: Logger): Shared => {
  const redis = new Redis({ ...address, maxRetriesPerRequest: 1 });
  redis.on('error', (error) => log.warn({ err: error }, 'redis connection'));

  const acquire = async (key: string, owner: string): Promise<void> => {
    const deadline = performance.now() + LOCK_WAIT_MS;
    while ((await redis.set(key, owner, 'PX', LOCK_LIFE_MS, 'NX')) === null) {
      if (performance.now() > deadline) throw new LockError('another process holds the lock for too long');
      await sleep(LOCK_POLL_MS);
    }
  };

  return {
    text: (name) => {
      const key = `${prefix}:shared:${name}`;
      return {
        read: () => redis.get(key),
        swap: async (before, after) =>
          (await redis.eval(SWAP, 1, key, before ?? '', after, TEXT_LIFE_MS)) === 1,
      };
    },
    exclusive: async (name, task) => {
      const key = `${prefix}:lock:${name}`;
      const owner = randomUUID();
      await acquire(key, owner);
      try {
        return await task();
      } finally {
        // A release that fails costs the next one a minute, not the result of the task.
        await redis
          .eval(RELEASE, 1, key, owner)
          .catch((error: unknown) => log.warn({ err: error }, 'a lock could not be released'));
      }
    },
    close: async () => redis.disconnect(),
  };
};
