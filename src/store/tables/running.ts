import type { RunAnalysis } from '../../core/run-analysis.ts';
import type { RunOrigin } from '../run-origin.ts';
import type { Columns } from './columns.ts';
import type { Owner } from './owner.ts';

/** Runs and shoes. */
export const runningTables = (c: Columns, athleteId: Owner) => {
  const runs = c.table(
    'runs',
    {
      athleteId: athleteId(),
      /** Strava's activity id; negative for runs from files. One row per source: what that source says of the run. */
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
      /** How it came here. */
      origin: c.text('origin').$type<RunOrigin>().notNull().default('strava'),
      /** Another recording of the run with this id; that row leads, and its id stands for both. Null = leads itself. */
      sameAs: c.id('same_as'),
      /** Ids of runs that the runner said are other runs than this one. */
      apartFrom: c.json('apart_from').$type<readonly number[]>(),
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
      /**
       * Metres before Camber, of a pair that no Strava account counts (entered here, or from a file): what it has run
       * since is added when it is read. Null for Strava's pairs, whose distance Strava states.
       */
      beforeM: c.real('before_m'),
    },
    (t) => [c.primaryKey({ name: 'shoes_pk', columns: [t.athleteId, t.id] })],
  );

  return { runs, shoes };
};
