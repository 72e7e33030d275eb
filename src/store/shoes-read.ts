import { and, asc, between, eq } from 'drizzle-orm';
import { lockAthlete } from './athletes.ts';
import type { Db } from './db.ts';
import { getSetting, setSetting } from './settings.ts';
import * as syncs from './syncs.ts';

const KEY = 'shoes_read_at';

/**
 * Notes that all of an athlete's shoes were read (epoch milliseconds). They wait no longer, unless what they waited for
 * (`due`, as it stood before Strava was asked) is not the last that moved them.
 */
export const noteShoesRead = async (
  db: Db,
  athleteId: number,
  { due, now }: { readonly due: number | null; readonly now: number },
): Promise<void> => {
  if (!(await lockAthlete(db, athleteId))) return;
  await setSetting(db, athleteId, KEY, now);
  if ((await shoesDueAt(db, athleteId)) === due) await syncs.note(db, athleteId, { shoesDueAt: null });
};

/** Since when an athlete's shoes wait to be read; null = they do not. */
export const shoesDueAt = async (db: Db, athleteId: number): Promise<number | null> =>
  (await syncs.of(db, athleteId))?.shoesDueAt ?? null;

/** Athletes whose shoes wait since between two instants (epoch milliseconds), while the connection lives. */
export const withShoesDue = async (db: Db, from: number, to: number): Promise<readonly number[]> => {
  const { athletes, syncs: looks } = db.t;
  const rows = await db.sql
    .select({ id: athletes.id })
    .from(looks)
    .innerJoin(athletes, eq(athletes.id, looks.athleteId))
    .where(and(eq(athletes.connection, 'ok'), between(looks.shoesDueAt, from, to)))
    .orderBy(asc(athletes.id));
  return rows.map(({ id }) => id);
};

/** When they were read last; 0 = never. */
export const shoesReadAt = async (db: Db, athleteId: number): Promise<number> => {
  const at = await getSetting(db, athleteId, KEY);
  return typeof at === 'number' ? at : 0;
};
