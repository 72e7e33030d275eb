import { z } from 'zod';
import {
  changeIntervalsProgress,
  type IntervalsProgress,
  intervalsProgress,
} from '../../src/connection/intervals-link.ts';
import type { Deps } from '../../src/deps.ts';
import type { ActivityList } from '../../src/intervals/activity.ts';
import { IntervalsError } from '../../src/intervals/errors.ts';
import { beginImport, noteImport } from '../../src/store/imports.ts';
import { intervalsOf } from '../../src/store/intervals.ts';
import { defineJob } from '../queue/job.ts';
import { takeListed } from './take-listed.ts';
import { noteGivenUp, withKey } from './with-key.ts';

/** DESIGN: half a minute of work: a stop does not wait for more, and looks at what is new come in between. */
const PER_PAGE = 30;
/** Before there were watches that record; it has to be named. */
const OLDEST = '1990-01-01';
/** DESIGN: a recording that does not come three times, minutes apart, holds up no history. */
const MOST_TRIES = 3;

/**
 * The next page of a runner's history, newest first; it queues its own successor. It ends with a page that brings nothing
 * older: whether pages may be short is not known.
 */
export const intervalsHistory = defineJob<'intervals-history'>({
  name: 'intervals-history',
  queue: 'files',
  payload: z.object({ athleteId: z.number().int() }),
  subject: ({ athleteId }) => String(athleteId),
  priority: 10,
  retry: { attempts: 5, firstDelayMs: 20_000 },

  handle: (deps, { athleteId }) =>
    withKey(deps, athleteId, async (key) => {
      const progress = await intervalsProgress(deps.store.read, athleteId, deps.clock.now());
      const { before, recent, page } = progress;
      if (before === null) return;
      const list = await deps.intervals.list(key, { oldest: OLDEST, newest: before, limit: PER_PAGE });
      if (list.received > 0 && list.activities.length === 0)
        throw new IntervalsError('bad_answer', 'no row of the list of intervals.icu can be read');
      const done = new Set([...recent, ...page]);
      const failed = await takeListed(deps, athleteId, key, list.activities, { part: 'page', done });
      if (failed.ids.length > 0 && progress.tries + 1 < MOST_TRIES) {
        await change(deps, athleteId, (now) => ({ ...now, tries: now.tries + 1 }));
        throw new IntervalsError('unavailable', 'recordings of a page did not come');
      }
      const next = nextBefore(list, before);
      await change(deps, athleteId, (now) => ({
        ...now,
        before: next,
        // The next page begins with these again.
        page: list.activities.filter(({ startLocal }) => startLocal === next).map(({ id }) => id),
        tries: 0,
        refused: now.refused + failed.ids.length,
      }));
      if (next === null) await noteEnd(deps, athleteId);
      else await deps.queues.add('intervals-history', { athleteId });
    }),

  gaveUp: (deps, { athleteId }, error) => noteGivenUp(deps, athleteId, error),
});

const change = (
  deps: Deps,
  athleteId: number,
  by: (progress: IntervalsProgress) => IntervalsProgress,
): Promise<void> => deps.store.write((tx) => changeIntervalsProgress(tx, athleteId, deps.clock.now(), by));

/** Where the next page begins: at the oldest of this one; null after the last. */
const nextBefore = ({ activities }: ActivityList, before: string): string | null => {
  const oldest = activities.map(({ startLocal }) => startLocal).toSorted()[0];
  return oldest === undefined || oldest >= before ? null : oldest;
};

/** The history as one line in the runner's log of imports. */
const noteEnd = (deps: Deps, athleteId: number): Promise<void> =>
  deps.store.write(async (tx) => {
    const link = await intervalsOf(tx, athleteId);
    if (link === null) return;
    const now = deps.clock.now();
    const { runs, known, others, withoutFile, refused } = await intervalsProgress(tx, athleteId, now);
    const files = runs + known + others + withoutFile + refused;
    const id = await beginImport(tx, athleteId, {
      origin: 'intervals',
      name: null,
      progress: {
        files,
        filesTotal: files,
        bytes: 0,
        bytesTotal: 0,
        endsAt: null,
        runs,
        same: 0,
        known,
        other: others,
        refused: refused + withoutFile,
      },
      now: link.since,
    });
    await noteImport(tx, athleteId, id, { state: 'done', finishedAt: now });
  });
