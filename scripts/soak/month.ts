import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DAY_MS } from '../../src/core/durations.ts';
import { parseConfig } from '../../src/config/load-config.ts';
import { type Day, dayFromNumber } from '../../src/core/day.ts';
import { connectSample } from '../../src/demo/connect-sample.ts';
import { freePort } from '../../src/demo/free-port.ts';
import { subscribe } from '../../src/demo/subscribe.ts';
import type { Limits } from '../../src/emulator/rate-limits.ts';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import type { AthleteFolder } from '../../src/emulator/types.ts';
import { createLog } from '../../src/platform/log.ts';
import { type Opened, openCamber } from '../../src/main.ts';
import { idle, isHeld, promoteWaiting, queuesOf } from '../../src/simulate/queues.ts';
import { type EndState, endState } from './end-state.ts';
import type { Action } from './plan.ts';
import type { Blow, Trouble } from './trouble.ts';
import { createWatch, type Watched } from './watch.ts';

/** A self-serve app for ten athletes, 2026 (STRAVA.md 2). */
const TEN_ATHLETES: Limits = {
  overall: { quarterHour: 400, day: 4000 },
  read: { quarterHour: 200, day: 2000 },
};

/** The same in both months: sketches can be compared. */
const SKETCH_KEY = '5a'.repeat(32);

const QUARTER_MS = 15 * 60_000;
const HALF_HOUR_MS = 30 * 60_000;
/** Waiting jobs try again this long after the quarter hour: later than the longest jitter (budget.ts). */
const AFTER_QUARTER_MS = 25_000;
/** Nights without trouble at the end, so that what was lost on the last day is found. */
const CALM_MS = 2 * DAY_MS;

export type MonthOptions = {
  readonly club: ReadonlyMap<number, AthleteFolder>;
  readonly actions: readonly Action[];
  readonly troubles: readonly Trouble[];
  /** Instants in epoch ms. */
  readonly from: number;
  readonly to: number;
  readonly onDay?: (day: Day) => void;
};

export type Month = Watched & {
  readonly state: EndState;
  readonly troubles: number;
  /** Requests by endpoint. */
  readonly requests: Readonly<Record<string, number>>;
};

/** Lives through the days with a simulated clock: real program, real Redis, no waiting. Gives what came of it. */
export const liveThrough = async (options: MonthOptions): Promise<Month> => {
  const { from, to } = options;
  let now = from;
  const clock = { now: () => now };
  const log = createLog(process.env['LOG_LEVEL'] ?? 'silent');
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'camber-soak-'));
  const emulator = await startEmulator({
    port: 0,
    source: options.club,
    heldWeeks: 0,
    heldSince: from,
    limits: TEN_ATHLETES,
    eventRetryMs: 20,
    clock,
    log,
  });
  const config = parseConfig({
    PORT: String(await freePort(0)),
    DATA_DIR: dataDir,
    STRAVA_CLIENT_ID: emulator.clientId,
    STRAVA_CLIENT_SECRET: emulator.clientSecret,
    STRAVA_API_URL: emulator.urls.api,
    STRAVA_OAUTH_URL: emulator.urls.oauth,
    ROLES: 'web,worker',
    SKETCH_KEY,
  });
  const open = async (): Promise<Opened> => {
    const camber = await openCamber(config, { log, clock });
    await camber.start();
    return camber;
  };
  let camber = await open();
  await subscribe(camber.deps, camber.strava, config.publicUrl);
  const watch = createWatch(emulator, TEN_ATHLETES);

  const blows: Readonly<Record<Blow, () => Promise<void>>> = {
    restart: async () => {
      await camber.stop();
      camber = await open();
    },
    queues_lost: async () => {
      for (const queue of queuesOf(camber)) await queue.drain(true);
    },
    subscription_lost: () => loseSubscription(emulator),
  };

  const step = async (at: number, todo: readonly Action[], hits: readonly Trouble[]): Promise<void> => {
    if (dayOf(at) !== dayOf(now)) options.onDay?.(dayOf(at));
    const isNewDay = dayOf(at) !== dayOf(now);
    now = at;
    for (const { faults, blow } of hits) {
      if (faults !== undefined) emulator.setFaults(faults);
      if (blow !== undefined) await blows[blow]();
    }
    for (const action of todo) {
      await action.act(emulator);
      if (action.released !== undefined) watch.released(action.released, now);
    }
    await emulator.settled();
    const { queues } = camber.deps;
    for (const tick of ['sweep', 'weekly', 'relist-due', 'poll-due'] as const) await queues.add(tick, {});
    if (isNewDay) await queues.add('subscription', {});
    await promoteWaiting(camber);
    await idle(camber, emulator);
    await watch.look(camber.deps, now);
  };

  try {
    for (const id of emulator.athleteIds) await connectSample(camber.deps, camber.strava, emulator, id);
    const end = to + CALM_MS;
    let [nextAction, nextTrouble] = [0, 0];
    while (now < end) {
      // Clocks know whole milliseconds.
      const at = Math.ceil(
        Math.min(
          options.actions[nextAction]?.at ?? Infinity,
          options.troubles[nextTrouble]?.at ?? Infinity,
          await nextLook(camber, now),
          end,
        ),
      );
      const todo = options.actions.slice(nextAction).filter((_, i, rest) => (rest[i]?.at ?? Infinity) <= at);
      const hits = options.troubles.slice(nextTrouble).filter((trouble) => trouble.at <= at);
      nextAction += todo.length;
      nextTrouble += hits.length;
      await step(at, todo, hits);
    }
    // A pair's lifetime distance is as old as the last run in it, and walks count at Strava, too: read once more.
    for (const athleteId of emulator.athleteIds) await camber.deps.queues.add('shoes', { athleteId });
    await idle(camber, emulator);
    const state = await endState(camber.deps);
    return { ...watch.result(), state, troubles: options.troubles.length, requests: emulator.counts() };
  } finally {
    await camber.stop();
    await emulator.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
};

const dayOf = (instant: number): Day => dayFromNumber(Math.floor(instant / DAY_MS));

/** The end of the quarter hour while something waits for it, else the next half hour. */
const nextLook = async (camber: Opened, now: number): Promise<number> => {
  const delayed = await Promise.all(queuesOf(camber).map((queue) => queue.getDelayedCount()));
  const isWaiting = delayed.some((n) => n > 0) || (await isHeld(camber));
  const quarter = (Math.floor((now - AFTER_QUARTER_MS) / QUARTER_MS) + 1) * QUARTER_MS + AFTER_QUARTER_MS;
  return isWaiting ? quarter : (Math.floor(now / HALF_HOUR_MS) + 1) * HALF_HOUR_MS;
};

const loseSubscription = async (emulator: Emulator): Promise<void> => {
  const id = emulator.subscription()?.id;
  const app = new URLSearchParams({ client_id: emulator.clientId, client_secret: emulator.clientSecret });
  if (id !== undefined)
    await fetch(`${emulator.urls.api}/push_subscriptions/${id}?${app}`, { method: 'DELETE' });
};
