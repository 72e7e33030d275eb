import { DAY_MS } from '../core/durations.ts';
import { SETTLE_MS } from '../../jobs/notify/steps/mail-times.ts';
import { weekly } from '../../jobs/notify/weekly.ts';
import type { Deps } from '../deps.ts';
import type { Emulator } from '../emulator/start-emulator.ts';
import * as outbox from '../store/outbox.ts';
import type { DemoClock } from './demo-clock.ts';
import { nextWeeklyTime } from './next-weekly.ts';
import { settled } from './settled.ts';

/** Watches upload a few minutes after the run. */
const UPLOAD_MS = 4 * 60_000;

const WEEK_MS = 7 * DAY_MS;

/** Lets held-back runs happen: time moves on, Monday mails fall due on the way, the run arrives as a webhook. */
export type Player = {
  held(): number;
  busy(): boolean;
  /** Releases so many runs, or those of the next seven days; calls queue up behind each other. */
  release(amount: number | 'week'): Promise<{ released: number }>;
};

/** Every release waits until the one before has been worked through, so that the demo reads like life. */
export const createPlayer = (deps: Deps, emulator: Emulator, clock: DemoClock): Player => {
  let tail: Promise<unknown> = Promise.resolve();
  let underWay = 0;

  /** Lets time pass: weekly mails and mails that waited for their time leave on the way, each at its own instant. */
  const passUntil = async (instant: number): Promise<void> => {
    for (;;) {
      const now = clock.now();
      const times = [await nextWeeklyTime(deps.store.read, now), await outbox.nextTime(deps.store.read, now)];
      const next = Math.min(...times.map((time) => time ?? Infinity));
      if (next > instant) return clock.advanceTo(instant);
      clock.advanceTo(next);
      await weekly.handle(deps, {});
      await deps.queues.add('sweep', {});
      await settled(deps);
    }
  };

  const releaseOne = async (): Promise<boolean> => {
    const next = emulator.nextHeld();
    if (next === null) return false;
    await settled(deps);
    await passUntil(next.endMs + UPLOAD_MS);
    await emulator.releaseNext();
    await emulator.settled();
    await settled(deps);
    // An alert waits for its run to settle; after the last run the demo arrives in the present.
    await passUntil(emulator.held() === 0 ? Date.now() : clock.now() + SETTLE_MS);
    return true;
  };

  const releaseMany = async (amount: number | 'week'): Promise<{ released: number }> => {
    const until = amount === 'week' ? clock.now() + WEEK_MS : Infinity;
    const most = amount === 'week' ? Infinity : amount;
    let released = 0;
    while (released < most && (emulator.nextHeld()?.endMs ?? Infinity) <= until && (await releaseOne()))
      released += 1;
    if (amount === 'week' && emulator.held() > 0) await passUntil(until);
    return { released };
  };

  return {
    held: () => emulator.held(),
    busy: () => underWay > 0,
    release: (amount) => {
      underWay += 1;
      const result = tail.then(() => releaseMany(amount)).finally(() => (underWay -= 1));
      tail = result.catch(() => {});
      return result;
    },
  };
};
