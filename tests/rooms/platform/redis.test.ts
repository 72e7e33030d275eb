import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/load-config.ts';
import { type RedisHandle, startRedis } from '../../../src/platform/redis.ts';
import { eventually } from '../../support/eventually.ts';

const log = pino({ level: 'silent' });
const handles: RedisHandle[] = [];

afterEach(async () => {
  for (const handle of handles.splice(0).reverse()) await handle.close();
});

const folder = (name = ''): string => path.join(mkdtempSync(path.join(os.tmpdir(), 'camber-redis-')), name);

const start = async (dataDir: string): Promise<RedisHandle> => {
  const handle = await startRedis(parseConfig({ DATA_DIR: dataDir }), log);
  handles.push(handle);
  return handle;
};

const withClient = async <T>(handle: RedisHandle, work: (client: Redis) => Promise<T>): Promise<T> => {
  const client = new Redis({ ...handle.address, retryStrategy: () => null });
  client.on('error', () => {});
  try {
    return await work(client);
  } finally {
    client.disconnect();
  }
};

/** A Camber that is killed at once: only its Redis stays. */
const leaveAnOrphan = async (dataDir: string): Promise<void> => {
  const script = `
    import { startRedis } from './src/platform/redis.ts';
    import { pino } from 'pino';
    await startRedis({ redisUrl: null, dataDir: ${JSON.stringify(dataDir)} }, pino({ level: 'silent' }));
    console.log('up');
    setInterval(() => {}, 1000);`;
  const child = spawn('node_modules/.bin/node', ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
};

describe('the private Redis', () => {
  it('listens on a socket in the data folder, on no port, and forgets nothing', async () => {
    const dataDir = folder();
    const first = await start(dataDir);
    await withClient(first, async (client) => {
      await client.set('kept', 'yes');
      expect(await client.config('GET', 'port')).toEqual(['port', '0']);
    });
    await handles.pop()?.close();
    const second = await start(dataDir);
    expect(await withClient(second, (client) => client.get('kept'))).toBe('yes');
  });

  it('stops with the program', async () => {
    const handle = await start(folder());
    await handles.pop()?.close();
    await expect(withClient(handle, (client) => client.ping())).rejects.toThrow();
  });

  it('works below a path too long for a socket address', async () => {
    const handle = await start(folder('deep/'.repeat(30)));
    expect(await withClient(handle, (client) => client.ping())).toBe('PONG');
  });

  it('takes over the server that a killed Camber left, and stops it in the end', async () => {
    const dataDir = folder();
    await leaveAnOrphan(dataDir);
    const handle = await start(dataDir);
    expect(Number(readFileSync(path.join(dataDir, 'redis', 'owner.pid'), 'utf8'))).toBe(process.pid);
    expect(await withClient(handle, (client) => client.ping())).toBe('PONG');
    await handles.pop()?.close();
    await eventually(async () => {
      await expect(withClient(handle, (client) => client.ping())).rejects.toThrow();
    });
  });
});

describe('REDIS_URL', () => {
  it('is used as it is, and left running', async () => {
    const own = await start(folder());
    const socket = 'path' in own.address ? own.address.path : '';
    const handle = await startRedis(parseConfig({ REDIS_URL: `unix://${socket}` }), log);
    await handle.close();
    expect(await withClient(own, (client) => client.ping())).toBe('PONG');
  });
});
