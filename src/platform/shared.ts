import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { DAY_MS } from '../core/durations.ts';
import { RedisAwayError } from './redis/errors.ts';
import { connectTo, type RedisHandle } from './redis/start.ts';

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
  /**
   * Whether this process is the one that acts under this name: the first that asks is, as long as it goes on asking.
   * @throws while Redis is away
   */
  leads(name: string): Promise<boolean>;
  /** Lets another one act at once. */
  resign(name: string): Promise<void>;
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

/** DESIGN: whoever leads asks every minute; one that has died is followed by the tick after the next. */
const LEAD_LIFE_MS = 90_000;

const LEAD = `
if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end
if redis.call('set', KEYS[1], ARGV[1], 'px', ARGV[2], 'nx') then return 1 end
return 0`;

/** Only its owner lets go of a lock: after a pause it may be somebody else's. */
const RELEASE = `
if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
return 0`;

/** DESIGN: what Redis is asked here takes a millisecond; one that hangs must not hold a page up. */
const ANSWER_MS = 2_000;

/** Opens the connection; names get the prefix. Commands fail at once while Redis is away. */
export const openShared = (
  handle: Pick<RedisHandle, 'address' | 'away'>,
  prefix: string,
  log: Logger,
): Shared => {
  const redis = connectTo(handle.address, { maxRetriesPerRequest: 1, commandTimeout: ANSWER_MS });
  const self = randomUUID();
  const assertThere = (): void => {
    const why = handle.away();
    if (why !== null) throw new RedisAwayError(why);
  };

  const acquire = async (key: string, owner: string): Promise<void> => {
    const deadline = performance.now() + LOCK_WAIT_MS;
    assertThere();
    while ((await redis.set(key, owner, 'PX', LOCK_LIFE_MS, 'NX')) === null) {
      if (performance.now() > deadline) throw new LockError('another process holds the lock for too long');
      await sleep(LOCK_POLL_MS);
    }
  };

  return {
    text: (name) => {
      const key = `${prefix}:shared:${name}`;
      return {
        read: async () => {
          assertThere();
          return redis.get(key);
        },
        swap: async (before, after) => {
          assertThere();
          return (await redis.eval(SWAP, 1, key, before ?? '', after, TEXT_LIFE_MS)) === 1;
        },
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
    leads: async (name) => {
      assertThere();
      return (await redis.eval(LEAD, 1, `${prefix}:lead:${name}`, self, LEAD_LIFE_MS)) === 1;
    },
    resign: async (name) => {
      if (handle.away() === null)
        await redis.eval(RELEASE, 1, `${prefix}:lead:${name}`, self).catch(() => {});
    },
    close: async () => redis.disconnect(),
  };
};
