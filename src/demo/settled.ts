import { setTimeout as sleep } from 'node:timers/promises';
import { streamsSince } from '../connection/streams-to-read.ts';
import type { Deps, QueueView } from '../deps.ts';
import * as athletes from '../store/athletes.ts';
import * as backfills from '../store/backfills.ts';
import * as outbox from '../store/outbox.ts';
import { unfinished } from '../store/unfinished.ts';

const POLL_MS = 25;
const CONNECT_POLL_MS = 250;

/** A mail that a killed process had in hand comes back by itself; nobody waits longer for it. */
const IN_HAND_MS = 5_000;

/** Later than any run: the streams of old runs come in their own time. */
const WITHOUT_STREAMS = '9999-12-31';

/**
 * Waits until the database knows of nothing unfinished; with `streams` also until the streams of recent runs
 * have been read. @throws Error after `timeoutMs`, naming what is left.
 */
export const settled = async (deps: Deps, { streams = false, timeoutMs = 120_000 } = {}): Promise<void> => {
  const deadline = performance.now() + timeoutMs;
  let idleSince: number | null = null;
  for (;;) {
    const left = await unfinished(deps.store.read, {
      now: deps.clock.now(),
      inboxAgeMs: 0,
      streamsSince: streams ? streamsSince(deps) : WITHOUT_STREAMS,
      limit: 10,
    });
    const now = performance.now();
    if (Object.values(left).some((ids) => ids.length > 0)) idleSince = null;
    else if (!(await outbox.anyInHand(deps.store.read, deps.clock.now()))) return;
    else if (now - (idleSince ??= now) > IN_HAND_MS) return;
    if (performance.now() > deadline) throw new Error(`the demo is stuck: ${JSON.stringify(left)}`);
    await sleep(POLL_MS);
  }
};

/** Waits until a runner is connected and the history has come in; a visitor may take as long as they like. */
export const backfilled = async (deps: Deps): Promise<void> => {
  for (;;) {
    const connected = await athletes.all(deps.store.read);
    const states = await Promise.all(connected.map(({ id }) => backfills.of(deps.store.read, id)));
    if (states.length > 0 && states.every((state) => state !== null && state.state !== 'running')) return;
    await sleep(CONNECT_POLL_MS, undefined, { ref: false });
  }
};

/** Waits until no job is asking the stand-in or about to; what waits for a later time is left alone. */
export const stravaIsQuiet = async (queues: QueueView): Promise<void> => {
  for (;;) {
    const strava = (await queues.counts()).find(({ name }) => name === 'strava');
    if (strava === undefined || strava.paused || strava.active + strava.waiting === 0) return;
    await sleep(POLL_MS);
  }
};
