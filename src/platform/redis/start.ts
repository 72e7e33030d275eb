import type { Logger } from 'pino';
import type { Config } from '../../config/load-config.ts';
import { createOutage } from '../outage.ts';
import { addressFromUrl, type RedisAddress, socketAddress } from './address.ts';
import { answerOf } from './ask.ts';
import { ensureServer } from './ensure.ts';
import { startMonitor } from './monitor.ts';
import { redisPlace } from './place.ts';
import { enter } from './presence.ts';
import { startWatch } from './watch.ts';

export { connectTo, keyPrefix, QUEUE_PREFIX } from './address.ts';
export { RedisStartError } from './errors.ts';

/** How to reach Redis, how it is, and how to let go of it. */
export type RedisHandle = {
  readonly address: RedisAddress;
  /** Why it cannot be used just now, in plain words; null while it can. */
  away(): string | null;
  /** Lets go: of the private server, which the last process to do so stops. */
  close(): Promise<void>;
};

/** What the program wants to hear of Redis, and (for tests) with what patience the private one is looked after. */
export type RedisOptions = {
  /** It was away and answers again; what the queues held may be gone. */
  readonly onBack?: (() => void) | undefined;
  /** The private one cannot be got back: without it nothing is done any more. */
  readonly onLost?: ((error: Error) => void) | undefined;
  readonly firstBreakMs?: number;
  readonly hangsMs?: number;
};

/** DESIGN: a Redis that is there answers at once; one that is not is no reason to wait with everything else. */
const FIRST_ANSWER_MS = 2_000;

/**
 * Redis for this process: `REDIS_URL` when set, else a private server on a Unix socket in the data folder, shared by all
 * processes on that folder and started again when it dies. One that REDIS_URL names may be away: that is said, and it is
 * tried again until it answers.
 * @throws RedisStartError when a private one is wanted, and none can be started
 */
export const startRedis = async (
  config: Pick<Config, 'redisUrl' | 'dataDir'>,
  log: Logger,
  options: RedisOptions = {},
): Promise<RedisHandle> =>
  config.redisUrl === null
    ? startPrivateRedis(config.dataDir, log, options)
    : useRedis(addressFromUrl(config.redisUrl), log, options);

const useRedis = async (
  address: RedisAddress,
  log: Logger,
  { onBack }: RedisOptions,
): Promise<RedisHandle> => {
  const outage = createOutage(log, `Redis (REDIS_URL, ${address.name})`);
  const monitor = startMonitor(address, outage, () => onBack?.());
  await monitor.settled(FIRST_ANSWER_MS);
  return { address, away: outage.why, close: monitor.stop };
};

const startPrivateRedis = async (
  dataDir: string,
  log: Logger,
  { onBack, onLost, firstBreakMs, hangsMs }: RedisOptions,
): Promise<RedisHandle> => {
  const place = redisPlace(dataDir);
  const patience = { log, ...(hangsMs !== undefined && { hangsMs }) };
  await ensureServer(place, patience);
  const presence = await enter(place);
  let away = null as string | null;
  const watch = startWatch({
    log,
    looks: presence.answers,
    revive: async (signal) => {
      away = 'the private Redis is being started again';
      await ensureServer(place, { ...patience, signal });
      away = null;
    },
    onBack: () => onBack?.(),
    onLost: (error) => onLost?.(error),
    ...(firstBreakMs !== undefined && { firstBreakMs }),
  });
  presence.onBroken(watch.nudge);
  return {
    address: socketAddress(place.socket),
    away: () => away,
    close: async () => {
      await watch.stop();
      await presence.leave();
    },
  };
};

/** The private server of this data folder where it runs; null where it does not. Starts nothing. */
export const runningRedis = async (
  dataDir: string,
): Promise<Pick<RedisHandle, 'address' | 'away'> | null> => {
  const { socket } = redisPlace(dataDir);
  const answers = (await answerOf(socket)) === 'ready';
  return answers ? { address: socketAddress(socket), away: () => null } : null;
};
