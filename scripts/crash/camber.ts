import { flushCompileCache } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenQueues } from '../../jobs/queue/queues.ts';
import { callbackUrlOf, ensureSubscription } from '../../src/connection/subscription.ts';
import { parseConfig } from '../../src/config/load-config.ts';
import { connectSample } from '../../src/demo/connect-sample.ts';
import type { Emulator } from '../../src/emulator/start-emulator.ts';
import { openCamber } from '../../src/main.ts';
import { createLog } from '../../src/platform/log.ts';
import { askFor, confirmAddress } from '../../src/runner/address.ts';
import { left } from '../../src/simulate/hour.ts';
import * as athletes from '../../src/store/athletes.ts';
import { putImportKey } from '../../src/store/import-keys.ts';
import { toRenew } from '../../src/store/tokens.ts';
import { REFRESH_BEFORE_MS } from '../../src/strava/token-source.ts';
import { answerCalls, firstCall } from './calls.ts';
import type { Tick } from './plan.ts';
import { type Aim, createPoints } from './points.ts';

/**
 * Camber as a process of its own, with a clock that stands until it is set, and points at which it ends. It opens
 * at its first call, which says how late it is. Its environment is Camber's, beside CRASH_POINTS (a file for the name of the
 * point at which it ended).
 */

const POLL_MS = 20;

// Loaded while the one before it is still alive: a start is short then.
let now = await firstCall<number>();
const clock = { now: () => now };
const log = createLog('warn', 'json');
const points = createPoints(process.env['CRASH_POINTS'] ?? '');
const config = parseConfig(process.env);
const camber = await openCamber(config, { log, clock, around: points.around });
const { deps, strava } = camber;
await camber.start();
const { webhookSecret } = deps.keys;
const callback = callbackUrlOf(config.publicUrl, webhookSecret);
await ensureSubscription(deps.store, strava, callback, webhookSecret).catch((error: unknown) =>
  log.warn({ err: error }, 'no subscription yet'),
);
// The next start is quicker, though this process will not come to its end.
flushCompileCache();
const queues = Object.values((deps.queues as OpenQueues).byName);

const isBusy = async (): Promise<boolean> => {
  if (deps.queues.away() !== null) return false;
  for (const queue of queues) {
    const counts = await queue.getJobCounts('active', 'waiting', 'prioritized');
    const held = queue.name === 'strava' && (await queue.getRateLimitTtl()) > 0;
    const ready = held ? 0 : (counts['waiting'] ?? 0) + (counts['prioritized'] ?? 0);
    if ((counts['active'] ?? 0) + ready > 0) return true;
  }
  return false;
};

/** Delays were meant for the clock, which has moved on. */
const promote = async (): Promise<void> => {
  for (const queue of queues) {
    await queue.removeRateLimitKey();
    for (const job of await queue.getDelayed()) await job.promote().catch(() => {});
  }
};

/** On a busy machine Redis may answer late: then once more, as the next minute would. */
const queued = async (tick: Tick): Promise<void> => {
  while (deps.queues.away() === null)
    try {
      return await deps.queues.add(tick, {});
    } catch (error) {
      log.warn({ err: error, tick }, 'not queued yet');
      await sleep(POLL_MS);
    }
};

answerCalls({
  at: (instant: number) => void (now = instant),
  aim: (at: readonly Aim[]) => points.aim(at),
  passed: () => points.passed(),
  /** Has tokens near their end turned, as the next minutes would. */
  renew: () => queued('renew-tokens'),
  /** How many are still near it. */
  toRenew: async () => (await toRenew(deps.store.read, { now, soon: now + REFRESH_BEFORE_MS })).length,
  /** Has these ticks come. */
  look: async (ticks: readonly Tick[]) => {
    for (const tick of ticks) await queued(tick);
  },
  /** Minutes have passed: what waited for them goes on. */
  later: async () => {
    if (deps.queues.away() === null) await promote();
  },
  /** Waits until no job runs or could run: none can while Redis is away. */
  idle: async () => {
    for (let quiet = 0; quiet < 2; await sleep(POLL_MS)) quiet = (await isBusy()) ? 0 : quiet + 1;
  },
  /** The runner's address, confirmed, and the key of an app that sends files. */
  equip: async (stravaId: number, email: string, key: string) => {
    await deps.store.write(async (tx) => {
      const id = (await athletes.byStravaId(tx, stravaId))?.id ?? 0;
      await askFor(tx, id, email);
      await confirmAddress(tx, id, email, now);
      await putImportKey(tx, id, key, now);
    });
  },
  /** Runners of a stand-in connect, one after the other. */
  join: async (emulator: Pick<Emulator, 'athleteIds' | 'clientId' | 'urls'>) => {
    for (const id of emulator.athleteIds) await connectSample(deps, strava, emulator, id);
  },
  /** How much the database knows to be unfinished. */
  left: () => left({ camber }),
  /** What a minute brings but for mails that are due: what was left is queued. */
  sweep: async () => {
    await queued('sweep');
    await promote();
  },
  memory: () => process.memoryUsage.rss(),
  /** Processor time so far, seconds. */
  cpuS: () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
  stop: () => camber.stop(),
});
