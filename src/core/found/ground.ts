import { type Day, dayFromNumber } from '../day.ts';
import type { Moment } from '../history/history.ts';
import { descentM } from '../load/amounts.ts';

/** Hills and tracks of some runs: what is known, and of how many of them it is known. */
export type HillsFound = {
  /** Runs whose descent is known. */
  readonly known: number;
  readonly runs: number;
  /** The run with the most descent; null where none goes down. */
  readonly most: { readonly day: Day; readonly runId: number; readonly lossM: number } | null;
  /** Runs with hill repeats. */
  readonly repeats: number;
};

export const hillsFound = (moments: readonly Moment[]): HillsFound => {
  let known = 0;
  let most: HillsFound['most'] = null;
  for (const { run, day } of moments) {
    const lossM = descentM(run);
    if (lossM === null) continue;
    known += 1;
    if (lossM > (most?.lossM ?? 0)) most = { day: dayFromNumber(day), runId: run.id, lossM };
  }
  return {
    known,
    runs: moments.length,
    most,
    repeats: moments.filter(({ run }) => (run.analysis?.hillRepeats?.count ?? 0) > 0).length,
  };
};

/** Laps of tracks, metres each way; `read`: runs whose recording was looked at. */
export type TrackFound = {
  readonly read: number;
  readonly runs: number;
  readonly ccwM: number;
  readonly cwM: number;
};

export const trackFound = (moments: readonly Moment[]): TrackFound => {
  const onTrack = moments.filter(({ amounts }) => amounts.ccwM + amounts.cwM > 0);
  return {
    read: moments.filter(({ run }) => run.analysis !== null).length,
    runs: onTrack.length,
    ccwM: onTrack.reduce((sum, { amounts }) => sum + amounts.ccwM, 0),
    cwM: onTrack.reduce((sum, { amounts }) => sum + amounts.cwM, 0),
  };
};
