import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { redisFolder } from '../paths.ts';

/** Where the private Redis keeps what belongs to it. */
export type RedisPlace = {
  readonly folder: string;
  readonly socket: string;
  /** Held by whoever starts or stops the server. */
  readonly lock: string;
  /** The server's process, written by whoever starts it. */
  readonly pidFile: string;
  readonly log: string;
  /** What could not be read is put here. */
  readonly damaged: string;
};

/** Unix socket addresses end at 108 bytes, the closing zero included (`man 7 unix`). */
const SOCKET_PATH_MAX = 107;

/** The places below this data folder; the folders are made. */
export const redisPlace = (dataDir: string): RedisPlace => {
  const folder = redisFolder({ dataDir });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const at = (name: string): string => path.join(folder, name);
  return {
    folder,
    socket: socketPath(folder),
    lock: at('start.lock'),
    pidFile: at('redis.pid'),
    log: at('redis.log'),
    damaged: at('damaged'),
  };
};

const socketPath = (folder: string): string => {
  const inFolder = path.join(folder, 'redis.sock');
  if (Buffer.byteLength(inFolder) <= SOCKET_PATH_MAX) return inFolder;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const short = path.join(os.tmpdir(), `camber-${name}`);
  mkdirSync(short, { recursive: true, mode: 0o700 });
  return path.join(short, 'redis.sock');
};
