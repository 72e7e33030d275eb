import { and, asc, eq, inArray, lt } from 'drizzle-orm';
import type { Day } from '../../core/day.ts';
import { chunks } from '../bulk.ts';
import type { Db } from '../db.ts';
import { UNKNOWN_ZONE } from '../run-row.ts';

/** Runs from files of which nothing told where they were. */
const zoneless = ({ t: { runs } }: Db, athleteId: number) =>
  and(eq(runs.athleteId, athleteId), lt(runs.id, 0), eq(runs.timeZone, UNKNOWN_ZONE));

/** Whether an athlete has such runs: their days are guessed. */
export const hasZoneless = async (db: Db, athleteId: number): Promise<boolean> => {
  const { runs } = db.t;
  const [row] = await db.sql.select({ id: runs.id }).from(runs).where(zoneless(db, athleteId)).limit(1);
  return row !== undefined;
};

/** Puts these runs into a zone: their days follow. `dayOf`: the day of an instant (epoch seconds) there. */
export const placeZoneless = async (
  db: Db,
  athleteId: number,
  timeZone: string,
  dayOf: (startS: number) => Day,
): Promise<number> => {
  const { runs } = db.t;
  const rows = await db.sql
    .select({ id: runs.id, startS: runs.startS })
    .from(runs)
    .where(zoneless(db, athleteId))
    .orderBy(asc(runs.startS));
  for (const [day, those] of Map.groupBy(rows, ({ startS }) => dayOf(startS)))
    for (const piece of chunks(those.map(({ id }) => id)))
      await db.sql
        .update(runs)
        .set({ day, timeZone })
        .where(and(eq(runs.athleteId, athleteId), inArray(runs.id, [...piece])));
  return rows.length;
};
