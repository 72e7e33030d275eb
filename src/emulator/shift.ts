import { addDays, daysBetween } from '../core/day.ts';
import type { Day } from '../core/day.ts';
import type { ActivityJson, AthleteFolder } from './types.ts';

const DAYS_PER_WEEK = 7;
const NS_PER_S = 1_000_000_000;

/** `(GMT-05:00) America/New_York` → `America/New_York`. */
const zoneOf = (timezone: unknown): string => String(timezone).replace(/^\([^)]*\)\s*/, '');

/** Seconds east of UTC at this wall-clock time, or null when the zone is not known. */
const offsetAt = (zone: string, local: string): number | null => {
  try {
    const dateTime = Temporal.PlainDateTime.from(local.replace(/Z$/, ''));
    return dateTime.toZonedDateTime(zone).offsetNanoseconds / NS_PER_S;
  } catch {
    return null;
  }
};

/** UTC text of a wall-clock text that carries a false Z. */
const utcOf = (local: string, offsetS: number): string =>
  new Date(Date.parse(local) - offsetS * 1000).toISOString().replace('.000Z', 'Z');

/**
 * The activity this many weeks later: same weekday and local time of day; `utc_offset` is what the zone has on
 * the new date (summer time may differ), and `start_date` follows, so local = UTC + offset as in every real answer.
 */
export const shiftActivity = (activity: ActivityJson, weeks: number): ActivityJson => {
  if (weeks === 0) return activity;
  const day = addDays(activity.start_date_local.slice(0, 10), weeks * DAYS_PER_WEEK);
  const local = `${day}${activity.start_date_local.slice(10)}`;
  const recorded = (Date.parse(activity.start_date_local) - Date.parse(activity.start_date)) / 1000;
  const offset = offsetAt(zoneOf(activity['timezone']), local) ?? recorded;
  return { ...activity, start_date_local: local, start_date: utcOf(local, offset), utc_offset: offset };
};

/** Whole weeks to move a last day so that it lands on the latest such weekday before `today`. */
const weeksUntilYesterday = (lastDay: Day, today: Day): number =>
  Math.floor((daysBetween(lastDay, today) - 1) / DAYS_PER_WEEK);

/**
 * The same history moved by whole weeks so that its newest activity is as near to yesterday as its weekday
 * allows: on the last such weekday before `today`, never on `today` or later. Streams, gear and ids stay.
 */
export const shiftFolder = (folder: AthleteFolder, today: Day): AthleteFolder => {
  const days = folder.activities.map((activity) => activity.start_date_local.slice(0, 10)).sort();
  const last = days.at(-1);
  if (last === undefined) return folder;
  const weeks = weeksUntilYesterday(last, today);
  const activities = folder.activities
    .map((activity) => shiftActivity(activity, weeks))
    .sort((a, b) => Date.parse(b.start_date) - Date.parse(a.start_date));
  return { ...folder, activities };
};
