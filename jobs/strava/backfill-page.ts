import { z } from 'zod';
import { isRunningSport } from '../../src/core/run.ts';
import type { Deps } from '../../src/deps.ts';
import { followZone } from '../../src/runner/follow-zone.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as backfills from '../../src/store/backfills.ts';
import * as syncs from '../../src/store/syncs.ts';
import * as runs from '../../src/store/runs.ts';
import { areUnitsOpen, adoptUnits } from '../../src/store/units.ts';
import { isStravaError, noteOf, StravaError } from '../../src/strava/errors.ts';
import type { ActivityPage } from '../../src/strava/rows.ts';
import { defineJob } from '../queue/job.ts';
import { keptSince } from './steps/kept-since.ts';
import { runFromSummary } from './steps/run-from-summary.ts';

/** Strava's largest page. */
const PER_PAGE = 200;

/**
 * One page of the activity list, newest first; the job queues its own successor. Pages may be short
 * without being the last: only an empty one ends the list (STRAVA.md 4).
 */
export const backfillPage = defineJob<'backfill-page'>({
  name: 'backfill-page',
  queue: 'strava',
  payload: z.object({ athleteId: z.number().int() }),
  subject: ({ athleteId }) => String(athleteId),
  priority: 10,
  retry: { attempts: 10, firstDelayMs: 10_000 },

  handle: async (deps, { athleteId }) => {
    const state = await backfills.of(deps.store.read, athleteId);
    if (state === null || state.state !== 'running') return;

    const listed = await listPage(deps, athleteId, state.page);
    const found = listed.activities.flatMap((activity) => runFromSummary(deps, athleteId, activity) ?? []);
    for (const bad of listed.bad)
      deps.log.warn({ activity: bad.id, field: bad.field }, 'an activity could not be read');

    // Where nothing older may be kept, the newest page is all that is ever used (steps/list-again.ts).
    const last = listed.received === 0 || keptSince(deps) !== null;
    const now = deps.clock.now();
    await deps.store.write(async (tx) => {
      if (!(await athletes.lockAthlete(tx, athleteId))) return;
      await runs.upsertRuns(tx, athleteId, found, now);
      await backfills.advance(tx, athleteId, {
        fromPage: state.page,
        activities: listed.received,
        runs: found.filter(({ run }) => isRunningSport(run.sport)).length,
        oldestDay: found.at(-1)?.run.day ?? null,
      });
      await followZone(tx, athleteId, now);
      await syncs.note(tx, athleteId, { readAt: now, ...(last && { shoesDueAt: now }) });
      if (last) await backfills.finish(tx, athleteId, now);
      await athletes.markAssessDue(tx, athleteId, now);
    });

    await learnUnits(deps, athleteId);
    if (!last) return deps.queues.add('backfill-page', { athleteId });
    await deps.queues.add('assess', { athleteId });
    await deps.queues.add('shoes', { athleteId });
    await deps.queues.add('streams', { athleteId });
  },

  gaveUp: async (deps, { athleteId }, error) => {
    await deps.store.write((tx) => backfills.fail(tx, athleteId, noteOf(error)));
  },
});

/**
 * Asks Strava once in which units the runner reads, as soon as there is something to show. When it cannot be asked now,
 * the reading of the shoes does it.
 */
const learnUnits = async (deps: Deps, athleteId: number): Promise<void> => {
  if (!(await areUnitsOpen(deps.store.read, athleteId))) return;
  try {
    const { measurement_preference: units } = await deps.strava.athlete(athleteId, { priority: 'connect' });
    await deps.store.write((tx) => adoptUnits(tx, athleteId, units));
  } catch (error) {
    if (!(error instanceof StravaError)) throw error;
    deps.log.warn({ err: error }, 'the runner’s units are not known yet');
  }
};

/** Waiting for Strava's limits is written down, so that the page can say until when. */
const listPage = async (deps: Deps, athleteId: number, page: number): Promise<ActivityPage> => {
  try {
    return await deps.strava.activities(athleteId, { page, perPage: PER_PAGE }, { priority: 'connect' });
  } catch (error) {
    if (isStravaError(error, 'rate_limited')) {
      await deps.store.write((tx) => backfills.setWaiting(tx, athleteId, error.retryAtMs));
    }
    throw error;
  }
};
