import { asc, eq, sql } from 'drizzle-orm';
import type { Day } from '../../core/day.ts';
import type { Run } from '../../core/run.ts';
import type { Db } from '../db.ts';

/**
 * All runs of an athlete, by start, earliest first; those before the day without their analysis, which is by far the
 * heaviest column and is not even fetched.
 */
export const runsWithAnalysesFrom = async (db: Db, athleteId: number, from: Day): Promise<readonly Run[]> => {
  const { runs } = db.t;
  return await db.sql
    .select({
      id: runs.id,
      day: runs.day,
      startS: runs.startS,
      sport: runs.sport,
      distanceM: runs.distanceM,
      movingTimeS: runs.movingTimeS,
      elapsedTimeS: runs.elapsedTimeS,
      gainDm: runs.gainDm,
      gearId: runs.gearId,
      trainer: runs.trainer,
      manual: runs.manual,
      hasGps: runs.hasGps,
      rpe: runs.rpe,
      relativeEffort: runs.relativeEffort,
      trackHint: runs.trackHint,
      race: runs.race,
      analysis: sql<Run['analysis']>`case when ${runs.day} >= ${from} then ${runs.analysis} end`.mapWith(
        runs.analysis,
      ),
    })
    .from(runs)
    .where(eq(runs.athleteId, athleteId))
    .orderBy(asc(runs.startS), asc(runs.id));
};
