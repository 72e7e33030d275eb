import { and, asc, eq, sql } from 'drizzle-orm';
import { addDays, type Day } from '../../core/day.ts';
import type { Run } from '../../core/run.ts';
import type { Db } from '../db.ts';
import { areRuns } from './group.ts';
import { mergedRuns } from './merged.ts';

type Analysis = Run['analysis'];

/** From which days on runs come with what their streams told, and that with its route. */
export type AnalysesFrom = { readonly analyses: Day; readonly routes?: Day };

/** How a stored analysis names its route; in a text of JSON these characters stand nowhere else. */
const ROUTE = '"sketch":{';

/**
 * The analysis in its text, without its route: nine tenths of the text are codes of cells, which nobody needs who does not
 * compare routes, and making strings of them takes longer than all the rest. In them no bracket closes before the last.
 */
const withoutRoute = (text: string): Analysis => {
  const at = text.indexOf(ROUTE);
  const end = text.indexOf('}', at);
  const rest = at === -1 ? text : `${text.slice(0, at)}"sketch":null${text.slice(end + 1)}`;
  return JSON.parse(rest) as Analysis;
};

/**
 * All runs of an athlete, by start, earliest first; those before the day `analyses` without their analysis, which is by far
 * the heaviest column and is not even fetched, and those before the day `routes` without the route in it.
 */
export const lightRunsOf = async (
  db: Db,
  athleteId: number,
  { analyses: from, routes = from }: AnalysesFrom,
): Promise<readonly Run[]> => {
  const { runs } = db.t;
  // Recordings of one run may lie on two days, where a zone was wrong.
  const fetched = addDays(from, -1);
  const whole = from > routes ? fetched : addDays(routes, -1);
  const rows = await db.sql
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
      apartFrom: runs.apartFrom,
      sameAs: runs.sameAs,
      // Behind the analysis in the row: reading it of every run would walk through all of them. It only tells which
      // analysis is the best.
      deviceName: sql<string | null>`case when ${runs.day} >= ${fetched} then ${runs.deviceName} end`,
      analysis: sql<Analysis>`case when ${runs.day} >= ${whole} then ${runs.analysis} end`.mapWith(
        runs.analysis,
      ),
      bare: sql<Analysis>`case when ${runs.day} >= ${fetched} and ${runs.day} < ${whole} then ${runs.analysis} end`.mapWith(
        withoutRoute,
      ),
    })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), areRuns(db)))
    .orderBy(asc(runs.startS), asc(runs.id));
  const lighter = rows.map(({ bare, ...row }) => (bare === null ? row : { ...row, analysis: bare }));
  return mergedRuns(lighter).map((run) => (run.day >= from ? run : { ...run, analysis: null }));
};
