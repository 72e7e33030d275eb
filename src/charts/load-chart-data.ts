import type { AllowedWeek } from '../core/report/limits/past-weeks.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { LoadDay } from '../core/report/status/status.ts';
import type { Units } from '../words/units.ts';
import type { LoadSpan } from './load-weeks.ts';

/** What the load chart, its text alternative and its table are made of. */
export type LoadChartData = {
  /** Consecutive days, oldest first; 84 make the usual twelve weeks. */
  readonly days: readonly LoadDay[];
  /** Findings of these days, in any order; others are left out. */
  readonly findings: readonly Finding[];
  /** What a bar is: seven days (the default), or a calendar month, told as its mean of seven days. */
  readonly by?: LoadSpan;
  readonly units: Units;
  /** What the picture is called, for those who hear it. */
  readonly title: string;
  /** The runner's usual 7-day distance, metres (Status.numbers.weekM.usual). */
  readonly usual?: { readonly low: number; readonly high: number } | null;
  /** The limit as it stood when a bar's days began; those that begin with no bar are left out. */
  readonly allowed?: readonly AllowedWeek[];
  /** Told apart from other charts of the page; letters, digits and hyphens. */
  readonly id?: string;
  readonly locale?: string;
};
