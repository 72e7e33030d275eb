import { blockedUntil, freshBudget, rolled, withAnswer, withCall, withRefusal } from './budget-state.ts';
import type { BudgetState } from './budget-state.ts';
import { StravaError } from './errors.ts';
import { readRateHeaders } from './rate-headers.ts';
import type { RateHeaders } from './rate-headers.ts';

/** What a call is for; the more patient it is, the more of the limits it leaves to others. */
export type CallPriority = 'live' | 'connect' | 'relist' | 'old_streams';

/** Issue 5: 30 % of every limit stay free for live events. */
const KEEP_FREE: Readonly<Record<CallPriority, number>> = {
  live: 0,
  connect: 0.3,
  relist: 0.3,
  old_streams: 0.3,
};

/** DESIGN: everybody waits for the same quarter hour; a second for clocks that differ, and up to 20 s of spread. */
const JITTER_MIN_MS = 1_000;
const JITTER_SPREAD_MS = 20_000;

/**
 * Strava's limits, per app. Asynchronous, so that an implementation shared by several processes has the same
 * shape. Every call: `take`, then `answered` or `lost`.
 */
export type Budget = {
  /** Counts a call that sets out. @throws StravaError rate_limited with `retryAtMs` when it would be one too many */
  take(priority: CallPriority): Promise<void>;
  /** Learns from an answer's headers. For a 429 gives the instant to try again (epoch ms), else null. */
  answered(status: number, headers: RateHeaders): Promise<number | null>;
  /** A call that set out got no answer: it still counts. */
  lost(): Promise<void>;
  /** What is known now: limits, use, pause; for pages and metrics. */
  state(): Promise<BudgetState>;
};

/** A budget in this process's memory. `random` gives 0…1. */
export const createBudget = (deps: { readonly now: () => number; readonly random: () => number }): Budget => {
  let state = freshBudget(deps.now());
  const jittered = (untilMs: number): number =>
    untilMs + JITTER_MIN_MS + Math.round(deps.random() * JITTER_SPREAD_MS);

  return {
    async take(priority) {
      const until = blockedUntil(state, deps.now(), KEEP_FREE[priority]);
      if (until !== null)
        throw new StravaError('rate_limited', "Strava's limits leave no room for another call now", {
          retryAtMs: jittered(until),
        });
      state = withCall(state, deps.now());
    },
    async answered(status, headers) {
      const now = deps.now();
      state = withAnswer(state, readRateHeaders(headers), now);
      if (status !== 429) return null;
      state = withRefusal(state, now);
      return jittered(state.pausedUntilMs);
    },
    async lost() {
      state = withAnswer(state, readRateHeaders({}), deps.now());
    },
    async state() {
      return rolled(state, deps.now());
    },
  };
};
