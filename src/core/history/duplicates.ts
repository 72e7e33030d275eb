import type { Run } from '../run.ts';
import { saidApart } from '../same-run/same-run.ts';
import type { HistoryNote } from './notes.ts';
import { byStart, overlapInTime } from './timing.ts';

/** Two devices are started within 5 minutes of each other (SCIENCE.md 1.0, DESIGN). */
const START_WITHIN_S = 5 * 60;

/** Two devices differ by at most 5 % of the longer distance (SCIENCE.md 1.0, DESIGN). */
const DISTANCE_WITHIN_PERCENT = 5;

/**
 * Whether two recordings are of one run. They must overlap in time: strides of 220 m started three
 * minutes apart are two runs (SCIENCE.md 1.6).
 */
export const areDuplicates = (a: Run, b: Run): boolean => {
  const longer = Math.max(a.distanceM, b.distanceM);
  return (
    !saidApart(a, b) &&
    Math.abs(a.startS - b.startS) <= START_WITHIN_S &&
    Math.abs(a.distanceM - b.distanceM) * 100 <= DISTANCE_WITHIN_PERCENT * longer &&
    overlapInTime(a, b)
  );
};

/** How much a recording knows: streams first, then GPS, then the small things. */
const richness = (run: Run): number =>
  (run.analysis?.basis === 'streams' ? 64 : 0) +
  (run.hasGps ? 32 : 0) +
  (run.manual ? 0 : 16) +
  (run.gainDm === null ? 0 : 8) +
  (run.relativeEffort === null ? 0 : 4) +
  (run.gearId === null ? 0 : 2) +
  (run.rpe === null ? 0 : 1);

/** The richer of two recordings; of equals the one that came first in the order of start. */
const richerOf = (a: Run, b: Run): readonly [kept: Run, dropped: Run] =>
  richness(b) > richness(a) ? [b, a] : [a, b];

/** The kept recording with the gear, the climb and the exertion that only its twin knows. */
const completedBy = (kept: Run, twin: Run): Run => ({
  ...kept,
  gearId: kept.gearId ?? twin.gearId,
  gainDm: kept.gainDm ?? twin.gainDm,
  rpe: kept.rpe ?? twin.rpe,
});

/**
 * Counts every run once. Takes runs in order of start and gives them back in order of start, with a note
 * for every recording that was folded into its twin.
 */
export const mergeDuplicates = (
  runs: readonly Run[],
): { readonly runs: readonly Run[]; readonly notes: readonly HistoryNote[] } => {
  const merged: Run[] = [];
  const notes: HistoryNote[] = [];
  for (const run of runs) {
    const at = indexOfTwin(merged, run);
    if (at === null) {
      merged.push(run);
      continue;
    }
    const [kept, dropped] = richerOf(merged[at]!, run);
    merged[at] = completedBy(kept, dropped);
    notes.push({ key: 'duplicate', day: dropped.day, runIds: [dropped.id], keptRunId: kept.id });
  }
  return { runs: merged.sort(byStart), notes };
};

/** Index of the recording already taken that is the same run; looks back only as far as a twin can be. */
const indexOfTwin = (taken: readonly Run[], run: Run): number | null => {
  for (let i = taken.length - 1; i >= 0; i -= 1) {
    const other = taken[i]!;
    // A kept twin may start up to 5 minutes after the slot it took, hence twice the distance.
    if (run.startS - other.startS > 2 * START_WITHIN_S) return null;
    if (areDuplicates(other, run)) return i;
  }
  return null;
};
