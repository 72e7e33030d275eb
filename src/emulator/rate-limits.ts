import { DAY_MS } from '../core/durations.ts';

/** Requests allowed or used: in the current quarter of an hour, and in the current UTC day. */
type Pair = { readonly quarterHour: number; readonly day: number };

/** Strava limits everything together and reads apart (developers.strava.com/docs/rate-limits). */
export type Limits = { readonly overall: Pair; readonly read: Pair };

/** A new app for one athlete, 2026 (STRAVA.md 2). */
export const DEFAULT_LIMITS: Limits = {
  overall: { quarterHour: 200, day: 2000 },
  read: { quarterHour: 100, day: 1000 },
};

const QUARTER_HOUR_MS = 15 * 60 * 1000;
type Counter = { readonly window: number; readonly used: number };

const used = (counter: Counter, window: number): number => (counter.window === window ? counter.used : 0);
const pairText = (pair: Pair): string => `${pair.quarterHour},${pair.day}`;

export type RateLimits = {
  /** Counts one request and says whether it is still within all limits; refused ones count as well. */
  readonly count: (kind: 'read' | 'write') => boolean;
  readonly usage: () => Limits;
  readonly headers: () => Record<string, string>;
};

/** Counters whose windows end at the quarter hour and at midnight UTC by the given clock. */
export const createRateLimits = (limits: Limits, now: () => number): RateLimits => {
  const none: Counter = { window: -1, used: 0 };
  const counters = { overall: { quarterHour: none, day: none }, read: { quarterHour: none, day: none } };

  const usageOf = (group: 'overall' | 'read'): Pair => ({
    quarterHour: used(counters[group].quarterHour, Math.floor(now() / QUARTER_HOUR_MS)),
    day: used(counters[group].day, Math.floor(now() / DAY_MS)),
  });
  const add = (group: 'overall' | 'read'): boolean => {
    const before = usageOf(group);
    counters[group] = {
      quarterHour: { window: Math.floor(now() / QUARTER_HOUR_MS), used: before.quarterHour + 1 },
      day: { window: Math.floor(now() / DAY_MS), used: before.day + 1 },
    };
    return before.quarterHour < limits[group].quarterHour && before.day < limits[group].day;
  };

  return {
    count: (kind) => {
      const withinOverall = add('overall');
      return kind === 'read' ? add('read') && withinOverall : withinOverall;
    },
    usage: () => ({ overall: usageOf('overall'), read: usageOf('read') }),
    headers: () => ({
      'X-RateLimit-Limit': pairText(limits.overall),
      'X-RateLimit-Usage': pairText(usageOf('overall')),
      'X-ReadRateLimit-Limit': pairText(limits.read),
      'X-ReadRateLimit-Usage': pairText(usageOf('read')),
    }),
  };
};
