import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { Cluster, Redis } from 'ioredis';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/load-config.ts';
import {
  connectTo,
  type RedisHandle,
  type RedisOptions,
  startRedis,
} from '../../../src/platform/redis/start.ts';
import { eventually } from '../../support/eventually.ts';
import { scratchFiles } from '../../support/scratch-files.ts';

const files = scratchFiles('camber-redis-');
const handles: RedisHandle[] = [];
const children: ChildProcess[] = [];
const PATH = process.env['PATH'];
let count = 0;

afterEach(async () => {
  process.env['PATH'] = PATH;
  for (const child of children.splice(0)) await end(child, 'SIGKILL');
  for (const handle of handles.splice(0).reverse()) await handle.close();
});

const folder = (name = ''): string => path.join(files.folder(), String((count += 1)), name);
const inRedis = (dataDir: string, name: string): string => path.join(dataDir, 'redis', name);

const start = async (dataDir: string, options: RedisOptions = {}, log = pino({ level: 'silent' })) => {
  const handle = await startRedis(parseConfig({ DATA_DIR: dataDir }), log, options);
  handles.push(handle);
  return handle;
};

const closeLast = async (): Promise<void> => handles.pop()?.close();

const withClient = async <T>(
  handle: Pick<RedisHandle, 'address'>,
  work: (client: Redis | Cluster) => Promise<T>,
): Promise<T> => {
  const client = connectTo(handle.address, { retryStrategy: () => null });
  try {
    return await work(client);
  } finally {
    client.disconnect();
  }
};

const ping = (handle: RedisHandle) => withClient(handle, (client) => client.ping());
const get = (handle: RedisHandle, key: string) => withClient(handle, (client) => client.get(key));
const set = (handle: RedisHandle, key: string, value: string) =>
  withClient(handle, (client) => client.set(key, value));

const serverOf = (dataDir: string): number => Number(readFileSync(inRedis(dataDir, 'redis.pid'), 'utf8'));

/** The warnings that a log is given. */
const listening = () => {
  const said: string[] = [];
  return { said, log: pino({ level: 'warn' }, { write: (line: string) => void said.push(line) }) };
};

/** A Camber of its own process that uses the Redis of the folder; resolves once it does. */
const another = async (dataDir: string): Promise<ChildProcess> => {
  const script = `
    import { startRedis } from './src/platform/redis/start.ts';
    import { pino } from 'pino';
    const handle = await startRedis({ redisUrl: null, dataDir: ${JSON.stringify(dataDir)} }, pino({ level: 'silent' }));
    process.on('SIGTERM', () => handle.close().then(() => process.exit(0)));
    console.log('up');
    setInterval(() => {}, 1000);`;
  const child = spawn('node_modules/.bin/node', ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  return child;
};

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
};

/** A folder of programs in which a server stands that ends at once, counting its starts. */
const brokenServer = (): { readonly starts: () => number } => {
  const programs = folder('bin');
  mkdirSync(programs, { recursive: true });
  const counter = path.join(programs, 'starts');
  writeFileSync(path.join(programs, 'redis-server'), `#!/bin/sh\necho x >> '${counter}'\nexit 3\n`, {
    mode: 0o755,
  });
  process.env['PATH'] = `${programs}${path.delimiter}${PATH}`;
  return {
    starts: () => (existsSync(counter) ? readFileSync(counter, 'utf8').trim().split('\n').length : 0),
  };
};

describe('the private Redis', () => {
  it('listens on a socket in the data folder, on no port, and forgets nothing', async () => {
    const dataDir = folder();
    const first = await start(dataDir);
    await set(first, 'kept', 'yes');
    const port = await withClient(first, (client) => client.config('GET', 'port'));
    expect(port).toEqual(['port', '0']);
    await closeLast();
    expect(await get(await start(dataDir), 'kept')).toBe('yes');
  });

  it('stops with the program', async () => {
    const handle = await start(folder());
    await closeLast();
    await expect(ping(handle)).rejects.toThrow();
  });

  it('works below a path too long for a socket address', async () => {
    expect(await ping(await start(folder('deep/'.repeat(30))))).toBe('PONG');
  });

  it('is taken over from a Camber that was killed, and stops in the end', async () => {
    const dataDir = folder();
    await end(await another(dataDir), 'SIGKILL');
    const left = serverOf(dataDir);
    const handle = await start(dataDir);
    expect(await ping(handle)).toBe('PONG');
    expect(serverOf(dataDir)).toBe(left);
    await closeLast();
    await expect(ping(handle)).rejects.toThrow();
  });
});

describe('several processes on one data folder', () => {
  it('have one server between them when they start at once', async () => {
    const dataDir = folder();
    await Promise.all([another(dataDir), another(dataDir), another(dataDir)]);
    const handle = await start(dataDir);
    const users = await withClient(handle, (client) => client.client('LIST'));
    expect(String(users).match(/ name=camber-process /g)).toHaveLength(4);
    const id = await withClient(handle, (client) => client.info('server'));
    expect(id).toContain(`process_id:${serverOf(dataDir)}`);
  });

  it('keep it when the one that started it is stopped; the last one stops it', async () => {
    const dataDir = folder();
    const first = await another(dataDir);
    const handle = await start(dataDir);
    await end(first, 'SIGTERM');
    expect(await ping(handle)).toBe('PONG');
    await closeLast();
    await expect(ping(handle)).rejects.toThrow();
  });

  it('get it back once when it dies, whoever had started it', async () => {
    const dataDir = folder();
    const first = await another(dataDir);
    const handle = await start(dataDir);
    await end(first, 'SIGKILL');
    const before = serverOf(dataDir);
    process.kill(before, 'SIGKILL');
    await eventually(async () => expect(await ping(handle)).toBe('PONG'));
    expect(serverOf(dataDir)).not.toBe(before);
  });
});

