import { and, eq, like } from 'drizzle-orm';
import type { Shoe } from '../core/run.ts';
import { exportPairId, exportPairName, isSamePairName } from '../core/shoes/export-pair.ts';
import type { Db } from './db.ts';

/**
 * A pair that an export knew by its name is the pair of that name with an id, once one is there: its runs, the answers
 * that name it and the drop that the runner entered go over.
 */
export const adoptPairs = async (db: Db, athleteId: number, named: readonly Shoe[]): Promise<void> => {
  const { shoes } = db.t;
  const mine = eq(shoes.athleteId, athleteId);
  const unnamed = await db.sql
    .select({ id: shoes.id, dropMm: shoes.dropMm })
    .from(shoes)
    .where(and(mine, like(shoes.id, exportPairId('%'))));
  for (const { id, dropMm } of unnamed) {
    const name = exportPairName(id) ?? '';
    const pair = named.find((shoe) => isSamePairName(shoe.name, name));
    if (pair === undefined) continue;
    await renamePair(db, athleteId, id, pair.id);
    await db.sql
      .insert(shoes)
      .values({ ...pair, athleteId, dropMm: pair.dropMm ?? dropMm })
      .onConflictDoNothing();
    await db.sql.delete(shoes).where(and(mine, eq(shoes.id, id)));
  }
};

/** What was run in one pair was run in another: runs, and the answers that name it. */
export const renamePair = async (db: Db, athleteId: number, from: string, to: string): Promise<void> => {
  const { checkIns, runs } = db.t;
  await db.sql
    .update(runs)
    .set({ gearId: to })
    .where(and(eq(runs.athleteId, athleteId), eq(runs.gearId, from)));
  // The answers lie sealed: the database cannot compare them.
  const answers = await db.locked(
    db.sql
      .select({ id: checkIns.id, value: checkIns.value })
      .from(checkIns)
      .where(and(eq(checkIns.athleteId, athleteId), eq(checkIns.kind, 'shoes'))),
  );
  for (const { id, value } of answers)
    if (value === from) await db.sql.update(checkIns).set({ value: to }).where(eq(checkIns.id, id));
};
