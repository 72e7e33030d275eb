import type { Day } from '../day.ts';
import { isRunningSport, type Run } from '../run.ts';
import { type LadderRunEntry, ofType, type PainEntry, type RehabLog } from './entries.ts';
import { painDiary, type PainDiary } from './pain.ts';

/** A log made ready to be looked at day by day, up to and including a day. */
export type OpenedLog = {
  /** The last day looked at: it may not be over yet. */
  readonly until: Day;
  readonly pains: readonly PainEntry[];
  readonly diary: PainDiary;
  /** What counts as running, by day and then by start. */
  readonly runs: readonly Run[];
  readonly ranOn: ReadonlySet<Day>;
  /** What the runner said of runs on the way back, by run; the last word stands. */
  readonly ladderRuns: ReadonlyMap<number, LadderRunEntry>;
};

const byTime = (a: Run, b: Run): number =>
  a.day === b.day ? a.startS - b.startS || a.id - b.id : a.day < b.day ? -1 : 1;

/** Reads a log once. Nothing after `until` is known. */
export const knownUpTo = (log: RehabLog, until: Day): OpenedLog => {
  const runs = log.runs
    .filter((run) => run.day <= until && isRunningSport(run.sport) && run.distanceM > 0)
    .toSorted(byTime);
  const ranOn = new Set(runs.map(({ day }) => day));
  const pains = ofType(log.entries, 'pain').filter(({ day }) => day <= until);
  const ladderRuns = ofType(log.entries, 'ladder-run').toSorted((a, b) => a.at - b.at);
  return {
    until,
    pains,
    diary: painDiary(pains, ranOn),
    runs,
    ranOn,
    ladderRuns: new Map(ladderRuns.map((entry) => [entry.runId, entry])),
  };
};
