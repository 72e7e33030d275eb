import { hasReached } from '../compare.ts';
import { isWarm, type History } from '../history/history.ts';
import { type AsOf, sumBack } from '../load/day-series.ts';
import type { RuleSettings } from './settings.ts';
import type { Verdict } from './rule.ts';

/** The balance is taken over 28 days (SCIENCE.md 4.2). */
const WINDOW_DAYS = 28;

/** It matters from 8 km on the track, or from a quarter of all distance on (SCIENCE.md 4.2 T1, DESIGN). */
const TRACK_FROM_M = 8000;
const TRACK_FROM_SHARE = 0.25;

/**
 * Direction balance (ccw - cw) / (ccw + cw) in metres: +1 all anticlockwise, -1 all clockwise; null without
 * track metres. Worked example E18.
 */
export const directionBalance = (ccwM: number, cwM: number): number | null =>
  ccwM + cwM > 0 ? (ccwM - cwM) / (ccwM + cwM) : null;

/** T1, the track in one direction (Messier 1995 for the amount of track; grade C). */
export const t1Track = (history: History, asOf: AsOf, settings: RuleSettings): Verdict<'T1'> | null => {
  if (!isWarm(history, asOf.day)) return null;
  const ccwM = sumBack(history.series, asOf, 'ccwM', WINDOW_DAYS);
  const cwM = sumBack(history.series, asOf, 'cwM', WINDOW_DAYS);
  const balance = directionBalance(ccwM, cwM);
  if (balance === null || !hasReached(Math.abs(balance), settings.trackBalance)) return null;
  const trackM = ccwM + cwM;
  const distanceM = sumBack(history.series, asOf, 'distanceM', WINDOW_DAYS);
  if (trackM < TRACK_FROM_M && !hasReached(trackM / distanceM, TRACK_FROM_SHARE)) return null;
  return { level: 'note', facts: { ccwM, cwM, balance, direction: balance > 0 ? 'ccw' : 'cw' } };
};
