import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBenchRedis } from './redis.ts';
import { CALLBACK, CAMBER, PREPARED, prepare } from './camber.ts';
import { median, report } from './figures.ts';
import { requests } from './load.ts';
import { startServer } from './server.ts';

/**
 * How long Camber takes to be ready and how much memory it uses, idle and after work, beside bare Express with three
 * queues and workers on the same Redis. Both in turn, the middle of several starts.
 * Run: node scripts/bench/startup.ts
 */

/** Issue "Running it": at most 1.6 x the memory and 4 x the time. */
const MEMORY_LIMIT = 1.6;
const TIME_LIMIT = 4;

const ROUNDS = 3;
/** DESIGN: what starts late has started, and what was needed only for that is let go. */
const SETTLE_MS = 2_000;
const CALLS = 1_000;

type Sample = { ready: number; cpu: number; idle: number; loaded: number };

const redis = await startBenchRedis();
const dataDir = mkdtempSync(path.join(tmpdir(), 'camber-bench-'));
const environment = { REDIS_URL: redis.url };
const camberEnvironment = { ...environment, DATA_DIR: dataDir, ...PREPARED };
await prepare(dataDir);

const sample = async (
  args: readonly string[],
  told: Readonly<Record<string, string>>,
  post: string,
): Promise<Sample> => {
  const server = await startServer(process.execPath, args, told);
  const cpu = server.cpuMs();
  await sleep(SETTLE_MS);
  const idle = server.memoryMb();
  await requests(`${server.url}${post}`, CALLS, 20);
  await sleep(SETTLE_MS);
  const loaded = server.memoryMb();
  await server.stop();
  return { ready: server.readyMs, cpu, idle, loaded };
};

const bare = (): Promise<Sample> => sample(['scripts/bench/bare/queues.ts'], environment, '/work');
const camber = (): Promise<Sample> => sample(CAMBER, camberEnvironment, CALLBACK);

await camber(); // the first start writes the compiled code down; later ones are what is measured
const samples: { bare: Sample; camber: Sample }[] = [];
for (let round = 0; round < ROUNDS; round += 1) samples.push({ bare: await bare(), camber: await camber() });

const figure = (what: string, key: keyof Sample, unit: string, atMost?: number) => ({
  what,
  unit,
  value: median(samples.map((each) => each.camber[key])),
  baseline: { what: 'bare Express and 3 queues', value: median(samples.map((each) => each.bare[key])) },
  ...(atMost !== undefined && { limit: { atMost } }),
});

report('startup: Camber beside bare Express with three queues and workers', [
  figure('time to ready', 'ready', 'ms', TIME_LIMIT),
  figure('processor time to ready', 'cpu', 'ms'),
  figure('memory, idle', 'idle', 'MB', MEMORY_LIMIT),
  figure(`memory after ${CALLS} events`, 'loaded', 'MB', MEMORY_LIMIT),
]);
await redis.stop();
rmSync(dataDir, { recursive: true, force: true });
