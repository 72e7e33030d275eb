import type { Day } from '../day.ts';

/**
 * What a rule leaves for one coming day so that it stays silent, whatever else is run within it. Metres; what is
 * absent has no limit.
 */
export type Room = {
  /** Longest session of that day. */
  readonly sessionM?: number;
  /** Distance from tomorrow up to and including that day. */
  readonly distanceM?: number;
  /** Descent of one run of that day. */
  readonly runDescentM?: number;
  /** Descent, and climb, from tomorrow up to and including that day. */
  readonly descentM?: number;
  readonly climbM?: number;
  /** Metres of one run on slopes steeper than -8 %. */
  readonly steepDownM?: number;
  /** True: hill repeats on that day would be new. */
  readonly repeatsAreNew?: boolean;
  /** Track metres one way from tomorrow up to and including that day. */
  readonly oneWayM?: { readonly ccwM?: number; readonly cwM?: number };
  /** Times round the loop run most, in the direction run most, from tomorrow up to and including that day. */
  readonly loopRuns?: number;
};

/** Where a limit of the longest run comes from. */
export type Base = { readonly sessionM: number; readonly day: Day };
