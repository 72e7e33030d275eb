import { z } from 'zod';
import { DAY_MS, HOUR_MS } from '../../src/core/durations.ts';
import { dayFromNumber } from '../../src/core/day.ts';
import type { Deps } from '../../src/deps.ts';
import { followZone } from '../../src/runner/follow-zone.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as backfills from '../../src/store/backfills.ts';
import { checkInsOf } from '../../src/store/check-ins.ts';
import type { Db } from '../../src/store/db.ts';
import * as runs from '../../src/store/runs.ts';
import * as shoes from '../../src/store/shoes.ts';
import { shoesDueAt, shoesReadAt } from '../../src/store/shoes-read.ts';
import * as syncs from '../../src/store/syncs.ts';
import { noteOf } from '../../src/strava/errors.ts';
import { defineJob } from '../queue/job.ts';
import { keptSince } from './steps/kept-since.ts';
import { lastNight } from './steps/night.ts';
import { type ListedAgain, listAgain } from './steps/list-again.ts';

/** A night lasts three hours and the next may come a little late. */
const NEXT_NIGHT_MS = DAY_MS + 4 * HOUR_MS;

/** Shoes that may not be kept any longer are read again this long before, so that one bad night costs nothing. */
const SHOES_EARLY_MS = 2 * DAY_MS;

/** Asks for another look at every list whose night has come. */
export const relistDue = defineJob<'relist-due'>({
  name: 'relist-due',
  queue: 'core',
  payload: z.object({}),
  subject: () => 'all',
  retry: { attempts: 1, firstDelayMs: 1_000 },

  handle: async ({ store, queues, clock }) => {
    const looks = await syncs.all(store.read);
    for (const { id, connection, timeZone, connectedAt } of await athletes.all(store.read)) {
      const last = looks.get(id)?.relistedAt ?? connectedAt;
      if (connection === 'ok' && last < lastNight(clock.now(), timeZone, id))
        await queues.add('relist', { athleteId: id });
    }
  },
});

/**
 * Reads the newest part of a runner's list again, once a night: Strava tells nothing of a change of shoes, of a
 * crop or a corrected climb, and an event may have been lost. What is listed is taken as it is now, and what
 * should be listed but is not has been deleted or merged, and leaves all sums.
 */
export const relist = defineJob<'relist'>({
  name: 'relist',
  queue: 'strava',
  payload: z.object({ athleteId: z.number().int() }),
  subject: ({ athleteId }) => String(athleteId),
  priority: 50,
  retry: { attempts: 4, firstDelayMs: 60_000 },

  handle: async (deps, { athleteId }) => {
    const athlete = await athletes.byId(deps.store.read, athleteId);
    const backfill = await backfills.of(deps.store.read, athleteId);
    if (athlete?.connection !== 'ok' || backfill?.state === 'running') return;
    if (backfill?.state === 'failed') return beginAgain(deps, athleteId);
    const listed = await listAgain(deps, athleteId);
    const { changed, shoesMoved } = await keep(deps, athleteId, listed);
    if (shoesMoved) await deps.queues.add('shoes', { athleteId });
    if (!changed) return;
    await deps.queues.add('assess', { athleteId });
    await deps.queues.add('streams', { athleteId });
  },

  // Tonight did not work; tomorrow night comes.
  gaveUp: async (deps, { athleteId }, error) => {
    await deps.store.write(async (tx) => {
      if (!(await athletes.lockAthlete(tx, athleteId))) return;
      await syncs.note(tx, athleteId, { relistedAt: deps.clock.now(), error: noteOf(error) });
    });
  },
});

/** A history that an outage kept from coming in is read from the start again: what is there already stays as it is. */
const beginAgain = async (deps: Deps, athleteId: number): Promise<void> => {
  await deps.store.write((tx) => backfills.start(tx, athleteId, deps.clock.now()));
  await deps.queues.add('backfill-page', { athleteId });
};

type Kept = { readonly changed: boolean; readonly shoesMoved: boolean };

/** Everything that changed in one transaction: runs, deletions, the mark that findings are due, the look itself. */
const keep = (deps: Deps, athleteId: number, { found, gone }: ListedAgain): Promise<Kept> =>
  deps.store.write(async (tx) => {
    if (!(await athletes.lockAthlete(tx, athleteId))) return { changed: false, shoesMoved: false };
    const now = deps.clock.now();
    const kept = keptSince(deps);
    // What streams told goes before it is too old, here, where the list has something to put in its place.
    if (kept !== null) await runs.forgetStreams(tx, (kept + NEXT_NIGHT_MS) / 1000, athleteId);
    const { inserted, changed } = await runs.upsertRuns(tx, athleteId, found, now);
    for (const id of gone) await runs.removeRun(tx, athleteId, id);
    await followZone(tx, athleteId, now);
    await syncs.note(tx, athleteId, { relistedAt: now, readAt: now, error: null });

    const isChanged = inserted + changed + gone.length > 0;
    // A night that passed quietly decides as much as a run: steps are reached and the two weeks end by it.
    const isDue = isChanged || (await isInProgramme(tx, athleteId, now));
    if (isDue) await athletes.markAssessDue(tx, athleteId, now);
    const known = new Set((await shoes.shoesOf(tx, athleteId)).map(({ id }) => id));
    const isOld = kept !== null && (await shoesReadAt(tx, athleteId)) < kept + SHOES_EARLY_MS;
    const isWaiting = (await shoesDueAt(tx, athleteId)) !== null;
    // Whatever changed has changed its pair's distance as well; an event would have brought it along.
    const shoesMoved =
      isOld ||
      isWaiting ||
      isChanged ||
      found.some(({ run }) => run.gearId !== null && !known.has(run.gearId));
    if (shoesMoved) await syncs.note(tx, athleteId, { shoesDueAt: now });
    return { changed: isDue, shoesMoved };
  });

/** DESIGN: the longest way back, six steps and two careful weeks, with setbacks and a pause. */
const PROGRAMME_DAYS = 120;

/** Whether the runner began, paused or ended a rest, the way back or the two weeks lately. */
const isInProgramme = async (tx: Db, athleteId: number, now: number): Promise<boolean> => {
  const from = dayFromNumber(Math.floor(now / DAY_MS) - PROGRAMME_DAYS);
  return (await checkInsOf(tx, athleteId, { kinds: ['programme'], from })).length > 0;
};
