import { z } from 'zod';
import { anyJson, count, day, instant, text } from './base.ts';

const trouble = text(2000).nullable().describe('Why the last time failed.');
const since = instant.nullable();

/** How runs come in and how the runner signs in: that it is so and since when, never what opens it. */
export const Connections = z.object({
  readAt: instant
    .nullable()
    .describe('The last time that a source of runs answered: what was run by then is known.'),
  strava: z
    .object({
      polledUntil: since.describe('Everything that began before has been seen.'),
      polledAt: since,
      relistedAt: since,
      error: trouble,
    })
    .nullable()
    .describe('The looks at the list of activities.'),
  backfill: z
    .object({
      state: z.enum(['running', 'done', 'failed']),
      page: count,
      activitiesSeen: count,
      runsSeen: count,
      listCalls: count,
      oldestDay: day.nullable(),
      startedAt: instant,
      finishedAt: instant.nullable(),
      waitingUntil: since,
      note: trouble,
    })
    .nullable()
    .describe('The reading of the whole history.'),
  password: z
    .object({ login: text(320), changedAt: instant })
    .nullable()
    .describe('Signing in with a password; it is not in here in any form.'),
  importKey: z
    .object({ createdAt: instant, usedAt: since })
    .nullable()
    .describe('The key for apps that send files; it is kept nowhere.'),
  apiTokens: z
    .array(z.object({ name: text(200), createdAt: instant, usedAt: since }))
    .max(1000)
    .optional()
    .describe('The tokens for dashboards; they are kept nowhere.'),
  intervals: z
    .object({
      since: instant,
      lookedAt: since,
      readAt: since,
      listedUntil: since,
      stubs: count,
      error: trouble,
    })
    .nullable()
    .describe('intervals.icu, without its key.'),
  channels: z
    .array(z.object({ kind: text(40), createdAt: instant, error: trouble }))
    .max(1000)
    .describe('Other channels, without their addresses, which are secrets.'),
});
export type Connections = z.infer<typeof Connections>;

/** An event by which Strava told of something; kept for some days. */
export const StravaEvent = z.object({
  objectType: text(40),
  objectId: z.int(),
  aspect: text(40),
  eventTime: instant,
  updates: anyJson.describe('What changed, as Strava said it.'),
  receivedAt: instant,
  state: z.enum(['new', 'done', 'ignored', 'failed']),
  note: text(2000).nullable(),
  doneAt: instant.nullable(),
});

/** A file in the watched folder as it was when it was last looked at. */
export const WatchedFile = z.object({
  path: text(4096).describe('Below the runner’s folder.'),
  size: z.number(),
  modifiedMs: z.number(),
  hash: text(128).nullable().describe('Of its bytes, once it was taken in.'),
});
