import type { Day } from '../core/day.ts';

const onTheirClock = (now: number, timeZone: string): Temporal.ZonedDateTime => {
  const instant = Temporal.Instant.fromEpochMilliseconds(now);
  try {
    return instant.toZonedDateTimeISO(timeZone);
  } catch {
    // Strava has sent names that no time zone database knows: UTC is better than no page.
    return instant.toZonedDateTimeISO('UTC');
  }
};

/** The runner's calendar day at this instant (epoch ms). */
export const localDay = (now: number, timeZone: string): Day =>
  onTheirClock(now, timeZone).toPlainDate().toString();
