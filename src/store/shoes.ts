import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { Shoe } from '../core/run.ts';
import { lockAthlete } from './athletes.ts';
import { chunks, fromInserted } from './bulk.ts';
import type { Db } from './db.ts';

/** A pair of which only the runner's own entry is kept. */
const NAMELESS = 'A pair of shoes';

/**
 * Stores pairs of shoes by their id. A drop already stored stays: Strava does not know it. Pairs that are not
 * named stay as they are. Returns whether anything changed.
 */
export const upsertShoes = async (db: Db, athleteId: number, incoming: readonly Shoe[]): Promise<boolean> => {
  const { shoes } = db.t;
  await lockAthlete(db, athleteId);
  const stored = new Map((await shoesOf(db, athleteId)).map((shoe) => [shoe.id, shoe]));
  const unique = [...new Map(incoming.map((shoe) => [shoe.id, shoe])).values()];
  const changed = unique
    .map((shoe) => ({ ...shoe, dropMm: stored.get(shoe.id)?.dropMm ?? shoe.dropMm }))
    .filter((shoe) => !sameShoe(shoe, stored.get(shoe.id)));
  for (const piece of chunks(changed)) {
    const { name, distanceM, retired, dropMm } = shoes;
    await db.sql
      .insert(shoes)
      .values(piece.map((shoe) => ({ ...shoe, athleteId })))
      .onConflictDoUpdate({
        target: [shoes.athleteId, shoes.id],
        set: fromInserted({ name, distanceM, retired, dropMm }),
      });
  }
  return changed.length > 0;
};

const sameShoe = (a: Shoe, b: Shoe | undefined): boolean =>
  b !== undefined &&
  a.name === b.name &&
  a.distanceM === b.distanceM &&
  a.retired === b.retired &&
  a.dropMm === b.dropMm;

/** All pairs of an athlete, by id. */
export const shoesOf = async (db: Db, athleteId: number): Promise<readonly Shoe[]> => {
  const { shoes } = db.t;
  const { id, name, distanceM, retired, dropMm } = shoes;
  return await db.sql
    .select({ id, name, distanceM, retired, dropMm })
    .from(shoes)
    .where(eq(shoes.athleteId, athleteId))
    .orderBy(asc(shoes.id));
};

/**
 * Forgets what Strava said about an athlete's shoes. Where the runner entered a drop, that and the id it belongs to
 * stay; the next reading fills in the rest. Returns whether there was anything to forget.
 */
export const forgetShoes = async (db: Db, athleteId: number): Promise<boolean> => {
  const { shoes } = db.t;
  const mine = eq(shoes.athleteId, athleteId);
  const deleted = await db.sql
    .delete(shoes)
    .where(and(mine, isNull(shoes.dropMm)))
    .returning({ id: shoes.id });
  const blanked = await db.sql
    .update(shoes)
    .set({ name: NAMELESS, distanceM: 0, retired: false })
    .where(and(mine, ne(shoes.name, NAMELESS)))
    .returning({ id: shoes.id });
  return deleted.length + blanked.length > 0;
};

/** Sets the heel-to-toe drop the runner entered (millimetres; null forgets it). Returns whether the pair exists. */
export const setDrop = async (
  db: Db,
  athleteId: number,
  shoeId: string,
  dropMm: number | null,
): Promise<boolean> => {
  const { shoes } = db.t;
  const rows = await db.sql
    .update(shoes)
    .set({ dropMm })
    .where(and(eq(shoes.athleteId, athleteId), eq(shoes.id, shoeId)))
    .returning({ id: shoes.id });
  return rows.length > 0;
};
