import { weekly } from '../../jobs/weekly.ts';
import type { Deps } from '../deps.ts';
import type { Emulator } from '../emulator/start-emulator.ts';
import * as athletes from '../store/athletes.ts';
import type { DemoClock } from './demo-clock.ts';
import { nextWeeklyTime } from './next-weekly.ts';
import { settled } from './settled.ts';

/** Watches upload a few minutes after the run. */
const UPLOAD_MS = 4 * 60_000;

const WEEK_MS = 7 * 24 * 3600_000;

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

  const mondaysUntil = async (instant: number): Promise<void> => {
    for (;;) {
      const zones = (await athletes.all(deps.store.read)).map((athlete) => athlete.timeZone);
      const next = nextWeeklyTime(clock.now(), zones);
      if (next === null || next > instant) return;
      clock.advanceTo(next);
      await weekly.handle(deps, {});
      await settled(deps);
    }
  };

  const releaseOne = async (): Promise<boolean> => {
    const next = emulator.nextHeld();
    if (next === null) return false;
    await settled(deps);
    await mondaysUntil(next.endMs);
    clock.advanceTo(next.endMs + UPLOAD_MS);
    await emulator.releaseNext();
    await emulator.settled();
    await settled(deps);
    // After the last run the demo arrives in the present, past a Monday that lies between.
    if (emulator.held() === 0) await mondaysUntil(Date.now());
    return true;
  };

  const releaseMany = async (amount: number | 'week'): Promise<{ released: number }> => {
    const until = amount === 'week' ? clock.now() + WEEK_MS : Infinity;
    const most = amount === 'week' ? Infinity : amount;
    let released = 0;
    while (released < most && (emulator.nextHeld()?.endMs ?? Infinity) <= until && (await releaseOne()))
      released += 1;
    if (amount === 'week' && emulator.held() > 0) {
      await mondaysUntil(until);
      clock.advanceTo(until);
    }
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
