import { z } from 'zod';
import { daysBetween } from '../../src/core/day.ts';
import { NO_NAME, type Shoe } from '../../src/core/run.ts';
import { exportPairName } from '../../src/core/shoes/export-pair.ts';
import type { Deps } from '../../src/deps.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as runs from '../../src/store/runs.ts';
import * as shoeRows from '../../src/store/shoes.ts';
import { noteShoesRead, shoesDueAt } from '../../src/store/shoes-read.ts';
import { isStravaError } from '../../src/strava/errors.ts';
import { toShoe } from '../../src/strava/to-shoe.ts';
import { today } from '../../src/runner/clock.ts';
import { adoptUnits } from '../../src/store/units.ts';
import { defineJob } from '../queue/job.ts';

/** Retired pairs are not in the athlete's list; they are asked for one by one, if worn in the last half year. */
const RECENT_DAYS = 183;

/** Reads the runner's shoes: one call for the current ones, one more for each recent pair that is missing. */
export const shoes = defineJob<'shoes'>({
  name: 'shoes',
  queue: 'strava',
  payload: z.object({ athleteId: z.number().int() }),
  subject: ({ athleteId }) => String(athleteId),
  priority: 20,
  retry: { attempts: 6, firstDelayMs: 30_000 },

  handle: async (deps, { athleteId }) => {
    const athlete = await athletes.byId(deps.store.read, athleteId);
    // Nobody to ask Strava for: trying again would change nothing.
    if (athlete?.connection !== 'ok') return;
    const due = await shoesDueAt(deps.store.read, athleteId);
    const told = await deps.strava.athlete(athleteId, { priority: 'connect' });
    await deps.store.write((tx) => adoptUnits(tx, athleteId, told.measurement_preference));
    const current = told.shoes.flatMap((gear) => toShoe(gear) ?? []);
    await keep(deps, athleteId, current);

    const known = new Set((await shoeRows.shoesOf(deps.store.read, athleteId)).map((shoe) => shoe.id));
    const worn = await wornSince(deps, athleteId, today(deps, athlete.timeZone));
    for (const gearId of worn) {
      if (!known.has(gearId)) await keep(deps, athleteId, [await gearOrGone(deps, athleteId, gearId)]);
    }
    await deps.store.write((tx) => noteShoesRead(tx, athleteId, { due, now: deps.clock.now() }));
    await deps.queues.add('assess', { athleteId });
  },
});

const keep = (deps: Deps, athleteId: number, found: readonly Shoe[]): Promise<void> =>
  deps.store.write(async (tx) => {
    if ((await athletes.byId(tx, athleteId)) === null) return;
    await shoeRows.upsertShoes(tx, athleteId, found);
    await athletes.markAssessDue(tx, athleteId, deps.clock.now());
  });

const wornSince = async (deps: Deps, athleteId: number, day: string): Promise<ReadonlySet<string>> => {
  const db = deps.store.read;
  const all = [...(await runs.runsOf(db, athleteId)), ...(await runs.shoeUsesOf(db, athleteId))];
  const recent = all.filter((run) => daysBetween(run.day, day) <= RECENT_DAYS);
  // Pairs that only a file names are none of Strava's.
  return new Set(
    recent.flatMap(({ gearId }) => (gearId === null || exportPairName(gearId) !== null ? [] : [gearId])),
  );
};

/** A pair deleted at Strava answers 404: it is kept as retired and without a name, so that nobody asks again. */
const gearOrGone = async (deps: Deps, athleteId: number, gearId: string): Promise<Shoe> => {
  try {
    return toShoe(await deps.strava.gear(athleteId, gearId, { priority: 'connect' })) ?? deletedPair(gearId);
  } catch (error) {
    if (!isStravaError(error, 'not_found')) throw error;
    return deletedPair(gearId);
  }
};

const deletedPair = (id: string): Shoe => ({
  id,
  name: NO_NAME,
  distanceM: 0,
  retired: true,
  dropMm: null,
});
