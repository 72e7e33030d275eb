import { and, eq, gt, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import { chunks } from '../bulk.ts';
import type { Db } from '../db.ts';
import { handOver } from './join.ts';

/** Deletes one recording of a run; others that followed it stay and stand for it. Returns whether it was there. */
export const removeRun = async (db: Db, athleteId: number, id: number): Promise<boolean> => {
  const { runs } = db.t;
  const rows = await db.sql
    .delete(runs)
    .where(and(eq(runs.athleteId, athleteId), eq(runs.id, id)))
    .returning({ id: runs.id });
  if (rows.length > 0) await handOver(db, athleteId, [id]);
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
    .returning({ athleteId: runs.athleteId, id: runs.id });
  const goneOf = Map.groupBy(rows, ({ athleteId }) => athleteId);
  for (const [athleteId, gone] of goneOf)
    await handOver(
      db,
      athleteId,
      gone.map(({ id }) => id),
    );
  return [...goneOf.keys()];
};
