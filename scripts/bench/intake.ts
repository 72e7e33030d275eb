import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { CALLBACK, CAMBER, PREPARED, prepare } from './camber.ts';
import { median, quantile, report } from './figures.ts';
import { type Load, requests } from './load.ts';
import { startBenchRedis } from './redis.ts';
import { type Server, startServer } from './server.ts';

/**
 * How many events a second are taken, durably, over twenty connections, beside bare Express that keeps nothing and
 * Express with one durable insert for each; all three in turn, the middle of several rounds. At the end Camber is killed
 * in the middle of a load: everything it has answered 200 must be in its database.
 * Run: node scripts/bench/intake.ts
 */

/** Issue "Running it": at least 0.4 x bare Express, and 3 x one insert per request. */
const OF_BARE = 0.4;
const OF_INSERTS = 3;

const CONNECTIONS = 20;
const CALLS = 1_500;
const ROUNDS = 3;
const KILLED_AFTER_MS = 500;

const redis = await startBenchRedis();
const dataDir = mkdtempSync(path.join(tmpdir(), 'camber-bench-'));
await prepare(dataDir);
// The jobs are other processes' work: what is measured is taking events in.
const environment = { REDIS_URL: redis.url, DATA_DIR: dataDir, ROLES: 'web', ...PREPARED };
const startCamber = (): Promise<Server> => startServer(process.execPath, CAMBER, environment);

const servers = {
  camber: await startCamber(),
  bare: await startServer(process.execPath, ['scripts/bench/bare/handler.ts'], {}),
  inserts: await startServer(process.execPath, ['scripts/bench/bare/insert.ts'], {
    FILE: path.join(dataDir, 'bare.sqlite'),
  }),
};
type Name = keyof typeof servers;
const NAMES = Object.keys(servers) as Name[];
const pathOf = (name: Name): string => (name === 'camber' ? CALLBACK : '/event');

const loads: Record<Name, Load[]> = { camber: [], bare: [], inserts: [] };
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const name of NAMES) {
    const load = await requests(`${servers[name].url}${pathOf(name)}`, CALLS, CONNECTIONS);
    // The first round is for warming up.
    if (round > 0) loads[name].push(load);
  }
}

const kept = (): number => {
  const db = new Database(path.join(dataDir, 'camber.sqlite'), { readonly: true });
  const { n } = db.prepare('select count(*) as n from inbox').get() as { n: number };
  db.close();
  return n;
};

/** How many events more were answered 200 than are kept, when it is killed in the middle. */
const lostByKill = async (): Promise<number> => {
  const before = kept();
  const url = `${servers.camber.url}${CALLBACK}`;
  const load = requests(url, Infinity, CONNECTIONS, { untilGone: true });
  await sleep(KILLED_AFTER_MS);
  await servers.camber.kill();
  return Math.max(0, (await load).ms.length - (kept() - before));
};
const lost = CALLS * (ROUNDS + 1) - kept();
const lostToKill = await lostByKill();

const rate = (name: Name): number => median(loads[name].map(({ perSecond }) => perSecond));
const p99 = (name: Name): number => median(loads[name].map(({ ms }) => quantile(ms, 0.99)));
const bare = 'bare Express';
const inserts = 'Express, an insert each';
report(`intake: events, durable, ${CONNECTIONS} connections`, [
  {
    what: 'events taken',
    value: rate('camber'),
    unit: '/s',
    baseline: { what: bare, value: rate('bare') },
    limit: { atLeast: OF_BARE },
    unjudged: true,
  },
  {
    what: 'events taken',
    value: rate('camber'),
    unit: '/s',
    baseline: { what: inserts, value: rate('inserts') },
    limit: { atLeast: OF_INSERTS },
    unjudged: true,
  },
  {
    what: 'answered after, p99',
    value: p99('camber'),
    unit: 'ms',
    baseline: { what: bare, value: p99('bare') },
  },
  {
    what: 'answered after, p99',
    value: p99('camber'),
    unit: 'ms',
    baseline: { what: inserts, value: p99('inserts') },
  },
  { what: 'answered 200 and not kept', value: lost, unit: 'events' },
  { what: 'the same, killed in the middle', value: lostToKill, unit: 'events' },
]);
if (lost !== 0 || lostToKill !== 0) process.exitCode = 1;
await servers.bare.stop();
await servers.inserts.stop();
await redis.stop();
rmSync(dataDir, { recursive: true, force: true });
