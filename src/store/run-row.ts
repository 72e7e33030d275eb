import { isDeepStrictEqual } from 'node:util';
import type { Run } from '../core/run.ts';
import type { Tables } from './define-tables.ts';
import type { RunOrigin } from './run-origin.ts';

/** What is kept of a run beside what the core needs. */
export type RunMeta = {
  /** IANA name of the zone the run started in; null where it is not known. */
  readonly timeZone: string | null;
  readonly deviceName: string | null;
  /** "Only you" on Strava. */
  readonly private: boolean;
};

/** A run with its meta, as it is written. */
export type RunRecord = {
  readonly run: Run;
  readonly meta: RunMeta;
  /** How it came; absent: from Strava. */
  readonly origin?: RunOrigin;
};

/** A run with its meta, as it is read. */
export type StoredRun = Pick<RunRecord, 'run' | 'meta'> & { readonly updatedAt: number };

export type RunRow = Tables['runs']['$inferSelect'];

/** How a row says that the zone is not known: the column came without room for nothing. */
export const UNKNOWN_ZONE = '';

/** The row of a run that takes the place of `before` (undefined: of none). */
export const toRow = (
  athleteId: number,
  { run, meta, origin = 'strava' }: RunRecord,
  before: RunRow | undefined,
  now: number,
): RunRow => ({
  ...run,
  athleteId,
  streamsRead:
    run.analysis?.basis === 'streams' || (before?.streamsRead === true && sameRecording(run, before)),
  race: run.race === true,
  timeZone: meta.timeZone ?? UNKNOWN_ZONE,
  deviceName: meta.deviceName,
  private: meta.private,
  updatedAt: now,
  fetchedAt: now,
  origin: before?.origin ?? origin,
  sameAs: before?.sameAs ?? null,
  apartFrom: before?.apartFrom ?? null,
});

/** The cells of a row that make the run. */
export type RunCells = Pick<RunRow, keyof Run>;

/** The run in a row, or in the cells of one. */
export const runOf = (row: RunCells): Run => ({
  id: row.id,
  day: row.day,
  startS: row.startS,
  sport: row.sport,
  distanceM: row.distanceM,
  movingTimeS: row.movingTimeS,
  elapsedTimeS: row.elapsedTimeS,
  gainDm: row.gainDm,
  gearId: row.gearId,
  trainer: row.trainer,
  manual: row.manual,
  hasGps: row.hasGps,
  rpe: row.rpe,
  relativeEffort: row.relativeEffort,
  trackHint: row.trackHint,
  ...(row.race && { race: true }),
  ...(row.apartFrom !== null && { apartFrom: row.apartFrom }),
  analysis: row.analysis,
});

/** What is kept beside the run, in its row. */
export const metaIn = (row: Pick<RunRow, 'deviceName' | 'private' | 'timeZone'>): RunMeta => ({
  timeZone: row.timeZone === UNKNOWN_ZONE ? null : row.timeZone,
  deviceName: row.deviceName,
  private: row.private,
});

/** The run in a row with its meta. */
export const recordOf = (row: RunRow): StoredRun => ({
  run: runOf(row),
  meta: metaIn(row),
  updatedAt: row.updatedAt,
});

type Recording = Pick<Run, 'distanceM' | 'elapsedTimeS' | 'gainDm'>;

/**
 * Whether the recording itself is the same: a crop changes distance or time, a corrected altitude the climb. A
 * climb that only one of the two knows says nothing.
 */
const sameRecording = (a: Recording, b: Recording): boolean =>
  a.distanceM === b.distanceM &&
  a.elapsedTimeS === b.elapsedTimeS &&
  (a.gainDm === null || b.gainDm === null || a.gainDm === b.gainDm);

/**
 * The incoming run, completed by what is stored. Lists tell less than the activity itself: no streams (so no
 * analysis, or one from the bare polyline) and no exertion; what was learnt before is kept.
 */
export const completed = (incoming: RunRecord, stored: RunRecord): RunRecord => {
  const keepAnalysis = incoming.run.analysis?.basis !== 'streams' && sameRecording(incoming.run, stored.run);
  const keptStreams = stored.run.analysis?.basis === 'streams' ? stored.run.analysis : null;
  return {
    ...incoming,
    run: {
      ...incoming.run,
      ...(stored.run.apartFrom !== undefined && { apartFrom: stored.run.apartFrom }),
      rpe: incoming.run.rpe ?? stored.run.rpe,
      analysis: keepAnalysis
        ? (keptStreams ?? incoming.run.analysis ?? stored.run.analysis)
        : incoming.run.analysis,
    },
    meta: { ...incoming.meta, deviceName: incoming.meta.deviceName ?? stored.meta.deviceName },
  };
};

/** Whether the core would see a difference. */
export const sameRun = (a: Run, b: Run): boolean => isDeepStrictEqual(plain(a), plain(b));

/** As it looks after a trip through JSON: an absent key and an undefined one are the same, -0 is 0. */
const plain = (run: Run): unknown => JSON.parse(JSON.stringify(run));

/** Whether the meta agree, too. */
export const sameMeta = (a: RunMeta, b: RunMeta): boolean =>
  a.timeZone === b.timeZone && a.deviceName === b.deviceName && a.private === b.private;
