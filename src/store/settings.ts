import { and, eq } from 'drizzle-orm';
import { lockAthlete } from './athletes.ts';
import type { Db } from './db.ts';

/** An athlete's setting as it was stored, or null. The caller checks its shape. */
export const getSetting = async (db: Db, athleteId: number, key: string): Promise<unknown> => {
  const { settings } = db.t;
  const [row] = await db.sql
    .select({ value: settings.value })
    .from(settings)
    .where(and(eq(settings.athleteId, athleteId), eq(settings.key, key)));
  return row?.value ?? null;
};

/**
 * Stores a whole setting (anything JSON can hold), whatever it was; null or undefined removes it. A value that is made
 * from the one before goes through `changeSetting`.
 */
export const setSetting = async (db: Db, athleteId: number, key: string, value: unknown): Promise<void> => {
  const { settings } = db.t;
  if (value === null || value === undefined) {
    await db.sql.delete(settings).where(and(eq(settings.athleteId, athleteId), eq(settings.key, key)));
    return;
  }
  await db.sql
    .insert(settings)
    .values({ athleteId, key, value })
    .onConflictDoUpdate({ target: [settings.athleteId, settings.key], set: { value } });
};

/**
 * Changes a setting: `change` makes the new value (null removes it) from what is stored (null = nothing). The athlete is
 * locked before it is read and until the transaction ends: of two changes at once the second one sees the first.
 * Nothing happens when the athlete is gone.
 */
export const changeSetting = async (
  tx: Db,
  athleteId: number,
  key: string,
  change: (stored: unknown) => unknown,
): Promise<void> => {
  if (!(await lockAthlete(tx, athleteId))) return;
  await setSetting(tx, athleteId, key, change(await getSetting(tx, athleteId, key)));
};
