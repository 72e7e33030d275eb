import { type Day, weekday as isoWeekday } from '../core/day.ts';
import * as d from './dates.ts';
import { list } from './text.ts';
import * as u from './units.ts';

/** The formats of units.ts with a runner's units and a language filled in: what the catalogues speak through. */
export type Formats = {
  readonly units: u.Units;
  readonly locale: string;
  readonly hourCycle: d.HourCycle;
  distance(m: number): string;
  shortDistance(m: number): string;
  /** Whole, for marks: "650 km". */
  roundDistance(m: number): string;
  /** A limit, rounded down: "11.0 km". */
  limit(m: number): string;
  /** The same, short: "11 km". */
  shortLimit(m: number): string;
  distanceRange(lowM: number, highM: number): string;
  elevationRange(lowM: number, highM: number): string;
  length(m: number): string;
  elevation(m: number): string;
  /** A limit, rounded down. */
  elevationLimit(m: number): string;
  pace(sPerKm: number): string;
  /** Seconds: "1:24:05". */
  duration(s: number): string;
  percent(x: number): string;
  ratio(x: number): string;
  count(n: number): string;
  millimetres(mm: number): string;
  /** "Sun 15 Nov". */
  day(d: Day): string;
  /** Without the weekday. */
  shortDay(d: Day): string;
  /** "15 November 2026". */
  dayWithYear(d: Day): string;
  /** "Sunday 22 November 2026". */
  longDay(d: Day): string;
  /** "November 2026", of any day in it. */
  monthAndYear(d: Day): string;
  dayRange(from: Day, to: Day): string;
  /** ISO weekday, 1 = Monday. */
  weekdayName(isoWeekday: number): string;
  /** A full hour: "07:00" or "7 am". */
  hourOfDay(hour: number): string;
  /** Epoch milliseconds → "18:04" or "6:04 pm". */
  time(ms: number, timeZone: string): string;
  /** Epoch milliseconds → "Sun 15 Nov, 18:04". */
  instant(ms: number, timeZone: string): string;
  /** "Sunday". */
  weekdayOf(d: Day): string;
  /** A lap of a track: "266 m" or "291 yd". */
  lapLength(m: number): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
};

/** Formats for these units, this language and this clock. */
export const formats = (units: u.Units, locale = 'en', hourCycle: d.HourCycle = 'h23'): Formats => ({
  units,
  locale,
  hourCycle,
  distance: (m) => u.distance(m, units, locale),
  shortDistance: (m) => u.shortDistance(m, units, locale),
  roundDistance: (m) => u.roundDistance(m, units, locale),
  limit: (m) => u.distance(u.floorToTenth(m, units), units, locale),
  shortLimit: (m) => u.shortDistance(u.floorToTenth(m, units), units, locale),
  distanceRange: (lowM, highM) => u.distanceRange(lowM, highM, units, locale),
  lapLength: (m) => u.lapLength(m, units),
  elevationRange: (lowM, highM) => u.elevationRange(lowM, highM, units, locale),
  length: (m) => u.length(m, units, locale),
  elevation: (m) => u.elevation(m, units, locale),
  elevationLimit: (m) => u.elevationLimit(m, units, locale),
  pace: (sPerKm) => u.pace(sPerKm, units),
  duration: u.duration,
  percent: (x) => u.percent(x, locale),
  ratio: (x) => u.ratio(x, locale),
  count: (n) => u.count(n, locale),
  millimetres: (mm) => u.millimetres(mm, locale),
  day: (on) => d.day(on, locale),
  shortDay: (on) => d.shortDay(on, locale),
  dayWithYear: (on) => d.dayWithYear(on, locale),
  longDay: (on) => d.longDay(on, locale),
  monthAndYear: (on) => d.monthAndYear(on, locale),
  dayRange: (from, to) => d.dayRange(from, to, locale),
  weekdayName: (n) => d.weekdayName(n, locale),
  hourOfDay: (hour) => d.hourOfDay(hour, locale, hourCycle),
  time: (ms, timeZone) => d.time(ms, timeZone, locale, hourCycle),
  instant: (ms, timeZone) => d.instant(ms, timeZone, locale, hourCycle),
  weekdayOf: (on) => d.weekdayName(isoWeekday(on), locale),
  list: (items) => list(items, locale),
});
