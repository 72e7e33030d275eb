/** Milliseconds of an hour and of a day on the clock: for instants, never for calendar days (see day.ts). */
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
