import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { readRedisUrl, type RedisNode } from '../../config/redis-url.ts';

/** ioredis types these two as belonging together, which cannot be spread. */
type Options = Omit<RedisOptions, 'replyMapping' | 'protocol'>;

/** Where a Redis is, and how to get in. */
export type RedisAddress = {
  /** What ioredis needs to know of it. */
  readonly options: Options;
  /** Some machines of a cluster; null for a single server, or one that sentinels know. */
  readonly cluster: readonly RedisNode[] | null;
  /** What a log may call it: no user, no password. */
  readonly name: string;
};

/** The private server, or another one on this machine. */
export const socketAddress = (path: string): RedisAddress => ({
  options: { path },
  cluster: null,
  name: path,
});

/** The address that `REDIS_URL` names. @throws RangeError for a text that the configuration would not have let pass */
export const addressFromUrl = (text: string): RedisAddress => {
  const url = readRedisUrl(text);
  if (url === null) throw new RangeError('not an address of Redis');
  if (url.kind === 'socket') return socketAddress(url.path);
  const { kind, nodes, tls, username, password, master, db } = url;
  const entry: Options = {
    ...(username !== null && { username }),
    ...(password !== null && { password }),
    ...(db !== null && { db }),
    ...(tls && { tls: {} }),
  };
  const name = nodes.map(({ host, port }) => `${host}:${port}`).join(',');
  switch (kind) {
    case 'cluster':
      return { options: entry, cluster: nodes, name };
    case 'sentinel': {
      const sentinels = { sentinels: [...nodes], name: master ?? '', enableTLSForSentinelMode: tls };
      return { options: { ...entry, ...sentinels, ...(tls && { sentinelTLS: {} }) }, cluster: null, name };
    }
    case 'server':
      return { options: { ...entry, ...nodes[0] }, cluster: null, name };
  }
};

/** The name of Camber's keys, where nobody gives another one. */
export const QUEUE_PREFIX = 'camber';

/**
 * How all keys begin. In a cluster the name is a hash tag: the scripts of the queues touch several keys at once, and a
 * cluster allows that only where all of them lie in one slot.
 */
export const keyPrefix = ({ cluster }: Pick<RedisAddress, 'cluster'>, name: string): string =>
  cluster === null ? name : `{${name}}`;

/** DESIGN: what was away for long is found again within a second. */
const LONGEST_BREAK_MS = 1_000;
const FIRST_BREAK_MS = 50;

const breakBefore = (attempt: number): number =>
  Math.min(LONGEST_BREAK_MS, FIRST_BREAK_MS * 2 ** (attempt - 1));

/** A connection that heals itself. Its errors are nobody's news: the monitor tells what there is to say, once. */
export const connectTo = (address: RedisAddress, more: Options = {}): Redis | Cluster => {
  const { lazyConnect = false } = more;
  const options: Options = { retryStrategy: breakBefore, ...address.options, ...more };
  const client =
    address.cluster === null
      ? new Redis(options)
      : new Cluster([...address.cluster], {
          redisOptions: options,
          clusterRetryStrategy: breakBefore,
          lazyConnect,
        });
  client.on('error', () => {});
  return client;
};
