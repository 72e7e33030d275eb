import type { Day } from '../core/day.ts';
import * as u from './units.ts';

/** The formats of units.ts with a runner's units and a language filled in: what the catalogues speak through. */
export type Formats = {
  readonly units: u.Units;
  readonly locale: string;
  distance(m: number): string;
  shortDistance(m: number): string;
  /** A limit, rounded down: "Longest run 11.0 km". */
  limit(m: number): string;
  /** The same, short: "11 km". */
  shortLimit(m: number): string;
  distanceRange(lowM: number, highM: number): string;
  elevationRange(lowM: number, highM: number): string;
  length(m: number): string;
  elevation(m: number): string;
  roughElevation(m: number): string;
  pace(sPerKm: number): string;
  percent(x: number): string;
  ratio(x: number): string;
  count(n: number): string;
  millimetres(mm: number): string;
  day(d: Day): string;
  /** Without the weekday. */
  shortDay(d: Day): string;
  dayRange(from: Day, to: Day): string;
};

/** Formats for these units and this language. */
export const formats = (units: u.Units, locale = 'en'): Formats => ({
  units,
  locale,
  distance: (m) => u.distance(m, units, locale),
  shortDistance: (m) => u.shortDistance(m, units, locale),
  limit: (m) => u.distance(u.floorToTenth(m, units), units, locale),
  shortLimit: (m) => u.shortDistance(u.floorToTenth(m, units), units, locale),
  distanceRange: (lowM, highM) => u.distanceRange(lowM, highM, units, locale),
  elevationRange: (lowM, highM) => u.elevationRange(lowM, highM, units, locale),
  length: (m) => u.length(m, units, locale),
  elevation: (m) => u.elevation(m, units, locale),
  roughElevation: (m) => u.roughElevation(m, units, locale),
  pace: (sPerKm) => u.pace(sPerKm, units),
  percent: (x) => u.percent(x, locale),
  ratio: (x) => u.ratio(x, locale),
  count: (n) => u.count(n, locale),
  millimetres: (mm) => u.millimetres(mm, locale),
  day: (d) => u.day(d, locale),
  shortDay: (d) => u.shortDay(d, locale),
  dayRange: (from, to) => u.dayRange(from, to, locale),
});
