import { localTime } from '../../../src/runner/clock.ts';

/** The night in which lists are read again: from two o'clock, for three hours. */
const FIRST_HOUR = 2;
const MINUTES = 180;

/**
 * The last moment, epoch milliseconds, at which this runner's list was to be read again: once a night on the
 * runner's clock, every runner at another minute, so that the calls of many do not meet.
 */
export const lastNight = (now: number, timeZone: string, athleteId: number): number => {
  const local = localTime(now, timeZone);
  const at = (day: Temporal.ZonedDateTime): number =>
    day
      .startOfDay()
      .add({ minutes: FIRST_HOUR * 60 + (athleteId % MINUTES) })
      .toInstant().epochMilliseconds;
  const tonight = at(local);
  return tonight <= now ? tonight : at(local.subtract({ days: 1 }));
};
