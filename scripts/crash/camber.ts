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
import { answerCalls } from './calls.ts';
import { type Aim, createPoints } from './points.ts';

/**
 * Camber as a process of its own, with a clock that stands until it is set, and points at which it ends. Its environment
 * is Camber's, beside CRASH_NOW (epoch ms) and CRASH_POINTS (a file for the name of the point at which it ended).
 */

const POLL_MS = 20;
const TICKS = ['sweep', 'weekly', 'relist-due', 'poll-due'] as const;
const DAILY = ['subscription', 'retention'] as const;

let now = Number(process.env['CRASH_NOW']);
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
const queued = async (tick: (typeof TICKS | typeof DAILY)[number]): Promise<void> => {
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
  /** Asks Strava for every runner, so that tokens near their end are turned now. */
  turn: async () => {
    for (const { id, connection } of await athletes.all(deps.store.read))
      if (connection === 'ok') await deps.strava.athlete(id);
  },
  /** Everything that minutes bring, and with a new day what days bring. */
  tick: async (isNewDay: boolean) => {
    for (const tick of [...TICKS, ...(isNewDay ? DAILY : [])]) await queued(tick);
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
