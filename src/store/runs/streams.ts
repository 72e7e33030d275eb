import { and, asc, count, desc, eq, gt, gte } from 'drizzle-orm';
import type { Day } from '../../core/day.ts';
import type { RunAnalysis } from '../../core/run-analysis.ts';
import type { Db } from '../db.ts';
import { areRuns } from './group.ts';
import { recordOf, type StoredRun } from '../run-row.ts';

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

/** Whether a run's streams were asked for, or need not be asked for any more; false where there is no such run. */
export const streamsWereRead = async (db: Db, athleteId: number, id: number): Promise<boolean> => {
  const { runs } = db.t;
  const [row] = await db.sql
    .select({ read: runs.streamsRead })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), eq(runs.id, id)));
  return row?.read ?? false;
};

/** Streams that are unread and could tell something: recorded outdoors, with GPS; from a day on if given. */
const awaitsStreams = (db: Db, from: Day | null) => {
  const { runs } = db.t;
  return and(
    eq(runs.streamsRead, false),
    eq(runs.hasGps, true),
    eq(runs.manual, false),
    eq(runs.trainer, false),
    gt(runs.id, 0),
    areRuns(db),
    from === null ? undefined : gte(runs.day, from),
  );
};

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
