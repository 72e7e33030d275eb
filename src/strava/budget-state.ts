import { DAY_MS } from '../core/durations.ts';
import type { Pair, RateInfo } from './rate-headers.ts';

/**
 * The arithmetic of Strava's limits without a clock of its own: every function takes the instant (epoch
 * milliseconds) and the state, and gives a new state. Kept apart so that one process can hold the state in
 * memory and several can share it.
 */

const QUARTER_MS = 15 * 60_000;
/** DESIGN: no call takes longer (http.ts ends it after 40 s); one that is older died with its process. */
const LONGEST_CALL_MS = 60_000;

/** One of Strava's two counts. `limit` is null until Strava has told it: limits differ per app and change. */
type Count = { readonly limit: Pair | null; readonly used: Pair };

export type BudgetState = {
  /** Numbers of the quarter hour and UTC day that the counts belong to. */
  readonly quarter: number;
  readonly day: number;
  readonly overall: Count;
  readonly read: Count;
  /** When the requests set out that are on their way: counted by us, not yet in a header. Oldest first. */
  readonly underWay: readonly number[];
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
  underWay: [],
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
  const underWay = [...now.underWay.filter((since) => since > nowMs - LONGEST_CALL_MS), nowMs];
  return { ...now, overall: plus(now.overall, 1), read: plus(now.read, 1), underWay };
};

/**
 * An answer came. Strava's own usage replaces ours where it is higher (it also knows of other programs; a lower one
 * was overtaken by a later answer); calls still on their way come on top. Without headers (recorded: token answers, 401, 404, streams) our own count stands, and so it
 * does for an answer to a call of the window before: its headers speak of that one.
 */
export const withAnswer = (state: BudgetState, info: RateInfo, nowMs: number): BudgetState => {
  const now = rolled(state, nowMs);
  const [since = nowMs, ...underWay] = now.underWay;
  const isCurrent = { short: quarterOf(since) === now.quarter, day: dayOf(since) === now.day };
  const take = (count: Count, told: RateInfo['read']): Count => {
    const limit = told.limit ?? count.limit;
    if (told.usage === null) return { limit, used: count.used };
    const { usage } = told;
    const used = (window: keyof Pair): number =>
      isCurrent[window]
        ? Math.max(usage[window], count.used[window] - now.underWay.length) + underWay.length
        : count.used[window];
    return { limit, used: { short: used('short'), day: used('day') } };
  };
  return { ...now, underWay, overall: take(now.overall, info.overall), read: take(now.read, info.read) };
};

/** How many calls more a window holds, keeping `keepFree` (0…1) of every limit; null while no limit is known. */
const roomIn = ({ overall, read }: Limits, window: keyof Pair, keepFree: number): number | null => {
  const room = [overall, read].flatMap(({ limit, used }) =>
    limit === null ? [] : [Math.floor(limit[window] * (1 - keepFree)) - used[window]],
  );
  return room.length === 0 ? null : Math.max(0, Math.min(...room));
};

type Limits = Pick<BudgetState, 'overall' | 'read'>;

/**
 * The instant from which another call fits, keeping `keepFree` (0…1) of every limit unused; null = now.
 * A limit that is not known yet stops nothing.
 */
export const blockedUntil = (state: BudgetState, nowMs: number, keepFree: number): number | null => {
  const now = rolled(state, nowMs);
  const isFull = (window: keyof Pair): boolean => roomIn(now, window, keepFree) === 0;
  const until = Math.max(
    // Nothing lasts beyond midnight; a clock that was set back must not make it last for weeks.
    Math.min(now.pausedUntilMs, nextMidnight(nowMs)),
    isFull('day') ? nextMidnight(nowMs) : isFull('short') ? nextQuarter(nowMs) : 0,
  );
  return until > nowMs ? until : null;
};

/** A 429 came: nothing sets out before the window that is full ends (unknown: the quarter hour). */
export const withRefusal = (state: BudgetState, nowMs: number): BudgetState => {
  const full = blockedUntil({ ...state, pausedUntilMs: 0 }, nowMs, 0);
  return { ...state, pausedUntilMs: Math.max(state.pausedUntilMs, full ?? nextQuarter(nowMs)) };
};

/** Every limit as it is when its window begins. */
const emptied = (limits: Limits, window: keyof Pair): Limits => {
  const empty = (count: Count): Count => ({ limit: count.limit, used: { ...count.used, [window]: 0 } });
  return { overall: empty(limits.overall), read: empty(limits.read) };
};

/** DESIGN: beyond two months nobody wants a time of day. */
const LONGEST_WAIT_MS = 60 * DAY_MS;

/**
 * When so many calls will have set out, if nobody else makes any and each window takes what it can, keeping
 * `keepFree` of every limit; null while no limit is known, or when it takes longer than two months.
 */
export const expectedEnd = (
  state: BudgetState,
  calls: number,
  nowMs: number,
  keepFree: number,
): number | null => {
  let limits: Limits = rolled(state, nowMs);
  let at = Math.max(nowMs, Math.min(state.pausedUntilMs, nextMidnight(nowMs)));
  let left = calls;
  if (at > nowMs) limits = emptied(limits, 'short');
  if (at === nextMidnight(nowMs)) limits = emptied(limits, 'day');
  while (at - nowMs < LONGEST_WAIT_MS) {
    const short = roomIn(limits, 'short', keepFree);
    const day = roomIn(limits, 'day', keepFree);
    if (short === null || day === null) return null;
    const made = Math.min(short, day, left);
    left -= made;
    if (left === 0) return at;
    const spent = (count: Count): Count => plus(count, made);
    limits = { overall: spent(limits.overall), read: spent(limits.read) };
    const isDayOver = day - made === 0 || nextQuarter(at) === nextMidnight(at);
    at = isDayOver ? nextMidnight(at) : nextQuarter(at);
    limits = emptied(limits, 'short');
    if (isDayOver) limits = emptied(limits, 'day');
  }
  return null;
};
