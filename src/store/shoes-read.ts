import { and, asc, between, eq, isNull } from 'drizzle-orm';
import { lockAthlete } from './athletes.ts';
import type { Db } from './db.ts';
import { getSetting, setSetting } from './settings.ts';

const KEY = 'shoes_read_at';

/** Notes that all of an athlete's shoes were read (epoch milliseconds). */
export const noteShoesRead = async (db: Db, athleteId: number, now: number): Promise<void> => {
  if (await lockAthlete(db, athleteId)) await setSetting(db, athleteId, KEY, now);
};

/** Runners whose list was read to its end between two instants (epoch milliseconds), and whose shoes never were. */
export const shoesNeverRead = async (db: Db, from: number, to: number): Promise<readonly number[]> => {
  const { athletes, backfills, settings } = db.t;
  const rows = await db.sql
    .select({ id: athletes.id })
    .from(backfills)
    .innerJoin(athletes, eq(athletes.id, backfills.athleteId))
    .leftJoin(settings, and(eq(settings.athleteId, athletes.id), eq(settings.key, KEY)))
    .where(and(eq(athletes.connection, 'ok'), between(backfills.finishedAt, from, to), isNull(settings.key)))
    .orderBy(asc(athletes.id));
  return rows.map(({ id }) => id);
};

/** When they were read last; 0 = never. */
export const shoesReadAt = async (db: Db, athleteId: number): Promise<number> => {
  const at = await getSetting(db, athleteId, KEY);
  return typeof at === 'number' ? at : 0;
};
