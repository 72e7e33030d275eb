/**
 * Calendar days without a clock and without a zone. A day is the text `YYYY-MM-DD`; arithmetic goes
 * through the number of days since 1970-01-01. `Date` is not used: the core has no clock, and the
 * linter keeps it so. Source of both conversions: H. Hinnant, "chrono-Compatible Low-Level Date
 * Algorithms" (days_from_civil, civil_from_days), proleptic Gregorian calendar.
 */

/** A local calendar day, `YYYY-MM-DD`. */
export type Day = string;

const DAYS_PER_ERA = 146_097; // 400 years
const DAYS_TO_1970 = 719_468; // from 0000-03-01
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01. @throws RangeError when the text is not a calendar day. */
export const dayNumber = (day: Day): number => {
  const parts = SHAPE.exec(day);
  if (parts === null) throw new RangeError(`not a day (YYYY-MM-DD): ${day}`);
  const n = fromCivil(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (dayFromNumber(n) !== day) throw new RangeError(`no such day: ${day}`);
  return n;
};

const fromCivil = (year: number, month: number, dayOfMonth: number): number => {
  const y = month <= 2 ? year - 1 : year; // the year starts in March, so that leap days come last
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970;
};

/** The day with this many days since 1970-01-01. */
export const dayFromNumber = (n: number): Day => {
  const shifted = n + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
};

const two = (n: number): string => String(n).padStart(2, '0');

/** The day `n` days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day => dayFromNumber(dayNumber(day) + n);

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => dayNumber(b) - dayNumber(a);

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export const weekday = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** Before any run, and after any: the ends of a range that has none. */
export const EVER: Day = '0001-01-01';
export const NEVER: Day = '9999-12-31';
