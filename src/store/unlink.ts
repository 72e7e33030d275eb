import { and, eq, gt, inArray, isNull, lt } from 'drizzle-orm';
import { NO_NAME } from '../core/run.ts';
import { stravaIdOf } from '../core/same-run/row-ids.ts';
import { exportPairId } from '../core/shoes/export-pair.ts';
import * as athletes from './athletes.ts';
import type { Db } from './db.ts';
import { cancelOfKind } from './outbox.ts';
import { handOver } from './runs/join.ts';
import { renamePair } from './shoes-adopt.ts';

/** Settings that say something about Strava alone. */
const STRAVA_SETTINGS = ['shoes_read_at', 'streams_since'];

/** Deletes Strava's rows; recordings from files that followed one stand for the run. */
const removeStravaRuns = async (db: Db, athleteId: number): Promise<void> => {
  const { runs } = db.t;
  const gone = await db.sql
    .delete(runs)
    .where(and(eq(runs.athleteId, athleteId), gt(runs.id, 0)))
    .returning({ id: runs.id });
  await handOver(
    db,
    athleteId,
    gone.map(({ id }) => id),
  );
};

/**
 * Deletes what Strava said of shoes. A pair that an export named goes by that name again; one that only the runner's own
 * answers or drop speak of stays without a name.
 */
const removeStravaShoes = async (db: Db, athleteId: number): Promise<void> => {
  const { checkIns, runs, shoes } = db.t;
  const mine = eq(shoes.athleteId, athleteId);
  const pairs = await db.sql
    .select({ id: shoes.id, name: shoes.name, dropMm: shoes.dropMm })
    .from(shoes)
    .where(and(mine, isNull(shoes.beforeM)));
  const worn = await db.sql
    .select({ id: runs.id, gearId: runs.gearId })
    .from(runs)
    .where(and(eq(runs.athleteId, athleteId), lt(runs.id, 0)));
  const exported = new Set(worn.filter(({ id }) => stravaIdOf(id) !== null).map(({ gearId }) => gearId));
  const answers = await db.sql
    .select({ value: checkIns.value })
    .from(checkIns)
    .where(and(eq(checkIns.athleteId, athleteId), eq(checkIns.kind, 'shoes')));
  const answered = new Set([...answers.map(({ value }) => value), ...worn.map(({ gearId }) => gearId)]);
  const own = { athleteId, distanceM: 0, retired: false, beforeM: 0 };
  for (const { id, name, dropMm } of pairs) {
    await db.sql.delete(shoes).where(and(mine, eq(shoes.id, id)));
    if (exported.has(id)) {
      await renamePair(db, athleteId, id, exportPairId(name));
      await db.sql
        .insert(shoes)
        .values({ ...own, id: exportPairId(name), name, dropMm })
        .onConflictDoNothing();
    } else if (answered.has(id) || dropMm !== null)
      await db.sql.insert(shoes).values({ ...own, id, name: NO_NAME, dropMm });
  }
};

/** Events and looks of Strava, and the mail that asks to connect again; what was read by then stays known. */
const removeStravaWork = async (db: Db, athleteId: number): Promise<void> => {
  const { backfills, inbox, settings, syncs, tokens } = db.t;
  await db.sql.delete(tokens).where(eq(tokens.athleteId, athleteId));
  await db.sql.delete(backfills).where(eq(backfills.athleteId, athleteId));
  await db.sql.delete(inbox).where(eq(inbox.ownerId, athleteId));
  // Finding the access ended wrote it a moment ago; nobody wants it any more.
  await cancelOfKind(db, athleteId, 'reconnect', 'unlinked');
  await db.sql
    .update(syncs)
    .set({ polledUntil: null, polledAt: null, relistedAt: null, shoesDueAt: null, error: null })
    .where(eq(syncs.athleteId, athleteId));
  await db.sql
    .delete(settings)
    .where(and(eq(settings.athleteId, athleteId), inArray(settings.key, STRAVA_SETTINGS)));
};

/**
 * Deletes everything that came from Strava: rows, tokens, shoes, events, the first name. The account, what files told and
 * what the runner said stay, the name of an account made here among it. False when the runner is gone or has no Strava.
 */
export const removeStrava = async (db: Db, athleteId: number): Promise<boolean> => {
  if (!(await athletes.lockAthlete(db, athleteId))) return false;
  const athlete = await athletes.byId(db, athleteId);
  if (athlete === null || athlete.connection === 'none') return false;
  await removeStravaRuns(db, athleteId);
  await removeStravaShoes(db, athleteId);
  await removeStravaWork(db, athleteId);
  await athletes.updateAthlete(db, athleteId, {
    connection: 'none',
    stravaId: null,
    scopes: [],
    // Who made an account here has said a name, and Strava's was never taken.
    ...(athleteId > 0 && { name: null }),
  });
  return true;
};
