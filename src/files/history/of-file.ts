import { analyseClean, type AnalyseContext } from '../../core/analyse-run.ts';
import type { PlaceHash } from '../../core/route/codes.ts';
import type { RunAnalysis } from '../../core/run-analysis.ts';
import type { Run } from '../../core/run.ts';
import { readStreams } from '../../core/streams/read-streams.ts';
import { keyedHash } from '../../strava/keyed-hash.ts';
import type { RecordedActivity } from '../activity.ts';
import { dayAt, dayIn } from './local-day.ts';
import { halfUp } from './round.ts';

/** DESIGN: for one's own files on one's own disk; the program's sketches use the athlete's secret key. */
export const defaultHash = keyedHash('camber history file');

/** Digits of a hash that a safe integer holds, with room for the number of the activity in its file. */
const ID_DIGITS = 12;
const ID_ROOM = 16;

/**
 * The id of a run that came from a file: negative, and the same whenever the same file is read again.
 * @param fileHash SHA-256 of the file, hex
 * @param index of the activity in its file
 */
export const fileRunId = (fileHash: string, index: number): number =>
  -(Number.parseInt(fileHash.slice(0, ID_DIGITS), 16) * ID_ROOM + (index % ID_ROOM) + 1);

/** Whether a recording can be a run: it says so, or says nothing, as most GPX files do. */
const isRun = ({ sport }: RecordedActivity): boolean => sport === 'running' || sport === null;

/** The activities of a file that are runs, each with its place in the file, and the sports of the others. */
export const runsAmong = (
  activities: readonly RecordedActivity[],
): {
  readonly runs: readonly { readonly activity: RecordedActivity; readonly index: number }[];
  readonly otherSports: readonly string[];
} => ({
  runs: activities.flatMap((activity, index) => (isRun(activity) ? [{ activity, index }] : [])),
  otherSports: activities.filter((activity) => !isRun(activity)).map(({ sport }) => sport ?? ''),
});

/** Strava's name of the kind of running. */
const sportOf = ({ subSport }: RecordedActivity): string => {
  if (/trail|ultra|mountain/.test(subSport ?? '')) return 'TrailRun';
  return /virtual/.test(subSport ?? '') ? 'VirtualRun' : 'Run';
};

/** What a recording's streams tell: sums and analysis. Streams are dropped after this. */
const measured = (activity: RecordedActivity, context: AnalyseContext) => {
  const clean = readStreams(activity.streams);
  return { totals: clean.totals, analysis: analyseClean(clean, context) };
};

const contextOf = (activity: RecordedActivity, hash: PlaceHash): AnalyseContext => ({
  hash,
  barometer: activity.barometer,
  gainM: null,
  trainer: activity.indoor,
});

/** What a run of a file is made with. */
export type FileRunOptions = {
  /** Of the runner, for recordings that do not tell where they are. */
  readonly timeZone: string | null;
  readonly hash?: PlaceHash;
  /** Codes of the places of the runner's other track sessions. */
  readonly knownTracks?: ReadonlySet<string>;
};

/** What a recording tells of a run that a list has with its sums, and its own distance in metres. */
export const analysisOf = (
  activity: RecordedActivity,
  hash: PlaceHash,
  gainM: number | null,
): { readonly analysis: RunAnalysis; readonly distanceM: number } => {
  const { totals, analysis } = measured(activity, { ...contextOf(activity, hash), gainM });
  return { analysis, distanceM: totals.distanceM };
};

/** The day of a recording: where it took place, else in the given zone, else in UTC. */
const dayOf = (activity: RecordedActivity, startS: number, timeZone: string | null): string =>
  activity.offsetS === null
    ? dayIn(startS * 1000, timeZone ?? 'UTC')
    : dayAt(startS * 1000, activity.offsetS);

/**
 * A recording as a run; null without a time, since it then belongs to no day. The streams' own sums count; the stated
 * ones stand in where there are none.
 */
export const runOfFile = (
  activity: RecordedActivity,
  id: number,
  { timeZone, hash = defaultHash, knownTracks }: FileRunOptions,
): Run | null => {
  const { startS, totals } = activity;
  if (startS === null) return null;
  const context = contextOf(activity, hash);
  const { totals: sums, analysis } = measured(activity, {
    ...context,
    ...(knownTracks !== undefined && { knownTracks }),
  });
  const distanceM = sums.distanceM > 0 ? sums.distanceM : (totals.distanceM ?? 0);
  const movingS = sums.movingTimeS > 0 ? sums.movingTimeS : (totals.movingTimeS ?? totals.elapsedTimeS ?? 0);
  const elapsedS = sums.elapsedTimeS > 0 ? sums.elapsedTimeS : (totals.elapsedTimeS ?? movingS);
  const sport = sportOf(activity);
  return {
    id,
    day: dayOf(activity, startS, timeZone),
    startS: Math.floor(startS),
    sport,
    distanceM: halfUp(distanceM),
    movingTimeS: halfUp(movingS),
    elapsedTimeS: halfUp(elapsedS),
    gainDm: totals.gainM === null || activity.indoor ? null : halfUp(totals.gainM * 10),
    gearId: null,
    trainer: activity.indoor || sport === 'VirtualRun',
    manual: false,
    hasGps: activity.streams.latlng !== undefined && !activity.indoor && sport !== 'VirtualRun',
    rpe: null,
    relativeEffort: null,
    trackHint: activity.subSport === 'track',
    analysis,
  };
};
