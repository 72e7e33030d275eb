import { z } from 'zod';
import { endS } from '../../src/core/history/timing.ts';
import { HOUR_MS } from '../../src/core/durations.ts';
import type { Deps } from '../../src/deps.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as runs from '../../src/store/runs.ts';
import type { StoredRun } from '../../src/store/runs.ts';
import { defineJob } from '../queue/job.ts';
import { analysisFromStreams } from './steps/analysis.ts';

/**
 * Reads the streams of one run. The attempts are this run's own: a run that cannot be read is given up after them, and
 * a newer one that came meanwhile has all of its.
 */
export const runStreams = defineJob<'run-streams'>({
  name: 'run-streams',
  queue: 'strava',
  payload: z.object({ athleteId: z.number().int(), runId: z.number().int() }),
  subject: ({ athleteId, runId }) => `${athleteId}-${runId}`,
  priority: 100,
  retry: { attempts: 6, firstDelayMs: 60_000 },

  handle: async (deps, { athleteId, runId }) => {
    const athlete = await athletes.byId(deps.store.read, athleteId);
    if (athlete?.connection !== 'ok') return;
    const stored = await runs.recordingById(deps.store.read, athleteId, runId);
    const isLeft = stored !== null && !(await runs.streamsWereRead(deps.store.read, athleteId, runId));
    if (isLeft) {
      const { run, meta } = stored;
      const analysis = await analysisFromStreams(deps, athleteId, run, meta.deviceName, 'old_streams');
      if (analysis === null && isNew(stored, athlete, deps.clock.now()))
        throw new Error(`the streams of run ${runId} are not there yet`);
      await deps.store.write(async (tx) => {
        await runs.setAnalysis(tx, athleteId, runId, analysis);
        await athletes.markAssessDue(tx, athleteId, deps.clock.now());
      });
    }
    await deps.queues.add('streams', { athleteId });
  },

  // The run is passed over: the summary's numbers serve, and the others get their turn. While Strava answers nothing
  // at all it is not the run's fault: the sweep asks again.
  gaveUp: async (deps, { athleteId, runId }) => {
    if (!(await answers(deps, athleteId))) return;
    await deps.store.write((tx) => runs.setAnalysis(tx, athleteId, runId, null));
    await deps.queues.add('streams', { athleteId });
  },
});

/** DESIGN: Strava works on a new upload for minutes; an hour after it came, what is missing stays missing. */
const NEW_MS = HOUR_MS;

/** Run since the connection and stored just now: Strava may not have its streams ready (STRAVA.md 3). */
const isNew = ({ run, updatedAt }: StoredRun, { connectedAt }: athletes.Athlete, now: number): boolean =>
  endS(run) * 1000 > connectedAt && now - updatedAt < NEW_MS;

/** Whether Strava tells anything about this runner now. */
const answers = (deps: Deps, athleteId: number): Promise<boolean> =>
  deps.strava.athlete(athleteId).then(
    () => true,
    () => false,
  );
