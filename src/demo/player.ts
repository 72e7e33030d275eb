import { DAY_MS } from '../core/durations.ts';
import { relistDue } from '../../jobs/strava/relist.ts';
import { SETTLE_MS } from '../../jobs/notify/steps/mail-times.ts';
import { weekly } from '../../jobs/notify/weekly.ts';
import type { Deps, QueueView } from '../deps.ts';
import type { Emulator } from '../emulator/start-emulator.ts';
import * as outbox from '../store/outbox.ts';
import type { DemoClock } from './demo-clock.ts';
import { nextWeeklyTime } from './next-weekly.ts';
import { settled, stravaIsQuiet } from './settled.ts';
import type { Amount, DemoStage } from '../web/http/deps.ts';

/** Watches upload a few minutes after the run. */
const UPLOAD_MS = 4 * 60_000;

const WEEK_MS = 7 * DAY_MS;

/** Behind by less, the demo has arrived in the present. */
const PRESENT_MS = 60_000;

/** Lets held-back runs happen: time moves on, Monday mails fall due on the way, the run arrives as a webhook. */
export type Player = Omit<DemoStage, 'startAgain'>;

type PlayerDeps = Deps & { readonly queueView: QueueView };

/** Every release waits until the one before has been worked through, so that the demo reads like life. */
export const createPlayer = (deps: PlayerDeps, emulator: Emulator, clock: DemoClock): Player => {
  let tail: Promise<unknown> = Promise.resolve();
  let underWay = 0;

  /**
   * Moves the clock. Never while somebody asks the stand-in: a token taken before would have run out on arrival. What
   * happens at night happens then, too: the lists are read again, so that days without a run are known to be that.
   */
  const advanceTo = async (instant: number): Promise<void> => {
    await stravaIsQuiet(deps.queueView);
    clock.advanceTo(instant);
    await relistDue.handle(deps, {});
    await stravaIsQuiet(deps.queueView);
  };

  /** Lets time pass: weekly mails and mails that waited for their time leave on the way, each at its own instant. */
  const passUntil = async (instant: number): Promise<void> => {
    const until = Math.min(instant, Date.now());
    for (;;) {
      const now = clock.now();
      const times = [await nextWeeklyTime(deps.store.read, now), await outbox.nextTime(deps.store.read, now)];
      const next = Math.min(...times.map((time) => time ?? Infinity));
      if (next > until) return advanceTo(until);
      await advanceTo(next);
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
    // An alert waits for its run to settle.
    await passUntil(clock.now() + SETTLE_MS);
    return true;
  };

  /** Until when runs are let go, epoch ms; null for a number of them. */
  const untilOf = async (amount: Amount): Promise<number | null> => {
    if (amount === 'week') return clock.now() + WEEK_MS;
    if (amount === 'all') return Infinity;
    return amount === 'monday' ? await nextWeeklyTime(deps.store.read, clock.now()) : null;
  };

  const releaseMany = async (amount: Amount): Promise<{ released: number }> => {
    const until = await untilOf(amount);
    const most = typeof amount === 'number' ? amount : Infinity;
    let released = 0;
    while (released < most && (emulator.nextHeld()?.endMs ?? Infinity) <= (until ?? Infinity)) {
      if (!(await releaseOne())) break;
      released += 1;
    }
    if (until !== null) await passUntil(until);
    return { released };
  };

  return {
    held: () => emulator.held(),
    goesOn: () => Date.now() - clock.now() > PRESENT_MS,
    busy: () => underWay > 0,
    release: (amount) => {
      underWay += 1;
      const result = tail.then(() => releaseMany(amount)).finally(() => (underWay -= 1));
      tail = result.catch(() => {});
      return result;
    },
  };
};
