import type { Run } from '../run.ts';
import type { HistoryNoteKey } from './notes.ts';

/** Faster than this over a whole run is a ride or a car: 2:30/km (SCIENCE.md 1.6 "Reading", 2.4). */
const FASTEST_S_PER_KM = 150;

/** Slower than this is a walk: 12:00/km (SCIENCE.md 1.6 "Reading", 2.4). */
const SLOWEST_S_PER_KM = 720;

/** Trails may be as slow as they like: climbing 1,000 m in an hour is running there (SCIENCE.md 1.6). */
const NO_SLOW_LIMIT = 'TrailRun';

/** Metres in a kilometre: paces are compared as whole numbers, so that exactly 2:30/km stays. */
const KM_M = 1000;

/**
 * Why a recording cannot be a run, or null when it can. Moving and elapsed time must agree: a run with a
 * long stop has a slow elapsed pace, one with a wrong auto-pause a fast moving pace, and both are kept.
 * A time of zero is "not known" and speaks for nothing.
 */
export const implausible = (
  run: Run,
): Extract<HistoryNoteKey, 'noDistance' | 'tooFast' | 'tooSlow'> | null => {
  if (!(run.distanceM > 0)) return 'noDistance';
  const times = [run.movingTimeS, run.elapsedTimeS];
  if (times.some((seconds) => !(seconds > 0))) return null;

  const fastest = run.distanceM * FASTEST_S_PER_KM;
  if (times.every((seconds) => seconds * KM_M < fastest)) return 'tooFast';

  const slowest = run.distanceM * SLOWEST_S_PER_KM;
  if (run.sport !== NO_SLOW_LIMIT && times.every((seconds) => seconds * KM_M > slowest)) return 'tooSlow';
  return null;
};
