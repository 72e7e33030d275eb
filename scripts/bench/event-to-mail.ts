import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { addDays, type Day } from '../../src/core/day.ts';
import { DAY_MS, HOUR_MS } from '../../src/core/durations.ts';
import { crowdOf } from '../../src/simulate/crowd.ts';
import { upload } from '../../src/simulate/hour.ts';
import { connectAll } from '../../src/simulate/simulate.ts';
import { openWorld, type World } from '../../src/simulate/world.ts';
import { firstEventOf } from '../../src/store/inbox.ts';
import * as outbox from '../../src/store/outbox.ts';
import { quantile, report } from './figures.ts';
import { requests } from './load.ts';
import { startBenchRedis } from './redis.ts';
import { startServer } from './server.ts';

/**
 * How long it takes from an event until the warning that follows lies in the outbox, one run at a time: two questions to
 * Strava (a stand-in), what the run tells, the whole history by all rules, one transaction. Beside bare Express, a queue
 * and a row for each event, in turn. SQLite, everything in one process; when the mail then leaves is another matter (it
 * settles, and waits for the end of the night). Part of no suite; run: node scripts/bench/event-to-mail.ts --athletes 6
 */

/** The made-up runners' eventful weeks are the last six of their story, which ends on this Sunday. */
const LAST_DAY: Day = '2026-11-22';
/** Most rules compare with four weeks. */
const HISTORY_DAYS = 28;

const { values } = parseArgs({
  options: {
    athletes: { type: 'string', default: '6' },
    days: { type: 'string', default: '28' },
    json: { type: 'string' },
  },
});
const [athletes, days] = [Number(values.athletes), Number(values.days)];
const firstDay = addDays(LAST_DAY, 1 - days);
const from = Date.parse(`${firstDay}T00:00:00Z`);
const crowd = crowdOf({ athletes, firstDay, lastDay: LAST_DAY, historyDays: HISTORY_DAYS, seed: 1 });
const { signal } = new AbortController();

const redis = await startBenchRedis();
const folder = mkdtempSync(path.join(tmpdir(), 'camber-bench-'));
const environment = { REDIS_URL: redis.url, FILE: path.join(folder, 'bare.sqlite') };
const bare = await startServer(process.execPath, ['scripts/bench/bare/outbox.ts'], environment);
const world = await openWorld(crowd, from, { databaseUrl: null, redisUrl: null }, { clockRuns: true });

/** `alert:<runner>:<run>`; other mails follow no single event. */
const ALERT = /^alert:\d+:(\d+)$/;

const waitsOf = async ({ camber }: World, athleteId: number): Promise<readonly number[]> => {
  const { read } = camber.deps.store;
  const waits: number[] = [];
  for (const { key, createdAt } of await outbox.ofAthlete(read, athleteId, Number.MAX_SAFE_INTEGER)) {
    const runId = ALERT.exec(key)?.[1];
    const event = runId === undefined ? null : await firstEventOf(read, athleteId, Number(runId));
    if (event !== null) waits.push(createdAt - event.receivedAt);
  }
  return waits;
};

let uploads = 0;
const waits: number[] = [];
try {
  await connectAll(world, signal);
  for (let at = from; at < from + days * DAY_MS; at += HOUR_MS)
    for (const athleteId of crowd.uploads(at, at + HOUR_MS)) {
      world.setClock(at + HOUR_MS);
      await upload(world, [athleteId], signal);
      await requests(`${bare.url}/event`, 1, 1);
      uploads += 1;
    }
  for (const athleteId of crowd.folders.keys()) waits.push(...(await waitsOf(world, athleteId)));
  const bareTimes = (await (await fetch(`${bare.url}/times`)).json()) as number[];
  const figure = (share: number) => ({
    what: `event to warning in the outbox, p${share * 100}`,
    value: quantile(waits, share),
    unit: 'ms',
    baseline: { what: 'bare Express, a queue and a row', value: quantile(bareTimes, share) },
  });
  report(`event-to-mail: ${waits.length} warnings of ${uploads} uploads, one at a time`, [
    figure(0.5),
    figure(0.95),
  ]);
  if (waits.length === 0) process.exitCode = 1;
} finally {
  await world.close();
  await bare.stop();
  await redis.stop();
  rmSync(folder, { recursive: true, force: true });
}
