import type { Pair, RateInfo } from './rate-headers.ts';

/**
 * The arithmetic of Strava's limits without a clock of its own: every function takes the instant (epoch
 * milliseconds) and the state, and gives a new state. Kept apart so that one process can hold the state in
 * memory and several can share it.
 */

const QUARTER_MS = 15 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** One of Strava's two counts. `limit` is null until Strava has told it: limits differ per app and change. */
export type Count = { readonly limit: Pair | null; readonly used: Pair };

export type BudgetState = {
  /** Numbers of the quarter hour and UTC day that the counts belong to. */
  readonly quarter: number;
  readonly day: number;
  readonly overall: Count;
  readonly read: Count;
  /** Requests on their way: counted by us, not yet in a header. */
  readonly inFlight: number;
  /** No call before this instant: set by a 429. */
  readonly pausedUntilMs: number;
};

const quarterOf = (nowMs: number): number => Math.floor(nowMs / QUARTER_MS);
const dayOf = (nowMs: number): number => Math.floor(nowMs / DAY_MS);

/** When the current quarter hour ends (:00 :15 :30 :45). */
export const nextQuarter = (nowMs: number): number => (quarterOf(nowMs) + 1) * QUARTER_MS;
/** When the current UTC day ends. */
export const nextMidnight = (nowMs: number): number => (dayOf(nowMs) + 1) * DAY_MS;

const UNUSED: Pair = { short: 0, day: 0 };

/** Nothing known, nothing used. */
export const freshBudget = (nowMs: number): BudgetState => ({
  quarter: quarterOf(nowMs),
  day: dayOf(nowMs),
  overall: { limit: null, used: UNUSED },
  read: { limit: null, used: UNUSED },
  inFlight: 0,
  pausedUntilMs: 0,
});

/** Sets the counts back whose window has ended. */
export const rolled = (state: BudgetState, nowMs: number): BudgetState => {
  const quarter = quarterOf(nowMs);
  const day = dayOf(nowMs);
  if (quarter === state.quarter && day === state.day) return state;
  const roll = (count: Count): Count => ({
    limit: count.limit,
    used: {
      short: quarter === state.quarter ? count.used.short : 0,
      day: day === state.day ? count.used.day : 0,
    },
  });
  return { ...state, quarter, day, overall: roll(state.overall), read: roll(state.read) };
};

const plus = (count: Count, n: number): Count => ({
  limit: count.limit,
  used: { short: count.used.short + n, day: count.used.day + n },
});

/** A call sets out: it counts from now on, because Strava counts it even when it is refused. */
export const withCall = (state: BudgetState, nowMs: number): BudgetState => {
  const now = rolled(state, nowMs);
  return { ...now, overall: plus(now.overall, 1), read: plus(now.read, 1), inFlight: now.inFlight + 1 };
};

/**
 * An answer came. Strava's own usage replaces ours (it also knows of other processes); calls still on their
 * way come on top. Without headers (recorded: token answers, 401, 404, streams) our own count stands.
 */
export const withAnswer = (state: BudgetState, info: RateInfo, nowMs: number): BudgetState => {
  const now = rolled(state, nowMs);
  const inFlight = Math.max(0, now.inFlight - 1);
  const take = (count: Count, told: RateInfo['read']): Count => {
    const limit = told.limit ?? count.limit;
    return told.usage === null ? { ...count, limit } : plus({ limit, used: told.usage }, inFlight);
  };
  return { ...now, inFlight, overall: take(now.overall, info.overall), read: take(now.read, info.read) };
};

/**
 * The instant from which another call fits, keeping `keepFree` (0…1) of every limit unused; null = now.
 * A limit that is not known yet stops nothing.
 */
export const blockedUntil = (state: BudgetState, nowMs: number, keepFree: number): number | null => {
  const now = rolled(state, nowMs);
  const full = (window: keyof Pair): boolean =>
    [now.overall, now.read].some(
      (count) =>
        count.limit !== null && count.used[window] >= Math.floor(count.limit[window] * (1 - keepFree)),
    );
  const until = Math.max(
    now.pausedUntilMs,
    full('day') ? nextMidnight(nowMs) : full('short') ? nextQuarter(nowMs) : 0,
  );
  return until > nowMs ? until : null;
};

/** A 429 came: nothing sets out before the window that is full ends (unknown: the quarter hour). */
export const withRefusal = (state: BudgetState, nowMs: number): BudgetState => {
  const full = blockedUntil({ ...state, pausedUntilMs: 0 }, nowMs, 0);
  return { ...state, pausedUntilMs: Math.max(state.pausedUntilMs, full ?? nextQuarter(nowMs)) };
};
