import { createHash } from 'node:crypto';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Db } from './db.ts';

/** A runner's key as it is listed: the key itself is nowhere. Instants are epoch milliseconds. */
export type ImportKey = {
  readonly createdAt: number;
  /** The last time that an app sent something with it; null = never. */
  readonly usedAt: number | null;
};

/** A key is as random as a hash is long: one round is enough, and it can be looked up. */
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** DESIGN: an app that sends a whole history must not cause a write of its own per file. */
const USED_EVERY_MS = 60_000;

/** Keeps the hash of a runner's key; one that was there before ends at once. */
export const putImportKey = async (db: Db, athleteId: number, key: string, now: number): Promise<void> => {
  const { importKeys } = db.t;
  const fresh = { hash: hashOf(key), createdAt: now, usedAt: null };
  await db.sql
    .insert(importKeys)
    .values({ athleteId, ...fresh })
    .onConflictDoUpdate({ target: importKeys.athleteId, set: fresh });
};

/** When the runner's key was made and used; null without one. */
export const importKeyOf = async (db: Db, athleteId: number): Promise<ImportKey | null> => {
  const { importKeys } = db.t;
  const [row] = await db.sql
    .select({ createdAt: importKeys.createdAt, usedAt: importKeys.usedAt })
    .from(importKeys)
    .where(eq(importKeys.athleteId, athleteId));
  return row ?? null;
};

/** Whose key this is; null when it is nobody's (any more). */
export const ownerOfImportKey = async (db: Db, key: string): Promise<number | null> => {
  const { importKeys } = db.t;
  const [row] = await db.sql
    .select({ athleteId: importKeys.athleteId })
    .from(importKeys)
    .where(eq(importKeys.hash, hashOf(key)));
  return row?.athleteId ?? null;
};

/** Notes that the runner's key was used, once a minute at most. */
export const noteImportKeyUsed = async (db: Db, athleteId: number, now: number): Promise<void> => {
  const { importKeys } = db.t;
  const longAgo = or(isNull(importKeys.usedAt), lt(importKeys.usedAt, now - USED_EVERY_MS));
  await db.sql
    .update(importKeys)
    .set({ usedAt: now })
    .where(and(eq(importKeys.athleteId, athleteId), longAgo));
};

/** Ends the runner's key. False when there was none. */
export const removeImportKey = async (db: Db, athleteId: number): Promise<boolean> => {
  const { importKeys } = db.t;
  const rows = await db.sql
    .delete(importKeys)
    .where(eq(importKeys.athleteId, athleteId))
    .returning({ athleteId: importKeys.athleteId });
  return rows.length > 0;
};
