import { parseArgs } from 'node:util';
import { addDays, dayFromNumber } from '../../src/core/day.ts';
import { DAY_MS } from '../../src/core/durations.ts';
import { crowdOf } from '../../src/simulate/crowd.ts';
import { left, timed, upload } from '../../src/simulate/hour.ts';
import { connectAll } from '../../src/simulate/simulate.ts';
import { openWorld, type World } from '../../src/simulate/world.ts';
import { startPostgres } from '../../tests/support/postgres.ts';
import { CAMBER } from './camber.ts';
import { type Figure, median, report } from './figures.ts';
import { type Server, startServer } from './server.ts';

/**
 * How many uploads a second come through (event, details, streams, findings, mails) with 1, 2 and 4 processes of workers,
 * beside one of the same minutes, on SQLite and on a PostgreSQL of its own that keeps what it commits. The pages and the
 * stand-in for Strava are a process more. On a machine with few cores more workers cannot be quicker: then this tells what
 * they cost. Part of no suite; run: node scripts/bench/workers.ts --athletes 8
 */

const WORKERS = [1, 2, 4] as const;
/** There and back: a machine that gets busier meanwhile does not favour the first. */
const ORDER = [...WORKERS, ...WORKERS.toReversed()];
const HISTORY_DAYS = 7;
/** Of each runner, each time: all of them are there in three weeks. */
const UPLOADS = 2;
const HELD_DAYS = 28;

const { values } = parseArgs({
  options: { athletes: { type: 'string', default: '8' }, json: { type: 'string' } },
});
const athletes = Number(values.athletes);
const { signal } = new AbortController();

const startWorkers = (world: World, many: number): Promise<readonly Server[]> => {
  const environment = { ...world.environment, ROLES: 'worker', LOG_LEVEL: 'error' };
  return Promise.all(Array.from({ length: many }, () => startServer(process.execPath, CAMBER, environment)));
};

/** Uploads a second by the number of processes. */
const measure = async (databaseUrl: string | null): Promise<ReadonlyMap<number, number>> => {
  const lastDay = addDays(dayFromNumber(Math.floor(Date.now() / DAY_MS)), -1);
  const firstDay = addDays(lastDay, -HELD_DAYS);
  const crowd = crowdOf({ athletes, firstDay, lastDay, historyDays: HISTORY_DAYS, seed: 1 });
  const heldSince = Date.parse(`${firstDay}T00:00:00Z`);
  const options = { clockRuns: true, roles: 'web', heldSince };
  const world = await openWorld(crowd, Date.now(), { databaseUrl, redisUrl: null }, options);
  const rates = new Map<number, number[]>(WORKERS.map((many) => [many, []]));
  const uploading = [...crowd.folders.keys()].flatMap((id) => Array.from({ length: UPLOADS }, () => id));
  let workers = await startWorkers(world, 1);
  const stopAll = async (): Promise<void> => void (await Promise.all(workers.map((each) => each.stop())));
  try {
    await connectAll(world, signal);
    for (const many of ORDER) {
      if (workers.length !== many) {
        await stopAll();
        workers = await startWorkers(world, many);
      }
      const { seconds } = await timed(() => upload(world, uploading, signal));
      rates.get(many)?.push(uploading.length / seconds);
      // It takes minutes: what there is, even if it does not come to its end.
      console.log(
        `${world.camber.deps.store.engine}, ${many}: ${(uploading.length / seconds).toFixed(2)} /s`,
      );
    }
    if ((await left(world)) > 0) throw new Error('something was left undone');
  } finally {
    await stopAll();
    await world.close();
  }
  return new Map([...rates].map(([many, each]) => [many, median(each)]));
};

const figuresOf = (engine: string, rates: ReadonlyMap<number, number>): readonly Figure[] =>
  WORKERS.map((many) => ({
    what: `uploads, ${engine}, ${many} worker process${many === 1 ? '' : 'es'}`,
    value: rates.get(many) ?? NaN,
    unit: '/s',
    ...(many > 1 && { baseline: { what: 'one', value: rates.get(1) ?? NaN } }),
  }));

const figures = [...figuresOf('SQLite', await measure(null))];
const server = await startPostgres({ durable: true });
if (server === null) console.log('PostgreSQL is not installed: SQLite alone is measured');
else
  try {
    figures.push(...figuresOf('PostgreSQL', await measure(server.url)));
  } finally {
    await server.stop();
  }
report(`workers: ${athletes} runners, ${UPLOADS} uploads each`, figures);
