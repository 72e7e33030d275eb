import { z } from 'zod';
import { HOUR_MS } from '../../src/core/durations.ts';
import { unfinished } from '../../src/store/unfinished.ts';
import { defineJob } from '../queue/job.ts';
import { streamsSince } from '../../src/connection/streams-to-read.ts';

/** How many events and mails one sweep brings back; the next one takes the rest. */
const BATCH = 500;

/** What is younger is on its way: the webhook, or the page of a list, has just queued it itself. */
const INBOX_AGE_MS = 30_000;

/**
 * DESIGN: a queue that was lost is missed within minutes. Shoes that Strava does not give are asked for a few times more
 * within this hour, and then with the nightly list.
 */
const SHOES_FOR_MS = HOUR_MS;

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
      shoesSince: clock.now() - SHOES_FOR_MS,
      streamsSince: streamsSince({ clock, config }),
      limit: BATCH,
    });
    for (const inboxId of left.inboxIds) await queues.add('ingest', { inboxId });
    for (const athleteId of left.backfills) await queues.add('backfill-page', { athleteId });
    for (const athleteId of left.shoes) await queues.add('shoes', { athleteId });
    for (const athleteId of left.assessDue) await queues.add('assess', { athleteId });
    for (const athleteId of left.streams) await queues.add('streams', { athleteId });
    for (const outboxId of left.outboxIds) await queues.add('deliver', { outboxId });
  },
});
