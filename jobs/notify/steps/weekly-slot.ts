import { HOUR_MS } from '../../../src/core/durations.ts';
import { addDays, type Day } from '../../../src/core/day.ts';
import { localTime } from '../../../src/runner/clock.ts';

/** When a runner wants the weekly mail, on the runner's own clock. */
export type WeeklyWish = {
  readonly athleteId: number;
  readonly timeZone: string;
  /** ISO weekday, 1 = Monday. */
  readonly weeklyDay: number;
  readonly weeklyHour: number;
};

/** After a long outage the mail still comes, but not later than the next evening: then it is old news. */
const LATEST_MS = 36 * HOUR_MS;

/** DESIGN: mails of one hour leave over ten minutes, so that neither the mail server nor this machine gets them at once. */
const SPREAD_MINUTES = 10;

/** Knuth's multiplicative hash (The Art of Computer Programming 3, 6.4): neighbouring ids end up far apart. */
const HASH_FACTOR = 2_654_435_761;
const HASH_BITS = 32;
const HASH_RANGE = 2 ** HASH_BITS;

/** The runner's own minute past the hour, always the same. */
const minuteOf = (athleteId: number): number => {
  // Accounts that were made here have negative ids.
  const hash = Number(BigInt.asUintN(HASH_BITS, BigInt(athleteId) * BigInt(HASH_FACTOR)));
  return Math.floor((hash / HASH_RANGE) * SPREAD_MINUTES);
};

const at = (day: Temporal.ZonedDateTime, wish: WeeklyWish): Temporal.ZonedDateTime =>
  // An hour that a change of the clocks leaves out becomes the next one; of a repeated hour it is the first.
  day.startOfDay().with({ hour: wish.weeklyHour, minute: minuteOf(wish.athleteId) });

/**
 * The day whose weekly mail is due now; null when none is. It is named by the runner's calendar, so that the
 * same week has the same name wherever the runner is: a journey neither doubles nor swallows it.
 */
export const slotDue = (now: number, wish: WeeklyWish): Day | null => {
  const local = localTime(now, wish.timeZone);
  const day = local.subtract({ days: (local.dayOfWeek - wish.weeklyDay + 7) % 7 });
  const late = now - at(day, wish).epochMilliseconds;
  return late >= 0 && late <= LATEST_MS ? day.toPlainDate().toString() : null;
};

/** The first instant after `now` (epoch ms) at which the runner's weekly mail falls due. */
export const nextSlot = (now: number, wish: WeeklyWish): number => {
  const local = localTime(now, wish.timeZone);
  const day = local.add({ days: (wish.weeklyDay - local.dayOfWeek + 7) % 7 });
  const next = at(day, wish).epochMilliseconds;
  return next > now ? next : at(day.add({ days: 7 }), wish).epochMilliseconds;
};

/** DESIGN: after a change of the weekday, the next mail waits until most of a week is new. */
const LEAST_DAYS = 4;

/** Whether a slot is a week of its own after the one that had a mail. */
export const isNewWeek = (slot: Day, lastSlot: Day | null): boolean =>
  lastSlot === null || slot >= addDays(lastSlot, LEAST_DAYS);
