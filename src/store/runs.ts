import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  lt,
  lte,
  sql,
} from 'drizzle-orm';
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
    const confirmed: number[] = [];
    for (const incoming of piece) {
      const row = stored.get(incoming.run.id);
      const before = row === undefined ? null : recordOf(row);
      const after = before === null ? incoming : completed(incoming, before);
      const change = before === null ? 'inserted' : sameRun(after.run, before.run) ? 'same' : 'changed';
      changes[change] += 1;
      if (before === null || change === 'changed' || !sameMeta(after.meta, before.meta)) {
        rows.push(toRow(athleteId, after, row, now));
      } else confirmed.push(incoming.run.id);
    }
    await writeRows(db, rows);
    await confirmRuns(db, athleteId, confirmed, now);
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

/** Strava has just said that these are as they are stored. */
const confirmRuns = async (db: Db, athleteId: number, ids: readonly number[], now: number): Promise<void> => {
  if (ids.length === 0) return;
  const { runs } = db.t;
  const these = and(eq(runs.athleteId, athleteId), inArray(runs.id, [...ids]));
  await db.sql.update(runs).set({ fetchedAt: now }).where(these);
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

/**
 * Forgets what streams told about runs from Strava that began before the instant (epoch seconds), of one athlete or
 * of all; they count as read all the same. Returns whose runs these were.
 */
export const forgetStreams = async (
  db: Db,
  beforeS: number,
  onlyOf: number | null = null,
): Promise<readonly number[]> => {
  const { runs } = db.t;
  const { athleteId, id, analysis } = runs;
  const rows = await db.sql
    .select({ athleteId, id, analysis })
    .from(runs)
    .where(
      and(
        eq(runs.streamsRead, true),
        lt(runs.startS, beforeS),
        gt(id, 0),
        isNotNull(analysis),
        onlyOf === null ? undefined : eq(athleteId, onlyOf),
      ),
    );
  const told = Map.groupBy(
    rows.filter((row) => row.analysis?.basis === 'streams'),
    (row) => row.athleteId,
  );
  for (const [owner, mine] of told) {
    for (const piece of chunks(mine.map((row) => row.id))) {
      await db.sql
        .update(runs)
        .set({ analysis: null })
        .where(and(eq(athleteId, owner), inArray(id, [...piece])));
    }
  }
  return [...told.keys()];
};

/**
 * Deletes runs from Strava that Strava has not confirmed since the instant (epoch milliseconds); runs from files
 * stay. Returns whose runs these were.
 */
export const expireRuns = async (db: Db, before: number): Promise<readonly number[]> => {
  const { runs } = db.t;
  const confirmedAt = sql`coalesce(${runs.fetchedAt}, ${runs.updatedAt})`;
  const rows = await db.sql
    .delete(runs)
    .where(and(gt(runs.id, 0), lt(confirmedAt, before)))
    .returning({ athleteId: runs.athleteId });
  return [...new Set(rows.map(({ athleteId }) => athleteId))];
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

/** The last runs of an athlete with what is kept beside them, newest first, and how many there are in all. */
export const recentRuns = async (
  db: Db,
  athleteId: number,
  limit: number,
): Promise<{ readonly total: number; readonly records: readonly StoredRun[] }> => {
  const { runs } = db.t;
  const rows = await db.sql
    .select()
    .from(runs)
    .where(eq(runs.athleteId, athleteId))
    .orderBy(desc(runs.startS), desc(runs.id))
    .limit(limit);
  return { total: await countRuns(db, athleteId), records: rows.map(recordOf) };
};

/** What is needed to hold stored runs against a list. Instants: start in seconds, `fetchedAt` in milliseconds. */
export type Listing = { readonly id: number; readonly startS: number; readonly fetchedAt: number | null };

/** The runs that came from Strava (not from files) and began after the instant (epoch seconds), newest first. */
export const stravaRuns = async (
  db: Db,
  athleteId: number,
  afterS: number | null,
): Promise<readonly Listing[]> => {
  const { runs } = db.t;
  const { id, startS, fetchedAt } = runs;
  return await db.sql
    .select({ id, startS, fetchedAt })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), gt(id, 0), afterS === null ? undefined : gt(startS, afterS)))
    .orderBy(desc(startS), desc(id));
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
    gt(runs.id, 0),
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

/** How many of them there are, from a day on or in all. */
export const countWithoutStreams = async (db: Db, athleteId: number, from: Day | null): Promise<number> => {
  const { runs } = db.t;
  const [row] = await db.sql
    .select({ n: count() })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), awaitsStreams(db, from)));
  return row?.n ?? 0;
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

/** Names of the devices that recorded runs from one day to another, both included; each once, by name. */
export const devicesBetween = async (
  db: Db,
  athleteId: number,
  from: Day,
  to: Day,
): Promise<readonly string[]> => {
  const { runs } = db.t;
  const rows = await db.sql
    .select({ name: runs.deviceName })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), gte(runs.day, from), lte(runs.day, to)))
    .groupBy(runs.deviceName)
    .orderBy(asc(runs.deviceName));
  return rows.flatMap(({ name }) => name ?? []);
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
