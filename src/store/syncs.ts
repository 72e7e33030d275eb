import { eq, min, isNotNull } from 'drizzle-orm';
import type { Db } from './db.ts';

/** When an athlete's list was last looked at without an event. Instants are epoch milliseconds. */
export type Sync = {
  readonly athleteId: number;
  /** Polling has seen everything that began before. */
  readonly polledUntil: number | null;
  /** The last look, whether it succeeded or not. */
  readonly polledAt: number | null;
  readonly relistedAt: number | null;
  /** The last time that Strava answered about this runner: what was run by then is known. */
  readonly readAt: number | null;
  /** Since when the runner's shoes wait to be read: what was stored moved their distances. Null = they do not wait. */
  readonly shoesDueAt: number | null;
  /** Why the last look failed; null after one that succeeded. */
  readonly error: string | null;
};

type SyncPatch = Partial<Omit<Sync, 'athleteId'>>;

/** What is known about an athlete's list, or null before the first look. */
export const of = async (db: Db, athleteId: number): Promise<Sync | null> => {
  const { syncs } = db.t;
  const [row] = await db.sql.select().from(syncs).where(eq(syncs.athleteId, athleteId));
  return row ?? null;
};

/** The longest ago that Strava answered about any athlete joined to it; null where that was noted of none. */
export const oldestReading = async (db: Db): Promise<number | null> => {
  const { athletes, syncs } = db.t;
  const [row] = await db.sql
    .select({ at: min(syncs.readAt) })
    .from(syncs)
    .innerJoin(athletes, eq(athletes.id, syncs.athleteId))
    .where(isNotNull(athletes.stravaId));
  return row?.at ?? null;
};

/** Every athlete's, by id. */
export const all = async (db: Db): Promise<ReadonlyMap<number, Sync>> => {
  const rows = await db.sql.select().from(db.t.syncs);
  return new Map(rows.map((row) => [row.athleteId, row]));
};

/** Notes a look. Only the given fields change; the athlete must be there. */
export const note = async (db: Db, athleteId: number, patch: SyncPatch): Promise<void> => {
  const { syncs } = db.t;
  await db.sql
    .insert(syncs)
    .values({ athleteId, ...patch })
    .onConflictDoUpdate({ target: syncs.athleteId, set: { athleteId, ...patch } });
};
