import { isRunningSport, type Run } from '../core/run.ts';
import type { History, Progress, ReadOptions } from '../files/history/history.ts';
import { dayIn } from '../files/history/local-day.ts';
import { cellHash } from '../runner/cell-hash.ts';
import { FIRST_TIME_ZONE } from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import { resultsByHash } from '../store/files.ts';
import { beginImport, noteImport } from '../store/imports.ts';
import * as runs from '../store/runs.ts';
import { keepOwnShoes, shoesOf } from '../store/shoes.ts';
import { openBatch, type HistoryBatch, NO_META, type RowWays } from './history-batch.ts';
import { asRow, inKnownPair, pairsOf } from './history-records.ts';
import { type DoorDeps, type Incoming, queueAssess } from './incoming.ts';
import { type KeptResult, keptResults, wasRead } from './kept-results.ts';
import type { FileResult, HistoryOptions, HistoryOutcome, ImportCounts, ImportProgress } from './outcome.ts';
import { endsAt } from './pace.ts';
import { type Taken, takeRuns } from './take-runs.ts';

/** DESIGN: as many refusals are listed one by one; the rest is a number. */
const MOST_REFUSED = 100;

const NO_COUNTS: ImportCounts = { runs: 0, same: 0, known: 0, other: 0, refused: 0 };

const AT_THE_START: ImportProgress = {
  ...NO_COUNTS,
  listed: false,
  files: 0,
  filesTotal: 0,
  bytes: 0,
  bytesTotal: 0,
  endsAt: null,
};

/** What is to be taken in, and how it is read. */
export type IncomingHistory = Incoming & { readonly read: (options: ReadOptions) => Promise<History> };

/** What is there before anything is read. */
type Before = RowWays & {
  readonly importId: number;
  readonly known: ReadonlyMap<string, readonly KeptResult[]>;
  /** The zone of the runner; null where nobody has told it. */
  readonly timeZone: string | null;
  readonly startedAt: number;
};

const begin = (deps: DoorDeps, { athlete, name, origin }: Incoming): Promise<Before> =>
  deps.store.write(async (tx) => {
    const startedAt = deps.clock.now();
    const importId = await beginImport(tx, athlete.id, {
      origin,
      name,
      progress: { ...AT_THE_START, at: startedAt },
      now: startedAt,
    });
    const stored = [...(await resultsByHash(tx, athlete.id))];
    const known = stored.map(([hash, results]) => [hash, keptResults(results)] as const);
    const pairs = await shoesOf(tx, athlete.id);
    const rows = await runs.rowIdsOf(tx, athlete.id);
    return {
      importId,
      known: new Map(known.filter(([, results]) => wasRead(results))),
      isNew: (rowId) => !rows.has(rowId),
      timeZone: athlete.timeZone === FIRST_TIME_ZONE ? null : athlete.timeZone,
      startedAt,
      asRow: (run) => inKnownPair(asRow(run, athlete.timeZone), pairs),
    };
  });

/** What has been counted while reading goes on. */
const countsSoFar = (leads: ReadonlySet<number>, followers: number, batch: HistoryBatch): ImportCounts => ({
  ...NO_COUNTS,
  runs: leads.size,
  same: followers,
  refused: batch.refused.filter(({ isOther }) => !isOther).length,
});

/** Rows of recordings that an earlier import read and that tell no day: they go by the zone of all the others. */
const settleDays = async (
  tx: Db,
  athleteId: number,
  recalled: readonly KeptResult[],
  timeZone: string,
): Promise<void> => {
  for (const { rowId, facts } of recalled) {
    if (rowId === undefined || facts === undefined || facts.offsetS !== null) continue;
    const stored = await runs.recordingById(tx, athleteId, rowId);
    if (stored !== null) await runs.setDay(tx, athleteId, rowId, dayIn(stored.run.startS * 1000, timeZone));
  }
};

/** Every activity of the history as a row, with what was known of it before and what its recording told. */
const recordsOf = async (
  tx: Db,
  { athlete, origin }: Incoming,
  rows: readonly Run[],
  batch: HistoryBatch,
): Promise<readonly runs.RunRecord[]> => {
  const places = await runs.placesOf(
    tx,
    athlete.id,
    rows.map(({ id }) => id),
  );
  return rows.map((run) => ({
    run,
    meta: batch.metas.get(run.id) ?? places.get(run.id)?.meta ?? NO_META,
    origin,
  }));
};

const otherCount = ({ notes }: History): number =>
  notes
    .filter(({ key }) => key === 'otherSports' || key === 'unknownSports')
    .reduce((sum, { count }) => sum + count, 0);

/** What became of all of it. */
const countsOf = (
  history: History,
  runRows: readonly Run[],
  recalled: readonly KeptResult[],
  before: Before,
  taken: Taken,
  batch: HistoryBatch,
): ImportCounts => {
  const known = new Set(recalled.flatMap(({ rowId, kind }) => (kind === 'other' ? [] : (rowId ?? []))));
  const fresh = runRows.filter(({ id }) => before.isNew(id));
  for (const { id } of runRows) if (!before.isNew(id)) known.add(id);
  const leads = fresh.filter(({ id }) => taken.leadOf.get(id) === id).length;
  return {
    runs: leads,
    same: fresh.length - leads,
    known: known.size,
    other: otherCount(history),
    refused: batch.refused.filter(({ isOther }) => !isOther).length,
  };
};

