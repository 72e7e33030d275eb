import type { Deps } from '../../src/deps.ts';
import type { Limits } from '../../src/emulator/rate-limits.ts';
import type { Emulator } from '../../src/emulator/start-emulator.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as backfills from '../../src/store/backfills.ts';
import * as runs from '../../src/store/runs.ts';

type Released = { readonly athleteId: number; readonly activityId: number };

/** What was seen on the way. Times in milliseconds of the simulated clock. */
export type Watched = {
  readonly released: number;
  /** From the upload of a run until it was stored, with findings worked out; the longest and the middle one. */
  readonly longestWaitMs: number;
  readonly medianWaitMs: number;
  /** Until the last runner's history was in. */
  readonly historiesMs: number;
  /** The least that was ever left of the reads. */
  readonly leastLeft: { readonly quarterHour: number; readonly day: number };
  /** Requests that Strava refused with 429. */
  readonly overLimit: number;
};

/** Watches runs arrive and limits shrink. */
export const createWatch = (emulator: Emulator, limits: Limits) => {
  const open = new Map<number, Released & { readonly at: number }>();
  const waits: number[] = [];
  let startedAt: number | null = null;
  let historiesMs: number | null = null;
  let released = 0;
  let overLimit = 0;
  const leastLeft = { ...limits.read };

  const seeHistories = async (deps: Deps, now: number): Promise<void> => {
    startedAt ??= now;
    if (historiesMs !== null) return;
    const all = await athletes.all(deps.store.read);
    const states = await Promise.all(all.map(({ id }) => backfills.of(deps.store.read, id)));
    if (states.every((state) => state?.state === 'done')) historiesMs = now - startedAt;
  };

  return {
    released: (one: Released, at: number): void => {
      released += 1;
      open.set(one.activityId, { ...one, at });
    },
    look: async (deps: Deps, now: number): Promise<void> => {
      const { read } = emulator.usage();
      leastLeft.quarterHour = Math.min(leastLeft.quarterHour, limits.read.quarterHour - read.quarterHour);
      leastLeft.day = Math.min(leastLeft.day, limits.read.day - read.day);
      overLimit = Math.max(overLimit, read.day - limits.read.day);
      await seeHistories(deps, now);
      for (const { athleteId, activityId, at } of open.values()) {
        const known = await runs.runById(deps.store.read, athleteId, activityId);
        const athlete = await athletes.byId(deps.store.read, athleteId);
        if (known === null || athlete?.assessDue !== null) continue;
        open.delete(activityId);
        waits.push(now - at);
      }
    },
    result: (): Watched => {
      const sorted = waits.toSorted((a, b) => a - b);
      return {
        released,
        longestWaitMs: sorted.at(-1) ?? 0,
        medianWaitMs: sorted[Math.floor(sorted.length / 2)] ?? 0,
        historiesMs: historiesMs ?? Infinity,
        leastLeft,
        overLimit: Math.max(0, overLimit),
      };
    },
  };
};
