import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { RUNNING_SPORTS } from '../../core/run.ts';
import { SAME_RUN_WITHIN_S } from '../../core/same-run/same-run.ts';
import type { Db } from '../db.ts';
import type { RunRow } from '../run-row.ts';

/** Rows that are runs, whatever else wears out shoes. */
export const areRuns = ({ t: { runs } }: Pick<Db, 't'>) => inArray(runs.sport, [...RUNNING_SPORTS]);

/** Rows that stand for a run. */
export const leadsItself = ({ t: { runs } }: Pick<Db, 't'>) => isNull(runs.sameAs);

/** All recordings of the run that this row belongs to, the row itself among them; empty where there is no such row. */
export const groupOf = async (db: Db, athleteId: number, id: number): Promise<readonly RunRow[]> => {
  const { runs } = db.t;
  const mine = eq(runs.athleteId, athleteId);
  const [row] = await db.sql
    .select({ startS: runs.startS, sameAs: runs.sameAs })
    .from(runs)
    .where(and(mine, eq(runs.id, id)));
  if (row === undefined) return [];
  const lead = row.sameAs ?? id;
  // Followers of one lead may start twice as far from each other as from it; the index finds them by their start.
  const [from, to] = [row.startS - 2 * SAME_RUN_WITHIN_S, row.startS + 2 * SAME_RUN_WITHIN_S];
  return await db.sql
    .select()
    .from(runs)
    .where(
      and(
        mine,
        or(eq(runs.id, lead), and(gte(runs.startS, from), lte(runs.startS, to), eq(runs.sameAs, lead))),
      ),
    );
};
