import type { Moment } from '../history/history.ts';
import type { TrackLaps } from '../run-analysis.ts';
import { SMALL_LAP_M } from '../track/stadium.ts';

/** The length of a lap, and the metres run on such laps. */
type Laps = { readonly lapM: number; readonly metres: number };

/** The ovals of one run: the one that is described, without the metres of the others, and the others. */
const ovalsOf = ({ lapM, ccwM, cwM, others = [] }: TrackLaps): readonly Laps[] => {
  const beside = others.map((oval) => ({ lapM: oval.lapM, metres: oval.ccwM + oval.cwM }));
  const besideM = beside.reduce((sum, oval) => sum + oval.metres, 0);
  return [{ lapM, metres: ccwM + cwM - besideM }, ...beside];
};

/** DESIGN: told where at least half of the metres on tracks were run on small ovals. */
const MOSTLY = 0.5;

/**
 * The lap of the small oval (less than 366 m) on which most was run, whole metres; null where most of the metres on
 * tracks were run on 400 m tracks.
 */
export const smallLapOf = (moments: readonly Moment[]): number | null => {
  const ovals = moments.flatMap(({ run }) => (run.analysis?.track ? ovalsOf(run.analysis.track) : []));
  const small = ovals.filter(({ lapM }) => lapM < SMALL_LAP_M);
  const sum = (laps: readonly Laps[]): number => laps.reduce((metres, oval) => metres + oval.metres, 0);
  if (small.length === 0 || sum(small) < MOSTLY * sum(ovals)) return null;
  const longest = small.reduce((most, oval) => (oval.metres > most.metres ? oval : most));
  return Math.round(longest.lapM);
};
