import path from 'node:path';
import type { Run } from '../core/run.ts';
import type { ReadRecording, ReadRun, RefusedRecording } from '../files/history/history.ts';
import * as athletes from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import { keepFile } from '../store/files.ts';
import type { RunMeta, RunRecord } from '../store/runs.ts';
import { DoorError } from './errors.ts';
import { zoneOfRecording } from './file-record.ts';
import type { DoorDeps, Incoming } from './incoming.ts';
import type { KeptResult } from './kept-results.ts';
import { type Taken, takeRuns } from './take-runs.ts';

/** DESIGN: so many recordings are stored at once: a kill costs no more than reading these again. */
const FLUSH_EVERY = 25;

export const NO_META: RunMeta = { timeZone: null, deviceName: null, private: false };

const metaOf = (read: ReadRun): RunMeta => ({
  timeZone: zoneOfRecording(read),
  deviceName: read.device,
  private: false,
});

/** How activities become rows. */
export type RowWays = {
  readonly asRow: (run: Run) => Run;
  /** Whether the row was not there before this import. */
  readonly isNew: (rowId: number) => boolean;
};

/** What is kept of a recording: what became of it, and what a second import needs to know of it. */
const resultsOf = (
  { runs, otherSports, withoutDay }: ReadRecording,
  { leadOf }: Taken,
  { asRow, isNew }: RowWays,
): readonly KeptResult[] => [
  ...runs.map(({ run, distanceM: metres, offsetS, zone }): KeptResult => {
    const { id: rowId, day, distanceM } = asRow(run);
    const runId = leadOf.get(rowId) ?? rowId;
    const kind = isNew(rowId) && runId === rowId ? 'run' : 'same';
    return { kind, runId, day, distanceM, rowId, facts: { distanceM: metres, offsetS, zone } };
  }),
  ...otherSports.map((sport): KeptResult => ({ kind: 'other', sport })),
  ...Array.from({ length: withoutDay }, (): KeptResult => ({
    kind: 'refused',
    problem: { code: 'noTimes' },
  })),
];

export type HistoryBatch = ReturnType<typeof openBatch>;

/** Stores recordings while others are still being read, some at a time, each with the file it came from. */
export const openBatch = (
  deps: Pick<DoorDeps, 'clock' | 'store'>,
  { athlete, origin }: Pick<Incoming, 'athlete' | 'origin'>,
  ways: RowWays,
) => {
  const { asRow } = ways;
  const metas = new Map<number, RunMeta>();
  let waiting: ReadRecording[] = [];
  const guessed: ReadRecording[] = [];
  const refused: RefusedRecording[] = [];
  let refusedUpTo = 0;

  const recordOf = (run: Run, meta: RunMeta): RunRecord => ({ run, meta, origin });
  const keepFiles = async (tx: Db, recordings: readonly ReadRecording[], taken: Taken): Promise<void> => {
    const at = deps.clock.now();
    for (const read of recordings) {
      const results = resultsOf(read, taken, ways);
      await keepFile(tx, athlete.id, {
        hash: read.hash,
        origin,
        name: path.posix.basename(read.name),
        at,
        results,
      });
    }
    for (const { hash, name, problem, isOther } of refused.slice(refusedUpTo)) {
      if (isOther) continue;
      const results: readonly KeptResult[] = [{ kind: 'refused', problem }];
      await keepFile(tx, athlete.id, { hash, origin, name: path.posix.basename(name), at, results });
    }
    refusedUpTo = refused.length;
  };

  return {
    /** What each row's recording told beside its run. */
    metas: metas as ReadonlyMap<number, RunMeta>,
    refused: refused as readonly RefusedRecording[],
    refuse: (recording: RefusedRecording): void => void refused.push(recording),
    /** Takes a recording; true when there is enough for a flush. */
    add: (read: ReadRecording): boolean => {
      for (const each of read.runs) metas.set(asRow(each.run).id, metaOf(each));
      if (read.isGuess) guessed.push(read);
      else waiting.push(read);
      return waiting.length >= FLUSH_EVERY;
    },
    /** Stores what waits. @throws DoorError when the runner has left */
    flush: async (tx: Db): Promise<Taken> => {
      if (!(await athletes.lockAthlete(tx, athlete.id)))
        throw new DoorError('no_runner', 'the runner has left meanwhile');
      const now = waiting;
      waiting = [];
      const records = now.flatMap(({ runs }) => runs.map((read) => recordOf(asRow(read.run), metaOf(read))));
      const taken = await takeRuns(tx, athlete.id, records, deps.clock.now());
      await keepFiles(tx, now, taken);
      return taken;
    },
    /** Files whose distances were guesses until all was read. */
    keepGuessed: (tx: Db, taken: Taken): Promise<void> => keepFiles(tx, guessed, taken),
  };
};
