import type { Run } from '../run.ts';
import { saidApart } from '../same-run/same-run.ts';
import type { HistoryNote } from './notes.ts';
import { byStart, endS, overlapInTime } from './timing.ts';

/** Longest first; equal ones in order of start. */
const byLength = (a: Run, b: Run): number => b.distanceM - a.distanceM || byStart(a, b);

/** Runs in order of start, cut where nothing is on: only inside a group can anything overlap. */
const groupsInTime = (runs: readonly Run[]): readonly (readonly Run[])[] => {
  const groups: Run[][] = [];
  let end = -Infinity;
  for (const run of runs) {
    const group = groups.at(-1);
    if (group !== undefined && (run.startS < end || run.startS === group.at(-1)?.startS)) group.push(run);
    else groups.push([run]);
    end = Math.max(end, endS(run));
  }
  return groups;
};

/**
 * Runs that overlap in time never add up: nobody runs twice at once (four manual entries of one morning
 * became a false 38 km session, SCIENCE.md 1.6). The longest counts, unless the runner said that these are two. Takes and gives runs in order of start.
 */
export const dropOverlaps = (
  runs: readonly Run[],
): { readonly runs: readonly Run[]; readonly notes: readonly HistoryNote[] } => {
  const kept: Run[] = [];
  const notes: HistoryNote[] = [];
  for (const group of groupsInTime(runs)) {
    const counted: Run[] = [];
    for (const run of [...group].sort(byLength)) {
      const rival = counted.find((other) => overlapInTime(other, run) && !saidApart(other, run));
      if (rival === undefined) counted.push(run);
      else notes.push({ key: 'overlap', day: run.day, runIds: [run.id], keptRunId: rival.id });
    }
    kept.push(...counted.sort(byStart));
  }
  return { runs: kept, notes };
};
