import type { Day } from '../core/day.ts';
import type { Deps } from '../deps.ts';

/** The runner's wall clock at this instant (epoch ms). An unknown zone counts as UTC: better than no mail and no page. */
export const localTime = (now: number, timeZone: string): Temporal.ZonedDateTime => {
  const instant = Temporal.Instant.fromEpochMilliseconds(now);
  try {
    return instant.toZonedDateTimeISO(timeZone);
  } catch {
    // Strava has sent names that no time zone database knows.
    return instant.toZonedDateTimeISO('UTC');
  }
};

/** The runner's calendar day at this instant (epoch ms). */
export const localDay = (now: number, timeZone: string): Day =>
  localTime(now, timeZone).toPlainDate().toString();

/** When the runner's day began, epoch ms. */
export const startOfToday = ({ clock }: Pick<Deps, 'clock'>, timeZone: string): number =>
  localTime(clock.now(), timeZone).startOfDay().epochMilliseconds;

/** The runner's calendar day now. */
export const today = ({ clock }: Pick<Deps, 'clock'>, timeZone: string): Day =>
  localDay(clock.now(), timeZone);
