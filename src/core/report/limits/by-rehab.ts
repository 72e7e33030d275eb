import type { RehabState } from '../../rehab/state.ts';
import type { Bound, Reason } from './limits.ts';

/** What rest and ladder leave of every coming day. They speak alone: nothing else raises it. */
export type RehabRoom = {
  readonly longestRun: Bound | null;
  readonly distance: Bound | null;
  readonly hills: Bound | null;
};

const FREE: RehabRoom = { longestRun: null, distance: null, hills: null };

/** "Level ground, no hills" (SCIENCE.md 6.2): what the noise of an altimeter makes of it (DESIGN). */
const LEVEL_M = 20;

/** A day between two runs (SCIENCE.md 6.2): the runs that fit into so many days. */
const runsWithin = (days: number): number => Math.ceil(days / 2);

/** The limits of a runner who rests or comes back; `days`: how many days ahead the day lies, 1 for the first. */
export const rehabRoom = (rehab: RehabState | null, days: number): RehabRoom => {
  if (rehab === null || rehab.mode === 'normal') return FREE;
  if (rehab.mode === 'stop' || rehab.mode === 'acute') {
    const nothing: Bound = { metres: 0, reason: { kind: 'rest' } };
    return { longestRun: nothing, distance: nothing, hills: nothing };
  }
  const reason: Reason = { kind: 'ladder' };
  const level: Bound = { metres: LEVEL_M, reason };
  if (rehab.mode === 'careful' || rehab.ladder === null) return { ...FREE, hills: level };
  const stepM = Math.floor(rehab.ladder.maxDistanceM);
  return {
    longestRun: { metres: stepM, reason },
    distance: { metres: stepM * runsWithin(days), reason },
    hills: level,
  };
};
