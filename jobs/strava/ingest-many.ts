import { z } from 'zod';
import { defineJob } from '../queue/job.ts';

/**
 * Queues each of several events that came together. One job for all of them costs whoever takes events in a tenth of what
 * one for each does; what is told of each, and how each is tried again, stays its own (ingest.ts). Done twice it queues
 * nothing twice, and where it is lost the sweep queues the events.
 */
export const ingestMany = defineJob<'ingest-many'>({
  name: 'ingest-many',
  // Beside the events themselves: while Strava's limits hold them up there is no hurry with queueing more.
  queue: 'strava',
  payload: z.object({ inboxIds: z.array(z.number().int()).min(1) }),
  // No event is first in two batches.
  subject: ({ inboxIds: [first] }) => String(first),
  retry: { attempts: 3, firstDelayMs: 1_000 },

  handle: ({ queues }, { inboxIds }) =>
    queues.addAll(
      'ingest',
      inboxIds.map((inboxId) => ({ inboxId })),
    ),
});
