import { and, eq, gt, lt } from 'drizzle-orm';
import type { Db } from './db.ts';
import { recordOf, type RunRecord } from './run-row.ts';

/** What a restore has to know and to make room for in an account. */

/**
 * Whether an account holds something of the runner's own: answers, runs from files, files that were taken in, episodes.
 * What Strava tells of a runner it tells again.
 */
export const hasOwnData = async (db: Db, athleteId: number): Promise<boolean> => {
  const { checkIns, episodes, files, runs } = db.t;
  for (const table of [checkIns, episodes, files]) {
    const [row] = await db.sql
      .select({ id: table.id })
      .from(table)
      .where(eq(table.athleteId, athleteId))
      .limit(1);
    if (row !== undefined) return true;
  }
  const [run] = await db.sql
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), lt(runs.id, 0)))
    .limit(1);
  return run !== undefined;
};

/** Whether an account holds a run that came from Strava. */
export const hasStravaRuns = async (db: Db, athleteId: number): Promise<boolean> => {
  const { runs } = db.t;
  const [run] = await db.sql
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), gt(runs.id, 0)))
    .limit(1);
  return run !== undefined;
};

/** The runs that Strava has told of meanwhile, taken out; when the oldest of them was said (epoch ms). */
export type TakenOut = { readonly records: readonly RunRecord[]; readonly saidAt: number };

/** Takes an account's runs out, to be laid over others. */
export const takeOutRuns = async (tx: Db, athleteId: number): Promise<TakenOut> => {
  const rows = await tx.sql.delete(tx.t.runs).where(eq(tx.t.runs.athleteId, athleteId)).returning();
  const saidAt = Math.min(...rows.map(({ fetchedAt, updatedAt }) => fetchedAt ?? updatedAt));
  return { records: rows.map(recordOf), saidAt };
};

/** Takes an account's findings out: they are a function of the history, and another one comes. */
export const takeOutFindings = async (tx: Db, athleteId: number): Promise<void> => {
  await tx.sql.delete(tx.t.findings).where(eq(tx.t.findings.athleteId, athleteId));
};
