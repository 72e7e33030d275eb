import { z } from 'zod';
import * as athletes from '../src/store/athletes.ts';
import * as runs from '../src/store/runs.ts';
import { analysisFromStreams } from './steps/analysis.ts';
import { streamsSince } from './steps/streams-since.ts';
import { defineJob } from './job.ts';

/** Reads the streams of one recent run that so far is only a summary, newest first, then queues itself again. */
export const streams = defineJob<'streams'>({
  name: 'streams',
  queue: 'strava',
  payload: z.object({ athleteId: z.number().int() }),
  subject: ({ athleteId }) => String(athleteId),
  priority: 100,
  retry: { attempts: 6, firstDelayMs: 60_000 },

  handle: async (deps, { athleteId }) => {
    const next = await runs.newestWithoutStreams(deps.store.read, athleteId, streamsSince(deps));
    if (next === null) return deps.queues.add('assess', { athleteId });

    const { run, meta } = next;
    const analysis = await analysisFromStreams(deps, athleteId, run, meta.deviceName, 'old_streams');
    await deps.store.write(async (tx) => {
      await runs.setAnalysis(tx, athleteId, run.id, analysis);
      await athletes.markAssessDue(tx, athleteId, deps.clock.now());
    });
    await deps.queues.add('streams', { athleteId });
  },

  // The run that cannot be read is passed over: the summary's numbers serve, and the others get their turn.
  gaveUp: async (deps, { athleteId }) => {
    const stuck = await runs.newestWithoutStreams(deps.store.read, athleteId, streamsSince(deps));
    if (stuck === null) return;
    await deps.store.write((tx) => runs.setAnalysis(tx, athleteId, stuck.run.id, null));
    await deps.queues.add('streams', { athleteId });
  },
});
