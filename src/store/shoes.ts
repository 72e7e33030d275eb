import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { Shoe } from '../core/run.ts';
import { lockAthlete } from './athletes.ts';
import { chunks, fromInserted } from './bulk.ts';
import type { Db } from './db.ts';
import { adoptPairs } from './shoes-adopt.ts';

/** A pair of which only the runner's own entry is kept. */
const NAMELESS = 'A pair of shoes';

/** A pair as it is stored. */
export type StoredShoe = Shoe & {
  /**
   * Metres before Camber, of a pair that no Strava account counts: what it has run since is to be added. Null for
   * Strava's pairs, whose distance is stated.
   */
  readonly beforeM: number | null;
};

/**
 * Stores pairs of shoes as Strava tells them, by their id. A drop already stored stays: Strava does not know it. Pairs
 * that are not named stay as they are; one that a file named alike is this one. Returns whether anything changed.
 */
export const upsertShoes = async (db: Db, athleteId: number, incoming: readonly Shoe[]): Promise<boolean> => {
  const { shoes } = db.t;
  await lockAthlete(db, athleteId);
  await adoptPairs(db, athleteId, incoming);
  const stored = new Map((await shoesOf(db, athleteId)).map((shoe) => [shoe.id, shoe]));
  const unique = [...new Map(incoming.map((shoe) => [shoe.id, shoe])).values()];
  const changed = unique
    .map((shoe) => ({ ...shoe, dropMm: stored.get(shoe.id)?.dropMm ?? shoe.dropMm, beforeM: null }))
    .filter((shoe) => !sameShoe(shoe, stored.get(shoe.id)));
  for (const piece of chunks(changed)) {
    const { name, distanceM, retired, dropMm, beforeM } = shoes;
    await db.sql
      .insert(shoes)
      .values(piece.map((shoe) => ({ ...shoe, athleteId })))
      .onConflictDoUpdate({
        target: [shoes.athleteId, shoes.id],
        set: fromInserted({ name, distanceM, retired, dropMm, beforeM }),
      });
  }
  return changed.length > 0;
};

const sameShoe = (a: StoredShoe, b: StoredShoe | undefined): boolean =>
  b !== undefined &&
  a.name === b.name &&
  a.distanceM === b.distanceM &&
  a.retired === b.retired &&
  a.dropMm === b.dropMm &&
  a.beforeM === b.beforeM;

/** A pair that no Strava account counts. */
export type OwnShoe = Pick<StoredShoe, 'id' | 'name'> & { readonly beforeM: number };

/** Keeps pairs that files name; those that are there stay as they are. Returns whether one is new. */
export const keepOwnShoes = async (
  db: Db,
  athleteId: number,
  pairs: readonly OwnShoe[],
): Promise<boolean> => {
  const { shoes } = db.t;
  let added = 0;
  for (const piece of chunks(pairs)) {
    const rows = await db.sql
      .insert(shoes)
      .values(piece.map((pair) => ({ ...pair, athleteId, distanceM: 0, retired: false })))
      .onConflictDoNothing()
      .returning({ id: shoes.id });
    added += rows.length;
  }
  return added > 0;
};

/** All pairs of an athlete, by id. */
export const shoesOf = async (db: Db, athleteId: number): Promise<readonly StoredShoe[]> => {
  const { shoes } = db.t;
  const { id, name, distanceM, retired, dropMm, beforeM } = shoes;
  return await db.sql
    .select({ id, name, distanceM, retired, dropMm, beforeM })
    .from(shoes)
    .where(eq(shoes.athleteId, athleteId))
    .orderBy(asc(shoes.id));
};

/**
 * Forgets what Strava said about an athlete's shoes. Where the runner entered a drop, that and the id it belongs to
 * stay; the next reading fills in the rest. Pairs of files stay. Returns whether there was anything to forget.
 */
export const forgetShoes = async (db: Db, athleteId: number): Promise<boolean> => {
  const { shoes } = db.t;
  const stravas = and(eq(shoes.athleteId, athleteId), isNull(shoes.beforeM));
  const deleted = await db.sql
    .delete(shoes)
    .where(and(stravas, isNull(shoes.dropMm)))
    .returning({ id: shoes.id });
  const blanked = await db.sql
    .update(shoes)
    .set({ name: NAMELESS, distanceM: 0, retired: false })
    .where(and(stravas, ne(shoes.name, NAMELESS)))
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
