import { BREAK_DAYS } from '../../core/rules/restart.ts';
import { addDays, daysBetween, type Day } from '../../core/day.ts';
import type { RehabFacts } from '../../core/rehab/facts.ts';
import type { LoadDay, Status } from '../../core/report/status/status.ts';

/** Which form the weekly mail takes. */
export type WeeklyForm = 'full' | 'quiet' | 'unread' | 'warmup' | 'break' | 'return' | 'recovery';

/** What of a recovery decides the form. */
const RECOVERING: ReadonlySet<RehabFacts['mode']> = new Set(['stop', 'acute', 'ladder']);

/**
 * The form that fits: stop, rest and ladder before all; then what the history is; events of an ordinary week get the
 * full form.
 */
export const weeklyForm = (
  status: Pick<Status, 'state' | 'findings' | 'asOf' | 'readUntil'>,
  days: readonly Pick<LoadDay, 'day' | 'distanceM'>[] = [],
  rehab: Pick<RehabFacts, 'mode'> | null = null,
): WeeklyForm => {
  if (rehab !== null && RECOVERING.has(rehab.mode)) return 'recovery';
  if (status.findings.some(({ level }) => level === 'stop')) return 'recovery';
  if (status.readUntil !== null) return 'unread';
  if (status.state === 'break') return 'break';
  if (status.state === 'empty') return 'warmup';
  if (status.state === 'insufficient') return status.findings.length > 0 ? 'full' : 'warmup';
  if (status.state === 'return_after_break' || weeksBack(days, status.asOf) !== null) return 'return';
  return status.findings.length > 0 ? 'full' : 'quiet';
};

/** DESIGN: three weeks, the length of the window that the ratio compares with; then it is full of runs again. */
export const WEEKS_BACK = 3;

/** The return after a break: in which week of it the runner is, from 1 on, and how many days the break had. */
export type WeeksBack = { readonly week: number; readonly gapDays: number };

/**
 * How far the runner is in the return after a break, read off the days of the chart; null when no break of 14 days or
 * more ended in the last three weeks. Empty days before the first run are no break.
 */
export const weeksBack = (
  days: readonly Pick<LoadDay, 'day' | 'distanceM'>[],
  asOf: Day,
): WeeksBack | null => {
  const runDays = days.filter(({ day, distanceM }) => distanceM > 0 && day <= asOf).map(({ day }) => day);
  for (let i = runDays.length - 1; i > 0; i -= 1) {
    const [before, first] = [runDays[i - 1], runDays[i]];
    if (before === undefined || first === undefined) continue;
    const sinceDays = daysBetween(first, asOf);
    if (sinceDays >= WEEKS_BACK * 7) return null;
    const gapDays = daysBetween(addDays(before, 1), first);
    if (gapDays >= BREAK_DAYS) return { week: Math.floor(sinceDays / 7) + 1, gapDays };
  }
  return null;
};
