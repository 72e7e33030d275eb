import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { CALLBACK, CAMBER, PREPARED, prepare } from './camber.ts';
import { type Figure, median, quantile, report } from './figures.ts';
import { type Load, requests } from './load.ts';
import { startBenchRedis } from './redis.ts';
import { type Server, startServer } from './server.ts';
import { canBeSlow, onSlowDisk } from './slow-disk.ts';
import { syncMs } from './sync-cost.ts';

/**
 * How many events a second are taken, durably, over twenty connections, beside bare Express that keeps nothing and
 * Express with one durable insert for each; all in turn, the middle of several rounds. How much one insert each costs is
 * the disk's: so both are measured once more as on a disk whose sync takes 5 ms longer. At the end Camber is killed in the
 * middle of a load: everything it has answered 200 must be in its database.
 * Run: node scripts/bench/intake.ts
 */

/** Issue "Running it": at least 0.4 x bare Express, and 3 x one insert per request. */
const OF_BARE = 0.4;
const OF_INSERTS = 3;

const CONNECTIONS = 20;
const CALLS = 1_000;
const ROUNDS = 5;
const KILLED_AFTER_MS = 500;

/** DESIGN: a disk that turns takes 8 to 15 ms for a sync, an SSD without a buffer that outlives a power cut 1 to 10. */
const SLOWER_BY_MS = 5;
/** An insert each takes two seconds for so many. */
const CALLS_ON_SLOW = 300;

const redis = await startBenchRedis();
const folder = mkdtempSync(path.join(tmpdir(), 'camber-bench-'));
const slow = canBeSlow();

type Start = (args: readonly string[], environment: Readonly<Record<string, string>>) => Promise<Server>;
const start: Start = (args, environment) => startServer(process.execPath, args, environment);
const startSlow: Start = (args, environment) =>
  startServer(...onSlowDisk(SLOWER_BY_MS, process.execPath, args), environment);

/** A Camber of its own that takes events; the jobs are other processes' work. */
const startCamber = async (name: string, by: Start): Promise<Server> => {
  const dataDir = path.join(folder, name);
  await prepare(dataDir);
  return by(CAMBER, { REDIS_URL: redis.url, DATA_DIR: dataDir, ROLES: 'web', ...PREPARED });
};
const startInserts = (name: string, by: Start): Promise<Server> =>
  by(['scripts/bench/bare/insert.ts'], { FILE: path.join(folder, `${name}.sqlite`) });

type Measured = { readonly rate: number; readonly p99: number };

/** Each server's rate and p99, all in turn. */
const inTurn = async <N extends string>(
  servers: Readonly<Record<N, Server>>,
  calls: number,
): Promise<Readonly<Record<N, Measured>>> => {
  const names = Object.keys(servers) as N[];
  const loads = new Map(names.map((name) => [name, [] as Load[]]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of names) {
      const load = await requests(
        `${servers[name].url}${name === 'camber' ? CALLBACK : '/event'}`,
        calls,
        CONNECTIONS,
      );
      // The first round is for warming up.
      if (round > 0) loads.get(name)?.push(load);
    }
  }
  const measured = [...loads].map(([name, all]) => {
    const rate = median(all.map(({ perSecond }) => perSecond));
    return [name, { rate, p99: median(all.map(({ ms }) => quantile(ms, 0.99))) }];
  });
  return Object.fromEntries(measured) as Record<N, Measured>;
};

const kept = (name: string): number => {
  const db = new Database(path.join(folder, name, 'camber.sqlite'), { readonly: true });
  const { n } = db.prepare('select count(*) as n from inbox').get() as { n: number };
  db.close();
  return n;
};

/** How many events more were answered 200 than are kept, when it is killed in the middle. */
const lostByKill = async (camber: Server): Promise<number> => {
  const before = kept('camber');
  const load = requests(`${camber.url}${CALLBACK}`, Infinity, CONNECTIONS, { untilGone: true });
  await sleep(KILLED_AFTER_MS);
  await camber.kill();
  return Math.max(0, (await load).ms.length - (kept('camber') - before));
};

const taken = (camber: Measured, what: string, baseline: Measured, rest: Partial<Figure>): Figure => ({
  what: 'events taken',
  value: camber.rate,
  unit: '/s',
  baseline: { what, value: baseline.rate },
  ...rest,
});
const p99 = (camber: Measured, what: string, baseline: Measured): Figure => ({
  what: 'answered after, p99',
  value: camber.p99,
  unit: 'ms',
  baseline: { what, value: baseline.p99 },
});
const BARE = 'bare Express';
const INSERTS = 'Express, an insert each';
const INSERTS_ON_SLOW = `the same on a disk ${SLOWER_BY_MS} ms slower to sync`;

const sync = syncMs(folder);
const servers = {
  camber: await startCamber('camber', start),
  bare: await start(['scripts/bench/bare/handler.ts'], {}),
  inserts: await startInserts('inserts', start),
};
const { camber, bare, inserts } = await inTurn(servers, CALLS);
const lost = CALLS * (ROUNDS + 1) - kept('camber');
const lostToKill = await lostByKill(servers.camber);
await servers.bare.stop();
await servers.inserts.stop();

const onSlow = async (): Promise<readonly Figure[]> => {
  const both = {
    camber: await startCamber('slow', startSlow),
    inserts: await startInserts('slow', startSlow),
  };
  const measured = await inTurn(both, CALLS_ON_SLOW);
  await both.camber.stop();
  await both.inserts.stop();
  return [
    taken(measured.camber, INSERTS_ON_SLOW, measured.inserts, { limit: { atLeast: OF_INSERTS } }),
    p99(measured.camber, INSERTS_ON_SLOW, measured.inserts),
  ];
};

report(`intake: events, durable, ${CONNECTIONS} connections`, [
  { what: 'one sync of this disk', value: sync, unit: 'ms' },
  taken(camber, BARE, bare, { limit: { atLeast: OF_BARE } }),
  // Where a sync costs nothing, what is durable cannot be three times what is durable: told, and judged on the slower disk.
  taken(camber, INSERTS, inserts, { limit: { atLeast: OF_INSERTS }, unjudged: true }),
  p99(camber, BARE, bare),
  p99(camber, INSERTS, inserts),
  ...(slow ? await onSlow() : []),
  { what: 'answered 200 and not kept', value: lost, unit: 'events' },
  { what: 'the same, killed in the middle', value: lostToKill, unit: 'events' },
]);
if (!slow) console.log('  not measured as on a slower disk: that takes strace');
if (lost !== 0 || lostToKill !== 0) process.exitCode = 1;
await redis.stop();
rmSync(folder, { recursive: true, force: true });
