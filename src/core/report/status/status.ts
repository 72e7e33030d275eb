import type { Day } from '../../day.ts';
import type { Finding } from '../../rules/finding.ts';

/** Whether the history is long enough to compare with. */
export type HistoryState =
  /** No run known yet. */
  | 'empty'
  /** The source of the runs was not read lately: days without runs are unknown, not rest. */
  | 'unread'
  /** Fewer than 28 calendar days or too few weeks with runs: nothing is extrapolated. */
  | 'insufficient'
  /** No run in the last 14 days. */
  | 'break'
  /** The chronic window is empty: ratios are null. */
  | 'return_after_break'
  | 'ok';

/** A value beside the range the runner usually has (quartiles of earlier weeks); null = cannot be computed. */
export type Beside = {
  readonly value: number | null;
  readonly usual: { readonly low: number; readonly high: number } | null;
};

/** One day of the chart: load of the day, 7-day sum and the three ratios (null where not defined). */
export type LoadDay = {
  readonly day: Day;
  readonly distanceM: number;
  readonly weekM: number;
  readonly uncoupled: number | null;
  readonly coupled: number | null;
  readonly ewma: number | null;
};

/** What the home page and the weekly mail say about one day. Windows end on and include `asOf`. */
export type Status = {
  readonly asOf: Day;
  readonly state: HistoryState;
  /** Calendar days since the first known run, the first included. */
  readonly daysKnown: number;
  /** Of the last four 7-day blocks, those with a run. */
  readonly weeksWithRuns: number;
  readonly lastRunDay: Day | null;
  /** The last day of which the source told all, where that is longer ago than it should be; else null. */
  readonly readUntil: Day | null;
  readonly numbers: {
    /** Distance of the last 7 days, metres. */
    readonly weekM: Beside;
    /** Longest session of the last 7 days, metres. */
    readonly longestM: Beside;
    /** Climb of the last 7 days, metres; null where too little of the distance has a known climb. */
    readonly climbM: Beside;
  };
  readonly ratio: {
    readonly uncoupled: number | null;
    readonly coupled: number | null;
    readonly ewma: number | null;
  };
  /** Findings of the last 7 days that hold, loudest first: states with the numbers of `asOf`. */
  readonly findings: readonly Finding[];
  /** States that were told in the last 7 days and are on no more. */
  readonly past: readonly Finding[];
};
