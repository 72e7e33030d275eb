import type { Columns } from './columns.ts';
import type { Owner } from './owner.ts';

/** What keeps an account joined to Strava, and what Strava tells of it. */
export const stravaTables = (c: Columns, athleteId: Owner) => {
  const tokens = c.table('tokens', {
    athleteId: athleteId().primaryKey(),
    /** Sealed (seal.ts): never readable without the key. */
    accessToken: c.text('access_token').notNull(),
    refreshToken: c.text('refresh_token').notNull(),
    expiresAt: c.instant('expires_at').notNull(),
    /** A refresh was begun, and no answer of it has been stored. */
    refreshStartedAt: c.instant('refresh_started_at'),
    /** Strava no longer knows the refresh token; the access token works until it ends. */
    lostAt: c.instant('lost_at'),
  });

  // Intentionally without a foreign key: an event is stored before anybody asks whether its owner is known.
  const inbox = c.table(
    'inbox',
    {
      id: c.serial('id'),
      key: c.text('key').notNull(),
      ownerId: c.id('owner_id').notNull(),
      objectType: c.text('object_type').notNull(),
      objectId: c.id('object_id').notNull(),
      aspect: c.text('aspect').notNull(),
      eventTime: c.instant('event_time').notNull(),
      updates: c.json('updates').$type<Readonly<Record<string, string>>>().notNull(),
      receivedAt: c.instant('received_at').notNull(),
      state: c.text('state').$type<'new' | 'done' | 'ignored' | 'failed'>().notNull(),
      note: c.text('note'),
      doneAt: c.instant('done_at'),
    },
    (t) => [
      c.uniqueIndex('inbox_key').on(t.key),
      c.index('inbox_by_state').on(t.state, t.receivedAt),
      c.index('inbox_by_owner').on(t.ownerId),
    ],
  );

  const backfills = c.table(
    'backfills',
    {
      athleteId: athleteId().primaryKey(),
      state: c.text('state').$type<'running' | 'done' | 'failed'>().notNull(),
      /** The page of the activity list to read next; the first is 1. */
      page: c.integer('page').notNull(),
      activitiesSeen: c.integer('activities_seen').notNull(),
      runsSeen: c.integer('runs_seen').notNull(),
      listCalls: c.integer('list_calls').notNull(),
      oldestDay: c.text('oldest_day'),
      startedAt: c.instant('started_at').notNull(),
      finishedAt: c.instant('finished_at'),
      note: c.text('note'),
      /** Strava asked to wait until then. */
      waitingUntil: c.instant('waiting_until'),
    },
    (t) => [c.index('backfills_by_state').on(t.state)],
  );

  /** When an athlete's list was last looked at without being told to. */
  const syncs = c.table('syncs', {
    athleteId: athleteId().primaryKey(),
    /** Polling: everything that started before this instant has been seen. */
    polledUntil: c.instant('polled_until'),
    polledAt: c.instant('polled_at'),
    relistedAt: c.instant('relisted_at'),
    /** The last time that the service answered about this runner. */
    readAt: c.instant('read_at'),
    /** Since when the shoes wait to be read; null = nothing has moved them since they were. */
    shoesDueAt: c.instant('shoes_due_at'),
    error: c.text('error'),
  });

  return { tokens, inbox, backfills, syncs };
};
