import { localTime } from '../../jobs/steps/local-time.ts';

/** A few minutes past the hour at which weekly mails fall due. */
const MINUTES_PAST = 5;
const WEEKLY_HOUR = 7;

/** The first Monday morning after `now` (epoch ms) in any of these zones; null without zones. */
export const nextWeeklyTime = (now: number, zones: readonly string[]): number | null => {
  const times = zones.map((zone) => {
    const local = localTime(now, zone);
    const monday = local.add({ days: (8 - local.dayOfWeek) % 7 }).with({
      hour: WEEKLY_HOUR,
      minute: MINUTES_PAST,
      second: 0,
      millisecond: 0,
      microsecond: 0,
      nanosecond: 0,
    });
    const next = monday.epochMilliseconds > now ? monday : monday.add({ days: 7 });
    return next.epochMilliseconds;
  });
  return times.length === 0 ? null : Math.min(...times);
};
