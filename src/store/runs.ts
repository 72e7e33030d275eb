import { and, asc, count, desc, eq, getTableColumns, gte, inArray } from 'drizzle-orm';
import type { Day } from '../core/day.ts';
import type { RunAnalysis } from '../core/run-analysis.ts';
import type { Run } from '../core/run.ts';
import { lockAthlete } from './athletes.ts';
import { chunks, fromInserted } from './bulk.ts';
import type { Db } from './db.ts';
import {
  completed,
  recordOf,
  runOf,
  type RunMeta,
  type RunRecord,
  type RunRow,
  sameMeta,
  sameRun,
  type StoredRun,
  toRow,
} from './run-row.ts';

export type { RunMeta, RunRecord, StoredRun } from './run-row.ts';

/** What storing a run did, as far as findings are concerned. */
export type RunChange = 'inserted' | 'changed' | 'same';

/** How many runs of a batch met each fate. */
export type RunChanges = { readonly [C in RunChange]: number };

/**
 * Stores one run by its id. An analysis from streams survives an incoming run that has none, as long as
 * distance and elapsed time are the same. `same` means that nothing the core sees has changed.
 */
export const upsertRun = async (
  db: Db,
  athleteId: number,
  run: Run,
  { now, ...meta }: RunMeta & { readonly now: number },
): Promise<RunChange> => {
  const changes = await upsertRuns(db, athleteId, [{ run, meta }], now);
  if (changes.inserted > 0) return 'inserted';
  return changes.changed > 0 ? 'changed' : 'same';
};

/** Stores many runs, each as `upsertRun` does. Of two with one id the later counts. */
export const upsertRuns = async (
  db: Db,
  athleteId: number,
  records: readonly RunRecord[],
  now: number,
): Promise<RunChanges> => {
  await lockAthlete(db, athleteId);
  const changes = { inserted: 0, changed: 0, same: 0 };
  const unique = [...new Map(records.map((record) => [record.run.id, record])).values()];
  for (const piece of chunks(unique)) {
    const stored = await rowsById(db, athleteId, piece);
    const rows: RunRow[] = [];
    for (const incoming of piece) {
      const row = stored.get(incoming.run.id);
      const before = row === undefined ? null : recordOf(row);
      const after = before === null ? incoming : completed(incoming, before);
      const change = before === null ? 'inserted' : sameRun(after.run, before.run) ? 'same' : 'changed';
      changes[change] += 1;
      if (before === null || change === 'changed' || !sameMeta(after.meta, before.meta)) {
        rows.push(toRow(athleteId, after, row, now));
      }
    }
    await writeRows(db, rows);
  }
  return changes;
};

const rowsById = async (
  db: Db,
  athleteId: number,
  records: readonly RunRecord[],
): Promise<ReadonlyMap<number, RunRow>> => {
  const { runs } = db.t;
  const ids = records.map(({ run }) => run.id);
  const rows = await db.sql
    .select()
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), inArray(runs.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
};

const writeRows = async (db: Db, rows: readonly RunRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const { runs } = db.t;
  const { athleteId: _athleteId, id: _id, ...rest } = getTableColumns(runs);
  await db.sql
    .insert(runs)
    .values([...rows])
    .onConflictDoUpdate({ target: [runs.athleteId, runs.id], set: fromInserted(rest) });
};

/**
 * Sets what a run's streams told, leaving the rest as it is; null, when there are none, keeps what the
 * polyline told. Either way they count as read. Returns whether the run is there.
 */
export const setAnalysis = async (
  db: Db,
  athleteId: number,
  id: number,
  analysis: RunAnalysis | null,
): Promise<boolean> => {
  const { runs } = db.t;
  const rows = await db.sql
    .update(runs)
    .set({ streamsRead: true, ...(analysis !== null && { analysis }) })
    .where(and(eq(runs.athleteId, athleteId), eq(runs.id, id)))
    .returning({ id: runs.id });
  return rows.length > 0;
};

/** Deletes a run. Returns whether it was there. */
export const removeRun = async (db: Db, athleteId: number, id: number): Promise<boolean> => {
  const { runs } = db.t;
  const rows = await db.sql
    .delete(runs)
    .where(and(eq(runs.athleteId, athleteId), eq(runs.id, id)))
    .returning({ id: runs.id });
  return rows.length > 0;
};

/** One run of this athlete with its meta, or null. */
export const runById = async (db: Db, athleteId: number, id: number): Promise<StoredRun | null> => {
  const { runs } = db.t;
  const [row] = await db.sql
    .select()
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), eq(runs.id, id)));
  return row === undefined ? null : recordOf(row);
};

/** All runs of an athlete, by start, earliest first. */
export const runsOf = async (db: Db, athleteId: number): Promise<readonly Run[]> => {
  const { runs } = db.t;
  const rows = await db.sql
    .select()
    .from(runs)
    .where(eq(runs.athleteId, athleteId))
    .orderBy(asc(runs.startS), asc(runs.id));
  return rows.map(runOf);
};

/** How many runs an athlete has. */
export const countRuns = async (db: Db, athleteId: number): Promise<number> => {
  const { runs } = db.t;
  const [row] = await db.sql.select({ n: count() }).from(runs).where(eq(runs.athleteId, athleteId));
  return row?.n ?? 0;
};

/** Streams that are unread and could tell something: recorded outdoors, with GPS; from a day on if given. */
const awaitsStreams = ({ t: { runs } }: Db, from: Day | null) =>
  and(
    eq(runs.streamsRead, false),
    eq(runs.hasGps, true),
    eq(runs.manual, false),
    eq(runs.trainer, false),
    from === null ? undefined : gte(runs.day, from),
  );

/**
 * Runs whose streams have not been read and could tell something, newest first, from the given day on. They
 * may have an analysis from their polyline.
 */
export const runsWithoutAnalysis = async (
  db: Db,
  athleteId: number,
  limit: number,
  from: Day | null = null,
): Promise<readonly StoredRun[]> => {
  const { runs } = db.t;
  const rows = await db.sql
    .select()
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), awaitsStreams(db, from)))
    .orderBy(desc(runs.startS), desc(runs.id))
    .limit(limit);
  return rows.map(recordOf);
};

/** The newest of them from a day on, or null. */
export const newestWithoutStreams = async (
  db: Db,
  athleteId: number,
  from: Day,
): Promise<StoredRun | null> => {
  const [run] = await runsWithoutAnalysis(db, athleteId, 1, from);
  return run ?? null;
};

/** Athletes with a living connection who have such runs from a day on, by id. */
export const athletesAwaitingStreams = async (db: Db, from: Day): Promise<readonly number[]> => {
  const { athletes, runs } = db.t;
  const rows = await db.sql
    .select({ id: runs.athleteId })
    .from(runs)
    .innerJoin(athletes, eq(athletes.id, runs.athleteId))
    .where(and(eq(athletes.connection, 'ok'), awaitsStreams(db, from)))
    .groupBy(runs.athleteId)
    .orderBy(asc(runs.athleteId));
  return rows.map(({ id }) => id);
};

/** IANA name of the zone in which the newest run began; null without runs. */
export const newestTimeZone = async (db: Db, athleteId: number): Promise<string | null> => {
  const { runs } = db.t;
  const [row] = await db.sql
    .select({ timeZone: runs.timeZone })
    .from(runs)
    .where(eq(runs.athleteId, athleteId))
    .orderBy(desc(runs.startS), desc(runs.id))
    .limit(1);
  return row?.timeZone ?? null;
};
