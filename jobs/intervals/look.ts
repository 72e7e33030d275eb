import { z } from 'zod';
import {
  changeIntervalsProgress,
  intervalsProgress,
  isIntervalsStopped,
  newestDay,
} from '../../src/connection/intervals-link.ts';
import { addDays } from '../../src/core/day.ts';
import type { Deps } from '../../src/deps.ts';
import * as athletes from '../../src/store/athletes.ts';
import { allIntervals, noteIntervals } from '../../src/store/intervals.ts';
import * as syncs from '../../src/store/syncs.ts';
import { defineJob } from '../queue/job.ts';
import { takeListed } from './take-listed.ts';
import { noteGivenUp, withKey } from './with-key.ts';

/** Between two looks at one runner's list (issue 14, point 8). A tick that comes a little early counts. */
const LOOK_MS = 15 * 60_000;
const EARLY_MS = 30_000;

/** DESIGN: a watch that was away from its telephone for a whole holiday brings its runs late. One call, however long. */
const BACK_DAYS = 42;
/** DESIGN: beyond what anybody does in six weeks. */
const MOST_LISTED = 500;

/** Asks for a look at every list that is due, and for the next page of every history that is not read to its end. */
export const intervalsDue = defineJob<'intervals-due'>({
  name: 'intervals-due',
  queue: 'core',
  payload: z.object({}),
  subject: () => 'all',
  retry: { attempts: 1, firstDelayMs: 1_000 },

  handle: async ({ store, queues, clock }) => {
    const now = clock.now();
    for (const link of await allIntervals(store.read)) {
      const { athleteId } = link;
      const { waitingUntil, before } = await intervalsProgress(store.read, athleteId, now);
      if (isIntervalsStopped(link) || (waitingUntil ?? 0) > now) continue;
      // After a limit the time it asked for counts, not ours.
      const isDue = waitingUntil !== null || now - (link.lookedAt ?? 0) >= LOOK_MS - EARLY_MS;
      if (isDue) await queues.add('intervals-look', { athleteId });
      else if (before !== null) await queues.add('intervals-history', { athleteId });
    }
  },
});

/** One look at the newest part of a runner's list: one call, and one for each recording that is new. */
export const intervalsLook = defineJob<'intervals-look'>({
  name: 'intervals-look',
  queue: 'files',
  payload: z.object({ athleteId: z.number().int() }),
  subject: ({ athleteId }) => String(athleteId),
  retry: { attempts: 3, firstDelayMs: 20_000 },

  handle: (deps, { athleteId }) =>
    withKey(deps, athleteId, async (key) => {
      const startedAt = deps.clock.now();
      const newest = newestDay(startedAt);
      const query = { oldest: addDays(newest, -BACK_DAYS), newest, limit: MOST_LISTED };
      const { activities, bad } = await deps.intervals.list(key, query);
      if (bad > 0) deps.log.warn({ athleteId, rows: bad }, 'rows of intervals.icu could not be read');
      const { recent, page } = await intervalsProgress(deps.store.read, athleteId, startedAt);
      const done = new Set([...recent, ...page]);
      const failed = await takeListed(deps, athleteId, key, activities, { part: 'recent', done });
      await noteLook(deps, athleteId, {
        startedAt,
        listed: new Set(activities.map(({ id }) => id)),
        error: failed.note,
      });
      const { before } = await intervalsProgress(deps.store.read, athleteId, startedAt);
      if (before !== null) await deps.queues.add('intervals-history', { athleteId });
    }),

  gaveUp: (deps, { athleteId }, error) => noteGivenUp(deps, athleteId, error),
});

type Looked = {
  readonly startedAt: number;
  readonly listed: ReadonlySet<string>;
  readonly error: string | null;
};

/** The list was answered: up to now nothing was missed, and ids that are no longer in it need not be remembered. */
const noteLook = (deps: Deps, athleteId: number, { startedAt, listed, error }: Looked): Promise<void> =>
  deps.store.write(async (tx) => {
    const athlete = await athletes.byId(tx, athleteId);
    if (athlete === null) return;
    await noteIntervals(tx, athleteId, {
      lookedAt: startedAt,
      readAt: startedAt,
      listedUntil: startedAt,
      error,
    });
    await changeIntervalsProgress(tx, athleteId, startedAt, (progress) => ({
      ...progress,
      waitingUntil: null,
      recent: progress.recent.filter((id) => listed.has(id)),
    }));
    // Runners of Strava are read at Strava.
    if (athlete.connection !== 'ok') await syncs.note(tx, athleteId, { readAt: startedAt });
  });
