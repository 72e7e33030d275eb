import { z } from 'zod';
import { unfinished } from '../../src/store/unfinished.ts';
import { defineJob } from '../queue/job.ts';
import { streamsSince } from '../../src/connection/streams-to-read.ts';

/** How many events and mails one sweep brings back; the next one takes the rest. */
const BATCH = 500;

/** Younger events are on their way: the webhook has just queued them itself. */
const INBOX_AGE_MS = 30_000;

/**
 * The database is the truth, the queue only says "look here": whatever is unfinished in the database is
 * queued again. Losing Redis, or a kill between "stored" and "queued", costs a minute and nothing else.
 */
export const sweep = defineJob<'sweep'>({
  name: 'sweep',
  queue: 'core',
  payload: z.object({}),
  subject: () => 'all',
  retry: { attempts: 1, firstDelayMs: 1_000 },

  handle: async ({ store, queues, clock, config }) => {
    const left = await unfinished(store.read, {
      now: clock.now(),
      inboxAgeMs: INBOX_AGE_MS,
      streamsSince: streamsSince({ clock, config }),
      limit: BATCH,
    });
    for (const inboxId of left.inboxIds) await queues.add('ingest', { inboxId });
    for (const athleteId of left.backfills) await queues.add('backfill-page', { athleteId });
    for (const athleteId of left.assessDue) await queues.add('assess', { athleteId });
    for (const athleteId of left.streams) await queues.add('streams', { athleteId });
    for (const outboxId of left.outboxIds) await queues.add('deliver', { outboxId });
  },
});
