import { dayNumber, type Day } from '../day.ts';
import { dayEnd, type History } from '../history/history.ts';
import { sumBack } from './day-series.ts';

/** Track metres each way over 28 days (SCIENCE.md 4.2). */
export const BALANCE_DAYS = 28;

/** Metres on a track, anticlockwise and clockwise. */
export type TrackMetres = { readonly ccwM: number; readonly cwM: number };

/** What was run on tracks in the 28 days that end on `day`. */
export const trackMetresTo = (history: History, day: Day): TrackMetres => {
  const asOf = dayEnd(history, dayNumber(day));
  return {
    ccwM: sumBack(history.series, asOf, 'ccwM', BALANCE_DAYS),
    cwM: sumBack(history.series, asOf, 'cwM', BALANCE_DAYS),
  };
};
