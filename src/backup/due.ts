import { DAY_MS, HOUR_MS, MINUTE_MS } from '../core/durations.ts';
import type { Config } from '../config/load-config.ts';

/** When the next backup is due. Instants are epoch milliseconds. */

type Schedule = Exclude<Config['backup']['schedule'], 'off'>;

/** DESIGN: three at night in UTC is night for most of Europe, and no hour at which clocks change there. */
const AT_MS = 3 * HOUR_MS;
/** 1970 began on a Thursday: its first Monday was four days later. */
const MONDAY_MS = 4 * DAY_MS;

const PERIODS: Readonly<Record<Schedule, { readonly everyMs: number; readonly fromMs: number }>> = {
  hourly: { everyMs: HOUR_MS, fromMs: 0 },
  daily: { everyMs: DAY_MS, fromMs: AT_MS },
  weekly: { everyMs: 7 * DAY_MS, fromMs: MONDAY_MS + AT_MS },
};

/** DESIGN: a folder that was away for a moment is back in a quarter of an hour. */
const AGAIN_MS = 15 * MINUTE_MS;

const slotOf = (schedule: Schedule, at: number): number => {
  const { everyMs, fromMs } = PERIODS[schedule];
  return Math.floor((at - fromMs) / everyMs);
};

/**
 * Whether one is due: none was made since this period began (at three at night, UTC), also where Camber was off then; and
 * not right after one that failed.
 */
export const isDue = (
  schedule: Schedule,
  { newest, failedAt }: { readonly newest: number | null; readonly failedAt: number | null },
  now: number,
): boolean => {
  if (failedAt !== null && now - failedAt < AGAIN_MS && now >= failedAt) return false;
  return newest === null || slotOf(schedule, newest) < slotOf(schedule, now);
};

/** DESIGN: a period, and a quarter more for a night that failed once. */
const LATE = 1.25;

/** Whether the newest is older than it should be. */
export const isLate = (schedule: Config['backup']['schedule'], newest: number, now: number): boolean =>
  schedule !== 'off' && now - newest > LATE * PERIODS[schedule].everyMs;