describe('a private Redis that dies', () => {
  it('is started again with what it knew, and whoever uses it hears of that', async () => {
    const dataDir = folder();
    let back = 0;
    const handle = await start(dataDir, { onBack: () => (back += 1) });
    await set(handle, 'kept', 'yes');
    await withClient(handle, (client) => client.call('WAITAOF', '1', '0', '0').catch(() => {}));
    for (const times of [1, 2]) {
      process.kill(serverOf(dataDir), 'SIGKILL');
      await eventually(() => expect(back).toBe(times));
      expect(await get(handle, 'kept')).toBe('yes');
    }
  });

  it('is ended and started again when it only hangs', async () => {
    const dataDir = folder();
    let back = 0;
    const handle = await start(dataDir, { onBack: () => (back += 1), hangsMs: 100 });
    const before = serverOf(dataDir);
    process.kill(before, 'SIGSTOP');
    await eventually(() => expect(back).toBe(1));
    expect(serverOf(dataDir)).not.toBe(before);
    expect(await ping(handle)).toBe('PONG');
  });

  it('is given up when it cannot be got back, after tries with growing breaks', async () => {
    const dataDir = folder();
    const lost: Error[] = [];
    await start(dataDir, { onLost: (error) => lost.push(error), firstBreakMs: 1 });
    const { starts } = brokenServer();
    process.kill(serverOf(dataDir), 'SIGKILL');
    await eventually(() => expect(lost).toHaveLength(1));
    expect(lost[0]?.message).toMatch(/did not start: it ended with code 3\. Its log: /);
    // Each try meets the data that is there, and then an empty folder: the data is not what is wrong.
    expect(starts()).toBe(16);
    expect(readdirSync(path.join(dataDir, 'redis'))).toContain('appendonlydir');
  });
});

describe('a damaged file of the private Redis', () => {
  /** A server that was killed with some thousand bytes in its file. */
  const filled = async (): Promise<string> => {
    const dataDir = folder();
    const handle = await start(dataDir);
    await withClient(handle, async (client) => {
      for (let key = 0; key < 200; key += 1) await client.set(`key-${key}`, 'x'.repeat(20));
    });
    await closeLast();
    return dataDir;
  };

  const appendOnly = (dataDir: string, kind: string): string => {
    const inside = inRedis(dataDir, 'appendonlydir');
    const name = readdirSync(inside).find((each) => each.endsWith(kind)) ?? '';
    return path.join(inside, name);
  };

  const zeros = (file: string, at: number): void => {
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(512), 0, 512, at);
  };

  it.each([
    ['zeros in the middle', (dataDir: string) => zeros(appendOnly(dataDir, '.incr.aof'), 3_000)],
    [
      'a list of its files that is none',
      (dataDir: string) => writeFileSync(appendOnly(dataDir, 'manifest'), 'x'),
    ],
    ['a snapshot full of zeros', (dataDir: string) => zeros(appendOnly(dataDir, '.base.rdb'), 0)],
  ])('is moved aside, with a warning: %s', async (_what, damage) => {
    const dataDir = await filled();
    damage(dataDir);
    const { said, log } = listening();
    const handle = await start(dataDir, {}, log);
    expect(await withClient(handle, (client) => client.dbsize())).toBe(0);
    expect(readdirSync(inRedis(dataDir, 'damaged'))).toEqual(['appendonlydir']);
    expect(said.join('')).toContain('could not be read: it was moved aside');
  });

  it('is moved aside as well when it dies and finds its file damaged', async () => {
    const dataDir = folder();
    let back = 0;
    const handle = await start(dataDir, { onBack: () => (back += 1) });
    await withClient(handle, async (client) => {
      for (let key = 0; key < 200; key += 1) await client.set(`key-${key}`, 'x'.repeat(20));
    });
    const file = appendOnly(dataDir, '.incr.aof');
    await eventually(() => expect(readFileSync(file).length).toBeGreaterThan(4_000));
    zeros(file, 1_000);
    process.kill(serverOf(dataDir), 'SIGKILL');
    await eventually(() => expect(back).toBe(1));
    await set(handle, 'goes', 'on');
    expect(await get(handle, 'goes')).toBe('on');
  });

  it('that is cut off at its end loses that end only', async () => {
    const dataDir = await filled();
    const file = appendOnly(dataDir, '.incr.aof');
    writeFileSync(file, readFileSync(file).subarray(0, -5));
    const handle = await start(dataDir);
    expect(await withClient(handle, (client) => client.dbsize())).toBe(199);
    expect(existsSync(inRedis(dataDir, 'damaged'))).toBe(false);
  });

  it('is left alone when it is not what keeps the server from starting', async () => {
    const dataDir = await filled();
    brokenServer();
    await expect(start(dataDir)).rejects.toThrow(/did not start: it ended with code 3/);
    expect(existsSync(inRedis(dataDir, 'damaged'))).toBe(false);
    process.env['PATH'] = PATH;
    expect(await get(await start(dataDir), 'key-7')).toBe('x'.repeat(20));
  });
});

describe('REDIS_URL', () => {
  it('is used as it is, and left running', async () => {
    const own = await start(folder());
    const handle = await startRedis(
      parseConfig({ REDIS_URL: `unix://${own.address.name}` }),
      pino({ level: 'silent' }),
    );
    await handle.close();
    expect(await ping(own)).toBe('PONG');
  });
});
