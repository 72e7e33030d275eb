import { type Day } from '../day.ts';
import { isRunningSport, type Run } from '../run.ts';
import { mergeDuplicates } from './duplicates.ts';
import type { HistoryNote } from './notes.ts';
import { dropOverlaps } from './overlaps.ts';
import { implausible } from './plausible.ts';
import { sessionParts, type SessionPart } from './sessions.ts';
import { byStart } from './timing.ts';

/** The runs that count, in order of start, and what was left out. */
export type ReadHistory = {
  readonly parts: readonly SessionPart[];
  readonly notes: readonly HistoryNote[];
};

/**
 * From recordings to runs that count: plausibility, then duplicates, then overlaps and sessions
 * (SCIENCE.md 1.6 "Reading"). The order of the input does not matter. Other sports are no runs and leave
 * no note; runs after `until` have not happened yet.
 */
export const readHistory = (runs: readonly Run[], until: Day): ReadHistory => {
  const recorded = runs.filter((run) => run.day <= until && isRunningSport(run.sport)).sort(byStart);
  const plausible = recorded.filter((run) => implausible(run) === null);
  const single = mergeDuplicates(plausible);
  const apart = dropOverlaps(single.runs);
  return {
    parts: sessionParts(apart.runs),
    notes: [...implausibleNotes(recorded), ...single.notes, ...apart.notes].sort(byDay),
  };
};

const implausibleNotes = (recorded: readonly Run[]): readonly HistoryNote[] =>
  recorded.flatMap((run) => {
    const key = implausible(run);
    return key === null ? [] : [{ key, day: run.day, runIds: [run.id] }];
  });

const byDay = (a: HistoryNote, b: HistoryNote): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : (a.runIds[0] ?? 0) - (b.runIds[0] ?? 0);
