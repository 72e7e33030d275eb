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

/** "Sunday 22 November 2026" on the runner's clock. */
export const longDay = (now: number, timeZone: string): string =>
  onTheirClock(now, timeZone)
    .toPlainDate()
    .toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "14:15" on the runner's clock. */
export const clockTime = (at: number, timeZone: string): string =>
  onTheirClock(at, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });

/** The month of a day with its year: "November 2026". */
export const monthAndYear = (day: Day): string =>
  Temporal.PlainDate.from(day).toLocaleString('en-GB', { month: 'long', year: 'numeric' });
