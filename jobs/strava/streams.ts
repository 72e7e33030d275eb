import { z } from 'zod';
import { streamsSinceOf } from '../../src/connection/streams-to-read.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as runs from '../../src/store/runs.ts';
import { defineJob } from '../queue/job.ts';

/**
 * Sends for the streams of the newest run that so far is only a summary; with none left, the findings follow. Each run
 * has a job of its own (run-streams.ts), which comes back here when it is done with it.
 */
export const streams = defineJob<'streams'>({
  name: 'streams',
  queue: 'core',
  payload: z.object({ athleteId: z.number().int() }),
  subject: ({ athleteId }) => String(athleteId),
  priority: 100,
  retry: { attempts: 6, firstDelayMs: 60_000 },

  handle: async (deps, { athleteId }) => {
    // A dead connection reads nothing; mending it brings the sweep and with it this job.
    const athlete = await athletes.byId(deps.store.read, athleteId);
    if (athlete?.connection !== 'ok') return;
    const since = await streamsSinceOf(deps, athleteId);
    const next = await runs.newestWithoutStreams(deps.store.read, athleteId, since);
    if (next === null) return deps.queues.add('assess', { athleteId });
    await deps.queues.add('run-streams', { athleteId, runId: next.run.id });
  },
});
