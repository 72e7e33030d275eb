import { eq, lte } from 'drizzle-orm';
import type { Db } from './db.ts';

/**
 * Notes that the link with this hash was used; false when it had been before. Do it in the transaction of what
 * the link does: of two that come at once, one gets true. `expiresAt` (epoch ms): when the link would end anyway.
 */
export const useLink = async (db: Db, hash: string, expiresAt: number): Promise<boolean> => {
  const { usedLinks } = db.t;
  const rows = await db.sql
    .insert(usedLinks)
    .values({ hash, expiresAt })
    .onConflictDoNothing({ target: usedLinks.hash })
    .returning({ hash: usedLinks.hash });
  return rows.length > 0;
};

/** Whether the link with this hash was used. */
export const wasUsed = async (db: Db, hash: string): Promise<boolean> => {
  const { usedLinks } = db.t;
  const rows = await db.sql.select({ hash: usedLinks.hash }).from(usedLinks).where(eq(usedLinks.hash, hash));
  return rows.length > 0;
};

/** Forgets links that have ended by themselves. Returns how many. */
export const forgetEndedLinks = async (db: Db, now: number): Promise<number> => {
  const { usedLinks } = db.t;
  const rows = await db.sql
    .delete(usedLinks)
    .where(lte(usedLinks.expiresAt, now))
    .returning({ hash: usedLinks.hash });
  return rows.length;
};
