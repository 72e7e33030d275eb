import { z } from 'zod';
import { endS } from '../../src/core/history/timing.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as runs from '../../src/store/runs.ts';
import type { StoredRun } from '../../src/store/runs.ts';
import { analysisFromStreams } from './steps/analysis.ts';
import { streamsSinceOf } from '../../src/connection/streams-to-read.ts';
import type { Deps } from '../../src/deps.ts';
import { defineJob } from '../queue/job.ts';

/** Reads the streams of one run that so far is only a summary, newest first, then queues itself again. */
export const streams = defineJob<'streams'>({
  name: 'streams',
  queue: 'strava',
  payload: z.object({ athleteId: z.number().int() }),
  subject: ({ athleteId }) => String(athleteId),
  priority: 100,
  retry: { attempts: 6, firstDelayMs: 60_000 },

  handle: async (deps, { athleteId }) => {
    // A dead connection reads nothing; mending it brings the sweep and with it this job.
    const athlete = await athletes.byId(deps.store.read, athleteId);
    if (athlete?.connection !== 'ok') return;
    const next = await runs.newestWithoutStreams(
      deps.store.read,
      athleteId,
      await streamsSinceOf(deps, athleteId),
    );
    if (next === null) return deps.queues.add('assess', { athleteId });

    const { run, meta } = next;
    const analysis = await analysisFromStreams(deps, athleteId, run, meta.deviceName, 'old_streams');
    if (analysis === null && isNew(next, athlete, deps.clock.now()))
      throw new Error(`the streams of run ${run.id} are not there yet`);
    await deps.store.write(async (tx) => {
      await runs.setAnalysis(tx, athleteId, run.id, analysis);
      await athletes.markAssessDue(tx, athleteId, deps.clock.now());
    });
    await deps.queues.add('streams', { athleteId });
  },

  // The run that cannot be read is passed over: the summary's numbers serve, and the others get their turn. While
  // Strava answers nothing at all it is not the run's fault: the sweep asks again.
  gaveUp: async (deps, { athleteId }) => {
    if (!(await answers(deps, athleteId))) return;
    const stuck = await runs.newestWithoutStreams(
      deps.store.read,
      athleteId,
      await streamsSinceOf(deps, athleteId),
    );
    if (stuck === null) return;
    await deps.store.write((tx) => runs.setAnalysis(tx, athleteId, stuck.run.id, null));
    await deps.queues.add('streams', { athleteId });
  },
});

/** DESIGN: Strava works on a new upload for minutes; an hour after it came, what is missing stays missing. */
const NEW_MS = 3600_000;

/** Run since the connection and stored just now: Strava may not have its streams ready (STRAVA.md 3). */
const isNew = ({ run, updatedAt }: StoredRun, { connectedAt }: athletes.Athlete, now: number): boolean =>
  endS(run) * 1000 > connectedAt && now - updatedAt < NEW_MS;

/** Whether Strava tells anything about this runner now. */
const answers = (deps: Deps, athleteId: number): Promise<boolean> =>
  deps.strava.athlete(athleteId).then(
    () => true,
    () => false,
  );
