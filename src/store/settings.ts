import { and, eq } from 'drizzle-orm';
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

/** Stores a setting (anything JSON can hold); null or undefined removes it. */
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