/** What became of each activity, as of those of one file. */
const resultsOf = (
  runRows: readonly Run[],
  known: readonly KeptResult[],
  { leadOf }: Taken,
  { isNew }: RowWays,
  others: number,
): readonly FileResult[] => {
  const listed = new Set(runRows.map(({ id }) => id));
  const before = known.filter(({ rowId }) => rowId !== undefined && !listed.has(rowId));
  return [
    ...runRows.map(({ id, day, distanceM }): FileResult => {
      const runId = leadOf.get(id) ?? id;
      return { kind: isNew(id) && runId === id ? 'run' : 'same', runId, day, distanceM };
    }),
    ...before.map(({ rowId: _row, facts: _facts, ...result }) => result as FileResult),
    ...Array.from({ length: others }, (): FileResult => ({ kind: 'other', sport: '' })),
  ];
};

/**
 * Takes in a whole history: its lists first, then recording by recording, so that a kill costs little, then everything once
 * more as the whole tells it (the zone of most, the unit of the list).
 * @throws HistoryError that says what is wrong and what to do; DoorError when the runner has left
 */
export const importHistory = async (
  deps: DoorDeps,
  incoming: IncomingHistory,
  options: HistoryOptions = {},
): Promise<HistoryOutcome & { readonly results: readonly FileResult[] }> => {
  const { clock, keys, store } = deps;
  const { athlete } = incoming;
  const before = await begin(deps, incoming);
  const batch = openBatch(deps, incoming, before);
  const recalled = new Map<string, readonly KeptResult[]>();
  const leads = new Set<number>();
  let followers = 0;
  let progress: ImportProgress = AT_THE_START;

  const note = (tx: Db): Promise<void> =>
    noteImport(tx, athlete.id, before.importId, { progress: { ...progress, at: clock.now() } });
  const count = ({ leadOf, fresh }: Taken): void => {
    for (const id of fresh) {
      if (!before.isNew(id)) continue;
      if (leadOf.get(id) === id) leads.add(id);
      else followers += 1;
    }
    progress = { ...progress, ...countsSoFar(leads, followers, batch) };
  };
  const flush = async (): Promise<void> => {
    const taken = await store.write(async (tx) => {
      const result = await batch.flush(tx);
      await note(tx);
      return result;
    });
    count(taken);
    await queueAssess(deps, athlete.id);
  };

  const readOptions: ReadOptions = {
    timeZone: before.timeZone,
    units: options.units ?? null,
    reader: deps.reader,
    hash: cellHash(keys.sketch, athlete.id),
    nowS: clock.now() / 1000,
    isKnown: (hash) => before.known.has(hash),
    recall: (hash) => {
      const results = before.known.get(hash) ?? [];
      recalled.set(hash, results);
      return results.find(({ facts }) => facts !== undefined)?.facts ?? null;
    },
    onListed: async (activities) => {
      const rows = activities.map(before.asRow).filter(({ id }) => before.isNew(id));
      const taken = await store.write(async (tx) =>
        takeRuns(tx, athlete.id, await recordsOf(tx, incoming, rows, batch), clock.now()),
      );
      const uses = new Set(rows.filter(({ sport }) => !isRunningSport(sport)).map(({ id }) => id));
      count({ ...taken, fresh: taken.fresh.difference(uses) });
      progress = { ...progress, listed: true };
      await queueAssess(deps, athlete.id);
    },
    onRecording: async (recording) => {
      options.signal?.throwIfAborted();
      if (batch.add(recording)) await flush();
    },
    onRefused: batch.refuse,
    onProgress: (read: Progress) => {
      const { files, filesTotal, bytes, bytesTotal } = read;
      const end = endsAt(read, before.startedAt, clock.now());
      progress = { ...progress, files, filesTotal, bytes, bytesTotal, endsAt: end };
      options.onProgress?.(progress);
    },
  };

  const finish = (history: History) =>
    store.write(async (tx) => {
      await batch.flush(tx);
      const known = [...recalled.values()].flat();
      await settleDays(tx, athlete.id, known, history.timeZone ?? athlete.timeZone);
      const [runRows, others] = [history.runs.map(before.asRow), history.others.map(before.asRow)];
      const all = [...runRows, ...others];
      const taken = await takeRuns(tx, athlete.id, await recordsOf(tx, incoming, all, batch), clock.now());
      await batch.keepGuessed(tx, taken);
      await keepOwnShoes(tx, athlete.id, pairsOf(history.shoes, all));
      const counts = countsOf(history, runRows, known, before, taken, batch);
      progress = { ...progress, ...counts, endsAt: null };
      await note(tx);
      await noteImport(tx, athlete.id, before.importId, { state: 'done', finishedAt: clock.now() });
      const days = runRows.map(({ day }) => day).toSorted();
      return {
        importId: before.importId,
        counts,
        from: days[0] ?? null,
        to: days.at(-1) ?? null,
        refused: batch.refused
          .filter(({ isOther }) => !isOther)
          .slice(0, MOST_REFUSED)
          .map(({ name, problem }) => ({ name, problem })),
        notes: history.notes,
        asksZone: history.notes.some(({ key }) => key === 'utcDays'),
        results: resultsOf(runRows, known, taken, before, counts.other),
      };
    });

  try {
    const outcome = await finish(await incoming.read(readOptions));
    await queueAssess(deps, athlete.id);
    return outcome;
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    await store.write((tx) =>
      noteImport(tx, athlete.id, before.importId, {
        state: 'failed',
        finishedAt: clock.now(),
        note: reason,
      }),
    );
    throw error;
  }
};
