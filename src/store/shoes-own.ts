import { and, eq, isNotNull } from 'drizzle-orm';
import { lockAthlete } from './athletes.ts';
import type { Db } from './db.ts';

/** A pair that the runner enters: Camber counts what is run in it. */
export type EnteredPair = {
  readonly id: string;
  readonly name: string;
  /** Metres before Camber. */
  readonly beforeM: number;
  readonly dropMm: number | null;
};

/** Adds a pair. Returns false where there is one with this id. */
export const addPair = async (db: Db, athleteId: number, pair: EnteredPair): Promise<boolean> => {
  const { shoes } = db.t;
  await lockAthlete(db, athleteId);
  const rows = await db.sql
    .insert(shoes)
    .values({ ...pair, athleteId, distanceM: 0, retired: false })
    .onConflictDoNothing()
    .returning({ id: shoes.id });
  return rows.length > 0;
};

/** Changes a pair that Camber counts; what Strava states of its own pairs is changed there. Returns whether it is there. */
export const changePair = async (
  db: Db,
  athleteId: number,
  id: string,
  patch: { readonly beforeM?: number; readonly retired?: boolean },
): Promise<boolean> => {
  const { shoes } = db.t;
  const rows = await db.sql
    .update(shoes)
    .set(patch)
    .where(and(eq(shoes.athleteId, athleteId), eq(shoes.id, id), isNotNull(shoes.beforeM)))
    .returning({ id: shoes.id });
  return rows.length > 0;
};
