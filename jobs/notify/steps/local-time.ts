import type { Day } from '../../../src/core/day.ts';
import type { Deps } from '../../../src/deps.ts';

/** The runner's wall clock. An unknown zone counts as UTC rather than stopping the mail. */
export const localTime = (now: number, timeZone: string): Temporal.ZonedDateTime => {
  const instant = Temporal.Instant.fromEpochMilliseconds(now);
  try {
    return instant.toZonedDateTimeISO(timeZone);
  } catch {
    return instant.toZonedDateTimeISO('UTC');
  }
};

/** The runner's calendar day now. */
export const today = (deps: Pick<Deps, 'clock'>, timeZone: string): Day =>
  localTime(deps.clock.now(), timeZone).toPlainDate().toString();
