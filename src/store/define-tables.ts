import type { RuleId } from '../core/rules/index.ts';
import type { Family, Level } from '../core/rules/level.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { RunAnalysis } from '../core/run-analysis.ts';
import type * as sqliteColumns from './columns-sqlite.ts';

/** The column makers of one engine, typed as SQLite's (db.ts says why). */
export type Columns = typeof sqliteColumns;

/**
 * The one definition of all tables. Instants are epoch milliseconds, days `YYYY-MM-DD`, JSON is text.
 * What belongs to an athlete goes with the athlete (`on delete cascade`). After a change: `npm run db:generate`.
 */
export const defineTables = (c: Columns) => {
  const athletes = c.table('athletes', {
    /** Strava's athlete id. */
    id: c.id('id').primaryKey(),
    /** Raised to end all sessions of this athlete. */
    epoch: c.integer('epoch').notNull(),
    units: c.text('units').$type<'metric' | 'imperial'>().notNull(),
    /** How pages and mails read: language tag, clock, first day of the week (ISO weekday), colours. */
    language: c.text('language').notNull().default('en'),
    hourCycle: c.text('hour_cycle').$type<'h23' | 'h12'>().notNull().default('h23'),
    weekStart: c.integer('week_start').notNull().default(1),
    theme: c.text('theme').$type<'auto' | 'light' | 'dark'>().notNull().default('auto'),
    timeZone: c.text('time_zone').notNull(),
    scopes: c.json('scopes').$type<readonly string[]>().notNull(),
    name: c.text('name'),
    email: c.text('email'),
    emailVerifiedAt: c.instant('email_verified_at'),
    weekly: c.boolean('weekly').notNull(),
    alerts: c.boolean('alerts').notNull(),
    assessDue: c.instant('assess_due'),
    connectedAt: c.instant('connected_at').notNull(),
    connection: c.text('connection').$type<'ok' | 'dead'>().notNull(),
  });

  /** The athlete a row belongs to. */
  const athleteId = () =>
    c
      .id('athlete_id')
      .notNull()
      .references(() => athletes.id, { onDelete: 'cascade' });

  const tokens = c.table('tokens', {
    athleteId: athleteId().primaryKey(),
    /** Sealed (seal.ts): never readable without the key. */
    accessToken: c.text('access_token').notNull(),
    refreshToken: c.text('refresh_token').notNull(),
    expiresAt: c.instant('expires_at').notNull(),
  });

  const runs = c.table(
    'runs',
    {
      athleteId: athleteId(),
      /** Strava's activity id; negative for runs from files. */
      id: c.id('id').notNull(),
      day: c.text('day').notNull(),
      startS: c.real('start_s').notNull(),
      sport: c.text('sport').notNull(),
      distanceM: c.real('distance_m').notNull(),
      movingTimeS: c.real('moving_time_s').notNull(),
      elapsedTimeS: c.real('elapsed_time_s').notNull(),
      gainDm: c.real('gain_dm'),
      gearId: c.text('gear_id'),
      trainer: c.boolean('trainer').notNull(),
      manual: c.boolean('manual').notNull(),
      hasGps: c.boolean('has_gps').notNull(),
      rpe: c.real('rpe'),
      relativeEffort: c.real('relative_effort'),
      trackHint: c.boolean('track_hint').notNull(),
      race: c.boolean('race').notNull().default(false),
      analysis: c.json('analysis').$type<RunAnalysis>(),
      /** Its streams were asked for, whether or not there were any. */
      streamsRead: c.boolean('streams_read').notNull(),
      timeZone: c.text('time_zone').notNull(),
      deviceName: c.text('device_name'),
      private: c.boolean('private').notNull(),
      updatedAt: c.instant('updated_at').notNull(),
      /** When Strava last said that the run is so; null for rows of the first version. */
      fetchedAt: c.instant('fetched_at'),
    },
    (t) => [
      c.primaryKey({ name: 'runs_pk', columns: [t.athleteId, t.id] }),
      c.index('runs_by_start').on(t.athleteId, t.startS),
      c.index('runs_by_streams').on(t.streamsRead, t.day),
    ],
  );

  const shoes = c.table(
    'shoes',
    {
      athleteId: athleteId(),
      id: c.text('id').notNull(),
      name: c.text('name').notNull(),
      distanceM: c.real('distance_m').notNull(),
      retired: c.boolean('retired').notNull(),
      /** Entered by the runner; Strava does not know it. */
      dropMm: c.real('drop_mm'),
    },
    (t) => [c.primaryKey({ name: 'shoes_pk', columns: [t.athleteId, t.id] })],
  );

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

  const findings = c.table(
    'findings',
    {
      id: c.serial('id'),
      athleteId: athleteId(),
      rule: c.text('rule').$type<RuleId>().notNull(),
      /** What the rule spoke about (finding-key.ts): one finding per athlete, rule and key. */
      key: c.text('key').notNull(),
      family: c.text('family').$type<Family>().notNull(),
      level: c.text('level').$type<Level>().notNull(),
      kind: c.text('kind').$type<Finding['kind']>().notNull(),
      day: c.text('day').notNull(),
      runId: c.id('run_id'),
      facts: c.json('facts').$type<Finding['facts']>().notNull(),
      escalatedBy: c.json('escalated_by').$type<readonly RuleId[]>().notNull(),
    },
    (t) => [
      c.uniqueIndex('findings_key').on(t.athleteId, t.rule, t.key),
      c.index('findings_by_day').on(t.athleteId, t.day),
    ],
  );

  const outbox = c.table(
    'outbox',
    {
      id: c.serial('id'),
      key: c.text('key').notNull(),
      athleteId: athleteId(),
      kind: c.text('kind').notNull(),
      payload: c.json('payload').$type<unknown>().notNull(),
      state: c.text('state').$type<'pending' | 'held' | 'sent' | 'failed' | 'cancelled'>().notNull(),
      attempts: c.integer('attempts').notNull(),
      notBefore: c.instant('not_before').notNull(),
      /** A worker has it in hand until then. */
      leasedUntil: c.instant('leased_until'),
      createdAt: c.instant('created_at').notNull(),
      sentAt: c.instant('sent_at'),
      messageId: c.text('message_id'),
      error: c.text('error'),
      /** The channel it goes to; null = mail. */
      channelId: c.id('channel_id'),
    },
    (t) => [
      c.uniqueIndex('outbox_key').on(t.key),
      c.index('outbox_by_state').on(t.state, t.notBefore),
      c.index('outbox_by_athlete').on(t.athleteId, t.createdAt),
    ],
  );

  /** What the runner said: effort, pain, which shoes, resting or unrecorded. One answer per question; the last one stands. */
  const checkIns = c.table(
    'check_ins',
    {
      id: c.serial('id'),
      athleteId: athleteId(),
      /** `rpe`, `pain`, `shoes`, `gap` … */
      kind: c.text('kind').notNull(),
      /** What it is about: a run's id, a day, or both (`run:123`, `day:2026-11-22`, `day:2026-11-22:stairs`). */
      subject: c.text('subject').notNull(),
      day: c.text('day').notNull(),
      value: c.json('value').$type<unknown>().notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.uniqueIndex('check_ins_key').on(t.athleteId, t.kind, t.subject),
      c.index('check_ins_by_day').on(t.athleteId, t.day),
    ],
  );

  /** Where else findings go: ntfy, Telegram, Discord, any webhook. */
  const channels = c.table(
    'channels',
    {
      id: c.serial('id'),
      athleteId: athleteId(),
      kind: c.text('kind').notNull(),
      /** Sealed (seal.ts): the address is a secret of its own. */
      address: c.text('address').notNull(),
      createdAt: c.instant('created_at').notNull(),
      /** Why the last delivery failed; null after one that arrived. */
      error: c.text('error'),
    },
    (t) => [c.index('channels_by_athlete').on(t.athleteId)],
  );

  /** Signed links that work once, until they would have expired anyway. */
  const usedLinks = c.table('used_links', {
    /** Hash of the link's token. */
    hash: c.text('hash').primaryKey(),
    expiresAt: c.instant('expires_at').notNull(),
  });

  /** When an athlete's list was last looked at without being told to. */
  const syncs = c.table('syncs', {
    athleteId: athleteId().primaryKey(),
    /** Polling: everything that started before this instant has been seen. */
    polledUntil: c.instant('polled_until'),
    polledAt: c.instant('polled_at'),
    relistedAt: c.instant('relisted_at'),
    /** The last time that the service answered about this runner. */
    readAt: c.instant('read_at'),
    error: c.text('error'),
  });

  /** What happened, without anybody's name: deletions, key rotations, subscription changes. */
  const audit = c.table('audit', {
    id: c.serial('id'),
    at: c.instant('at').notNull(),
    event: c.text('event').notNull(),
    detail: c.json('detail').$type<Readonly<Record<string, string | number>>>().notNull(),
  });

  const settings = c.table(
    'settings',
    {
      athleteId: athleteId(),
      key: c.text('key').notNull(),
      value: c.json('value').$type<unknown>().notNull(),
    },
    (t) => [c.primaryKey({ name: 'settings_pk', columns: [t.athleteId, t.key] })],
  );

  const appState = c.table('app_state', {
    key: c.text('key').primaryKey(),
    value: c.json('value').$type<unknown>().notNull(),
  });

  const first = { athletes, tokens, runs, shoes, inbox, backfills, findings, outbox, settings, appState };
  return { ...first, checkIns, channels, usedLinks, syncs, audit };
};

/** All tables, typed as SQLite's. */
export type Tables = ReturnType<typeof defineTables>;
