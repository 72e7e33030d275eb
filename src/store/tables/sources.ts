import type { RunOrigin } from '../run-origin.ts';
import type { Columns } from './columns.ts';
import type { Owner } from './owner.ts';

/** Runs that come as files. */
export const sourceTables = (c: Columns, athleteId: Owner) => {
  /** The files that were taken in: a file with the same bytes is not read twice. */
  const files = c.table(
    'files',
    {
      id: c.serial('id'),
      athleteId: athleteId(),
      /** SHA-256 of its bytes, hex. */
      hash: c.text('hash').notNull(),
      origin: c.text('origin').$type<RunOrigin>().notNull(),
      /** Its name without folders, for the runner's log; forgotten after a month. */
      name: c.text('name'),
      at: c.instant('at').notNull(),
      /** What became of each activity in it (src/sources). */
      results: c.json('results').$type<unknown>().notNull(),
    },
    (t) => [
      c.uniqueIndex('files_by_hash').on(t.athleteId, t.hash),
      c.index('files_by_time').on(t.athleteId, t.at),
    ],
  );

  /** Imports that take a while: uploads and archives, with how far they are. */
  const imports = c.table(
    'imports',
    {
      id: c.serial('id'),
      athleteId: athleteId(),
      origin: c.text('origin').$type<RunOrigin>().notNull(),
      name: c.text('name'),
      state: c.text('state').$type<'waiting' | 'reading' | 'done' | 'failed'>().notNull(),
      /** Counts so far (src/sources). */
      progress: c.json('progress').$type<unknown>().notNull(),
      startedAt: c.instant('started_at').notNull(),
      finishedAt: c.instant('finished_at'),
      note: c.text('note'),
    },
    (t) => [
      c.index('imports_by_athlete').on(t.athleteId, t.startedAt),
      c.index('imports_by_state').on(t.state),
    ],
  );

  /** Files in a watched folder as they were when they were last looked at. */
  const watchedFiles = c.table(
    'watched_files',
    {
      athleteId: athleteId(),
      /** Below the watched folder. */
      path: c.text('path').notNull(),
      size: c.real('size').notNull(),
      modifiedMs: c.real('modified_ms').notNull(),
      /** Hash of its bytes once it was taken in; null while it may still be growing. */
      hash: c.text('hash'),
    },
    (t) => [c.primaryKey({ name: 'watched_files_pk', columns: [t.athleteId, t.path] })],
  );

  /** Runners whose files are fetched from intervals.icu. */
  const intervals = c.table('intervals', {
    athleteId: athleteId().primaryKey(),
    /** Sealed (seal.ts). */
    key: c.text('key').notNull(),
    since: c.instant('since').notNull(),
    /** When its list was last looked at, and last answered. */
    lookedAt: c.instant('looked_at'),
    readAt: c.instant('read_at'),
    /** Everything that started before this instant has been seen. */
    listedUntil: c.instant('listed_until'),
    /** Activities that are only a stub there because they came from Strava. */
    stubs: c.integer('stubs').notNull().default(0),
    error: c.text('error'),
  });

  return { files, imports, watchedFiles, intervals };
};
