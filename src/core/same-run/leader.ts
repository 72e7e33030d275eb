import { stravaIdOf } from './row-ids.ts';
import { saidApart, type Sameness, samenessOf, type Trace } from './same-run.ts';

/** A recording that is there already, with the id of the one that leads its group. */
export type Grouped = Trace & { readonly leadId: number };

const RANK: Readonly<Record<Sameness, number>> = { certain: 0, together: 1, shifted: 2 };

/** A group holds one activity of Strava, and none that the runner said is another run. */
const mayJoin = (trace: Trace, group: readonly Grouped[]): boolean => {
  const own = stravaIdOf(trace.id);
  return group.every((member) => {
    const other = stravaIdOf(member.id);
    return !saidApart(trace, member) && (own === null || other === null || own === other);
  });
};

/**
 * The id of the run that a recording belongs to, among those that are there; null when it is a run of its own. Of several
 * the surest, then the one that starts nearest.
 */
export const leaderFor = (trace: Trace, there: readonly Grouped[]): number | null => {
  const groups = Map.groupBy(there, ({ leadId }) => leadId);
  let best: { readonly leadId: number; readonly rank: number; readonly awayS: number } | null = null;
  for (const [leadId, group] of groups) {
    if (!mayJoin(trace, group)) continue;
    for (const member of group) {
      const sameness = samenessOf(trace, member);
      if (sameness === null) continue;
      const rank = RANK[sameness];
      const awayS = Math.abs(trace.startS - member.startS);
      if (best === null || rank < best.rank || (rank === best.rank && awayS < best.awayS))
        best = { leadId, rank, awayS };
    }
  }
  return best?.leadId ?? null;
};
