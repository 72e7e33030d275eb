import type { RunAnalysis } from '../../core/run-analysis.ts';
import type { Run } from '../../core/run.ts';
import { exportPairId } from '../../core/shoes/export-pair.ts';
import { namesATrack } from '../../strava/track-name.ts';
import type { SportKind } from '../csv/languages/language.ts';
import type { ListedActivity } from '../csv/listed.ts';
import { halfUp } from './round.ts';

/** Strava's names of what counts as running. */
const RUNNING: Readonly<Partial<Record<SportKind, string>>> = {
  run: 'Run',
  trailRun: 'TrailRun',
  virtualRun: 'VirtualRun',
  treadmill: 'Run',
};

/** The kinds of activities that shoes are worn for. */
const ON_FOOT: ReadonlySet<SportKind> = new Set([
  'run',
  'trailRun',
  'virtualRun',
  'treadmill',
  'walk',
  'hike',
]);

export const isListedRun = ({ kind }: ListedActivity): boolean =>
  kind !== null && RUNNING[kind] !== undefined;

export const isOnFoot = ({ kind }: ListedActivity): boolean => kind !== null && ON_FOOT.has(kind);

/** The id of a pair that an export knows by name only. */
export const gearIdOf = (gear: string | null): string | null => (gear === null ? null : exportPairId(gear));

/** As in the API: 0 without any altitude is "unknown"; a virtual landscape's climb is none of the legs'. */
const gainDmOf = ({ gainM, kind, hasAltitude }: ListedActivity): number | null => {
  if (gainM === null || kind === 'virtualRun' || (gainM === 0 && !hasAltitude)) return null;
  return halfUp(gainM * 10);
};

/** DESIGN: Strava's scale of the perceived exertion. */
const MAX_RPE = 10;

/** A row of an export as a run, or as another activity with the sport's own name. */
export const runOfRow = (row: ListedActivity, day: string, analysis: RunAnalysis | null): Run => {
  const { kind, movingS, elapsedS, exertion } = row;
  const recorded = row.file !== null;
  const virtual = kind === 'virtualRun';
  return {
    id: row.id,
    day,
    startS: Math.floor(row.startMs / 1000),
    sport: (kind === null ? undefined : RUNNING[kind]) ?? row.sport,
    distanceM: halfUp(row.distanceM ?? 0),
    movingTimeS: halfUp(movingS ?? elapsedS ?? 0),
    elapsedTimeS: halfUp(elapsedS ?? movingS ?? 0),
    gainDm: gainDmOf(row),
    gearId: gearIdOf(row.gear),
    trainer: virtual || kind === 'treadmill',
    manual: !recorded && !row.isLocal,
    hasGps: recorded && !virtual && kind !== 'treadmill',
    rpe: exertion === null || exertion > MAX_RPE ? null : exertion,
    relativeEffort: row.effort,
    trackHint: namesATrack(row.name),
    analysis,
  };
};
