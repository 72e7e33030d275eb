import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { redisFolder } from './paths.ts';
import type { Config } from '../config/load-config.ts';

/** Where a Redis is: a Unix socket, or a host. */
export type RedisAddress =
  | { readonly path: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly username?: string;
      readonly password?: string;
      readonly db?: number;
      readonly tls?: Record<never, never>;
    };

/** How to reach Redis, and how to let go of it. */
export type RedisHandle = {
  readonly address: RedisAddress;
  /** Stops the private server (only the one this process is responsible for); does nothing for `REDIS_URL`. */
  close(): Promise<void>;
};

/** Redis cannot be had; the message says what to do. */
export class RedisStartError extends Error {
  readonly code = 'redis';
}

/** Unix socket addresses end at 108 bytes, the closing zero included (`man 7 unix`). */
const SOCKET_PATH_MAX = 107;
const START_TIMEOUT_MS = 10_000;
const STOP_TIMEOUT_MS = 4_000;
const POLL_MS = 20;

/** Redis for this process: `REDIS_URL` when set, else a private server on a Unix socket in the data folder. */
export const startRedis = async (
  config: Pick<Config, 'redisUrl' | 'dataDir'>,
  log: Logger,
): Promise<RedisHandle> =>
  config.redisUrl === null
    ? startPrivateRedis(config.dataDir, log)
    : { address: addressFromUrl(config.redisUrl), close: async () => {} };

const addressFromUrl = (text: string): RedisAddress => {
  const url = new URL(text);
  if (url.protocol === 'unix:') return { path: decodeURIComponent(url.pathname) };
  const db = url.pathname.slice(1);
  return {
    host: url.hostname,
    port: url.port === '' ? 6379 : Number(url.port),
    ...(url.username && { username: decodeURIComponent(url.username) }),
    ...(url.password && { password: decodeURIComponent(url.password) }),
    ...(db && { db: Number(db) }),
    ...(url.protocol === 'rediss:' && { tls: {} }),
  };
};

/**
 * A server that a killed Camber left behind is taken over rather than doubled: two servers on one
 * append-only file would ruin it. A server whose owner still lives is used and left alone.
 */
const startPrivateRedis = async (dataDir: string, log: Logger): Promise<RedisHandle> => {
  const folder = redisFolder({ dataDir });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const socket = socketPath(folder);
  const ownerFile = path.join(folder, 'owner.pid');

  if (await answers(socket)) {
    if (isAlive(readPid(ownerFile))) return { address: { path: socket }, close: async () => {} };
    log.info('taking over the Redis that an earlier Camber left running');
    writeFileSync(ownerFile, String(process.pid));
    return { address: { path: socket }, close: () => shutdownBySocket(socket) };
  }

  rmSync(socket, { force: true });
  const server = spawnServer(folder, socket);
  writeFileSync(ownerFile, String(process.pid));
  await untilAnswering(server, socket, folder);
  return { address: { path: socket }, close: () => stop(server) };
};

const socketPath = (folder: string): string => {
  const inFolder = path.join(folder, 'redis.sock');
  if (Buffer.byteLength(inFolder) <= SOCKET_PATH_MAX) return inFolder;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const short = path.join(os.tmpdir(), `camber-${name}`);
  mkdirSync(short, { recursive: true, mode: 0o700 });
  return path.join(short, 'redis.sock');
};

const spawnServer = (folder: string, socket: string): ChildProcess => {
  const binary = findServer();
  const output = openSync(path.join(folder, 'redis.log'), 'a', 0o600);
  const options = {
    port: '0',
    unixsocket: socket,
    unixsocketperm: '700',
    dir: folder,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  // Detached: Ctrl-C reaches the whole foreground group, and Redis must outlive the jobs that are being finished.
  const child = spawn(binary, args, { cwd: folder, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  return child;
};

const findServer = (): string => {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    for (const name of ['redis-server', 'valkey-server']) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not here: look further
      }
    }
  }
  throw new RedisStartError(
    'No redis-server or valkey-server on this machine. Run scripts/setup, or set REDIS_URL to a Redis you already have.',
  );
};

const untilAnswering = async (server: ChildProcess, socket: string, folder: string): Promise<void> => {
  let problem: string | null = null;
  server.once('error', (error) => (problem = error.message));
  server.once('exit', (code) => (problem ??= `it ended with code ${code}`));
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!(await answers(socket))) {
    if (performance.now() > deadline) problem ??= 'it did not answer in 10 s';
    if (problem !== null) {
      server.kill('SIGKILL');
      throw new RedisStartError(
        `The private Redis did not start: ${problem}. Its log: ${path.join(folder, 'redis.log')}`,
      );
    }
    await sleep(POLL_MS);
  }
  server.unref();
};

/** True when a server on this socket has loaded its data and answers. */
const answers = async (socket: string): Promise<boolean> => {
  const client = new Redis({
    path: socket,
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: 1000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
};

const stop = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill('SIGTERM');
  const forced = setTimeout(() => server.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(forced);
};

const shutdownBySocket = async (socket: string): Promise<void> => {
  const client = new Redis({ path: socket, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  client.on('error', () => {});
  await client.shutdown().catch(() => {}); // the answer to SHUTDOWN is a closed connection
  client.disconnect();
};

const readPid = (file: string): number | null => {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch {
    return null;
  }
};

const isAlive = (pid: number | null): boolean => {
  if (pid === null || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
