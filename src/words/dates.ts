import { DAY_MS, HOUR_MS } from '../core/durations.ts';
import { dayNumber, type Day } from '../core/day.ts';
import { intlTag } from './intl.ts';

/** Days and times as text: local days as they are, instants on the runner's own clock. */

/** A clock of 24 or of 12 hours. */
export type HourCycle = 'h23' | 'h12';

// Intl formatters cost more to make than to use: this map only remembers them.
const dateFormats = new Map<string, Intl.DateTimeFormat>();

const dateFormat = (options: Intl.DateTimeFormatOptions, locale: string): Intl.DateTimeFormat => {
  const key = locale + JSON.stringify(options);
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(intlTag(locale), options);
    dateFormats.set(key, format);
  }
  return format;
};

const utcNoon = (day: Day): Date => new Date(dayNumber(day) * DAY_MS + DAY_MS / 2);

/** A local day → "Sun 15 Nov". */
export const day = (d: Day, locale = 'en'): string =>
  dateFormat({ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }, locale)
    .format(utcNoon(d))
    .replace(',', '');

/** A local day without its weekday → "15 Nov". */
export const shortDay = (d: Day, locale = 'en'): string =>
  dateFormat({ day: 'numeric', month: 'short', timeZone: 'UTC' }, locale).format(utcNoon(d));

/** A local day with its year → "15 November 2026". */
export const dayWithYear = (d: Day, locale = 'en'): string =>
  dateFormat({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }, locale).format(utcNoon(d));

/** The month of a day, short → "Nov". */
export const month = (d: Day, locale = 'en'): string =>
  dateFormat({ month: 'short', timeZone: 'UTC' }, locale).format(utcNoon(d));

/** DESIGN: a chart of two years in two widths, with its table, asks six times for each of its hundred weeks. */
const RANGES_KEPT = 1_000;
const ranges = new Map<string, string>();

const rangeText = (from: Day, to: Day, locale: string): string =>
  dateFormat({ day: 'numeric', month: 'short', timeZone: 'UTC' }, locale).formatRange(
    utcNoon(from),
    utcNoon(to),
  );

/** Two local days → "15 – 22 Nov". `formatRange` is the slowest of all formats: what it gave is remembered. */
export const dayRange = (from: Day, to: Day, locale = 'en'): string => {
  const key = `${locale} ${from} ${to}`;
  const known = ranges.get(key) ?? rangeText(from, to, locale);
  if (ranges.size >= RANGES_KEPT) ranges.clear();
  ranges.set(key, known);
  return known;
};

/** A month with its year, of any day in it → "November 2026". */
export const monthAndYear = (d: Day, locale = 'en'): string =>
  dateFormat({ month: 'long', year: 'numeric', timeZone: 'UTC' }, locale).format(utcNoon(d));

/** A local day in full → "Sunday 22 November 2026"; German keeps the comma after the weekday. */
export const longDay = (d: Day, locale = 'en'): string => {
  const text = dateFormat(
    { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    locale,
  ).format(utcNoon(d));
  return locale === 'en' ? text.replace(',', '') : text;
};

/** 2024-01-01 was a Monday: weekday 1 of ISO 8601. */
const MONDAY = '2024-01-01';

/** The name of an ISO weekday, 1 = Monday → "Monday", short "Mon". */
export const weekdayName = (isoWeekday: number, locale = 'en', weekday: 'long' | 'short' = 'long'): string =>
  dateFormat({ weekday, timeZone: 'UTC' }, locale).format(
    new Date((dayNumber(MONDAY) + isoWeekday - 1) * DAY_MS + DAY_MS / 2),
  );

/** Names of zones that no database knows have come from Strava: UTC is better than no page. */
const knownZone = (timeZone: string): string => {
  try {
    return Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
};

const clock = (hourCycle: HourCycle): Intl.DateTimeFormatOptions =>
  hourCycle === 'h23'
    ? { hour: '2-digit', minute: '2-digit', hourCycle }
    : { hour: 'numeric', minute: '2-digit', hourCycle };

/** An instant (epoch ms) as a time on the runner's own clock → "18:04" or "6:04 pm". */
export const time = (ms: number, timeZone: string, locale = 'en', hourCycle: HourCycle = 'h23'): string =>
  dateFormat({ ...clock(hourCycle), timeZone: knownZone(timeZone) }, locale).format(ms);

/** A full hour of the day → "07:00" or "7 am". */
export const hourOfDay = (hour: number, locale = 'en', hourCycle: HourCycle = 'h23'): string =>
  dateFormat(
    hourCycle === 'h23'
      ? { ...clock(hourCycle), timeZone: 'UTC' }
      : { hour: 'numeric', hourCycle, timeZone: 'UTC' },
    locale,
  ).format(hour * HOUR_MS);

/** An instant (epoch ms) on the runner's own clock → "Sun 15 Nov, 18:04". */
export const instant = (
  ms: number,
  timeZone: string,
  locale = 'en',
  hourCycle: HourCycle = 'h23',
): string => {
  const date = dateFormat(
    { weekday: 'short', day: 'numeric', month: 'short', timeZone: knownZone(timeZone) },
    locale,
  );
  return `${date.format(ms).replace(',', '')}, ${time(ms, timeZone, locale, hourCycle)}`;
};
