import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../../tests/support/free-port.ts';

/** A Redis of the test's own, that keeps nothing and can be taken away. */
export type OwnRedis = {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Loses everything. */
  wipe(): Promise<void>;
  /** A process is gone: its locks run out at once, and its jobs are found at once, instead of seconds later. */
  release(): Promise<void>;
};

export const startOwnRedis = async (folder: string): Promise<OwnRedis> => {
  const port = await freePort();
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  let server: ChildProcess | null = null;
  // However this process ends: it leaves nothing running.
  const leave = (): void => void server?.kill('SIGKILL');
  const asked = async <T>(work: (client: Redis) => Promise<T>): Promise<T> => {
    const client = new Redis({
      port,
      host: '127.0.0.1',
      retryStrategy: () => 50,
      maxRetriesPerRequest: null,
    });
    client.on('error', () => {});
    try {
      return await work(client);
    } finally {
      client.disconnect();
    }
  };
  const own: OwnRedis = {
    url: `redis://127.0.0.1:${port}`,
    start: async () => {
      if (server === null) process.once('exit', leave);
      server ??= spawn('redis-server', flags, { stdio: 'ignore', cwd: folder });
      await asked((client) => client.ping());
    },
    stop: async () => {
      const gone = new Promise((resolve) => server?.once('exit', resolve) ?? resolve(null));
      leave();
      await gone;
      process.off('exit', leave);
      server = null;
      await sleep(0);
    },
    wipe: () => asked(async (client) => void (await client.flushall())),
    release: () =>
      asked(async (client) => {
        // Those of jobs (BullMQ), and those between processes (src/platform/shared.ts).
        const locks = [...(await client.keys('*:lock')), ...(await client.keys('*:lock:*'))];
        if (locks.length > 0) await client.del(...locks);
        // BullMQ looks twice, seconds apart: what was active at the first look and has no lock at the second has stalled.
        for (const active of await client.keys('*:active')) {
          const queue = active.slice(0, -':active'.length);
          const jobs = await client.lrange(active, 0, -1);
          if (jobs.length > 0) await client.sadd(`${queue}:stalled`, ...jobs);
          await client.del(`${queue}:stalled-check`);
        }
      }),
  };
  await own.start();
  return own;
};
