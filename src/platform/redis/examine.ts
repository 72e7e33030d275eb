import { connectTo, type RedisAddress } from './address.ts';
import { PATIENCE_MS } from './ask.ts';
import { redisTrouble } from './why.ts';

/** DESIGN: what BullMQ recommends at least (RedisConnection.recommendedMinimumVersion); Valkey began at 7.2. */
const LEAST = [6, 2] as const;

/** What a Redis says of itself. */
export type RedisExamined =
  | { readonly kind: 'away'; readonly why: string }
  | { readonly kind: 'old'; readonly version: string }
  /** It may throw away jobs when its memory is full. */
  | { readonly kind: 'evicting'; readonly policy: string }
  | { readonly kind: 'ok'; readonly version: string };

const field = (info: string, name: string): string | null =>
  new RegExp(`^${name}:(\\S+)`, 'm').exec(info)?.[1] ?? null;

const isOld = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1]);
};

/** Asks once. INFO tells the policy also where CONFIG is forbidden, as at most who sell a Redis. */
export const examineRedis = async (address: RedisAddress): Promise<RedisExamined> => {
  const client = connectTo(address, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
  });
  let problem: unknown = null;
  client.on('error', (error) => (problem = error));
  client.on('node error', (error) => (problem = error));
  try {
    await client.connect();
    const info = await client.info();
    // A database that is not there is refused, and everything goes on in the first one.
    if (problem !== null) throw problem;
    const version = field(info, 'redis_version') ?? '0';
    const policy = field(info, 'maxmemory_policy') ?? 'noeviction';
    if (isOld(version)) return { kind: 'old', version };
    return policy === 'noeviction' ? { kind: 'ok', version } : { kind: 'evicting', policy };
  } catch (error) {
    return { kind: 'away', why: redisTrouble(problem ?? error) };
  } finally {
    client.disconnect();
  }
};
