import {
  blockedUntil,
  freshBudget,
  nextQuarter,
  rolled,
  withAnswer,
  withCall,
  withRefusal,
} from './budget-state.ts';
import type { BudgetState } from './budget-state.ts';
import { StravaError } from './errors.ts';
import { readRateHeaders } from './rate-headers.ts';
import type { RateHeaders } from './rate-headers.ts';

/** What a call is for; the more patient it is, the more of the limits it leaves to others. */
export type CallPriority = 'live' | 'connect' | 'relist' | 'old_streams';

/** DESIGN: 30 % of every limit stay free for live events. */
const RESERVE = 0.3;

/** How much of every limit (0…1) a call leaves to more urgent ones. */
export const KEEP_FREE: Readonly<Record<CallPriority, number>> = {
  live: 0,
  connect: RESERVE,
  relist: RESERVE,
  old_streams: RESERVE,
};

/** `field` of a refusal that concerns patient calls only: live ones still fit. */
export const RESERVED = 'reserved';

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

/** What a page says of the limits: the count that reads fall under, in the current quarter of an hour and day. */
export type Quota = {
  /** null while Strava has not told it. */
  readonly quarter: { readonly used: number; readonly limit: number } | null;
  readonly day: { readonly used: number; readonly limit: number } | null;
  /** When the quarter hour ends, epoch milliseconds. */
  readonly resetsAt: number;
  /** Nothing may be asked before this instant; null when something may. */
  readonly waitsUntil: number | null;
};

/** The state in a page's terms. */
export const quotaOf = (state: BudgetState, nowMs: number): Quota => {
  const { limit, used } = state.read;
  return {
    quarter: limit && { used: used.short, limit: limit.short },
    day: limit && { used: used.day, limit: limit.day },
    resetsAt: nextQuarter(nowMs),
    waitsUntil: blockedUntil(state, nowMs, KEEP_FREE.live),
  };
};

/** Where the state of a budget is: in memory, or where several processes see it. */
export type BudgetCell = {
  read(): Promise<BudgetState>;
  /** Replaces the state by what `change` makes of it, one change after the other; gives the new state. */
  update(change: (state: BudgetState) => BudgetState): Promise<BudgetState>;
};

type BudgetDeps = {
  readonly now: () => number;
  /** Gives 0…1. */
  readonly random: () => number;
  /** This process's memory when absent. */
  readonly cell?: BudgetCell;
};

const inMemory = (nowMs: number): BudgetCell => {
  let state = freshBudget(nowMs);
  return { read: async () => state, update: async (change) => (state = change(state)) };
};

/** A budget over its state. */
export const createBudget = ({ now, random, cell = inMemory(now()) }: BudgetDeps): Budget => {
  const jittered = (untilMs: number): number =>
    untilMs + JITTER_MIN_MS + Math.round(random() * JITTER_SPREAD_MS);

  return {
    async take(priority) {
      let refused = null as StravaError | null;
      await cell.update((state) => {
        const until = blockedUntil(state, now(), KEEP_FREE[priority]);
        refused = until === null ? null : refusal(state, jittered(until), now());
        return until === null ? withCall(state, now()) : state;
      });
      if (refused !== null) throw refused;
    },
    async answered(status, headers) {
      const told = readRateHeaders(headers);
      const state = await cell.update((before) => {
        const after = withAnswer(before, told, now());
        return status === 429 ? withRefusal(after, now()) : after;
      });
      return status === 429 ? jittered(state.pausedUntilMs) : null;
    },
    async lost() {
      await cell.update((state) => withAnswer(state, readRateHeaders({}), now()));
    },
    async state() {
      return rolled(await cell.read(), now());
    },
  };
};

const refusal = (state: BudgetState, retryAtMs: number, nowMs: number): StravaError =>
  new StravaError('rate_limited', "Strava's limits leave no room for another call now", {
    retryAtMs,
    field: blockedUntil(state, nowMs, KEEP_FREE.live) === null ? RESERVED : null,
  });
