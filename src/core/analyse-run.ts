import { gradeLoad, gradesOf } from './climb/bands.ts';
import { findClimbs } from './climb/find-climbs.ts';
import type { Profile } from './climb/grid.ts';
import { findHillRepeats } from './climb/hill-repeats.ts';
import { levelProfile } from './climb/level-profile.ts';
import {
  checkAgainstSource,
  highestSwing,
  measureClimb,
  type Measured,
  type SourceClimb,
} from './climb/measure.ts';
import { sketchProfile } from './climb/profile.ts';
import { earlierVisits } from './climb/revisits.ts';
import { walkRunPattern } from './rehab/walk-run.ts';
import type { PlaceHash } from './route/codes.ts';
import { courseOf } from './route/course.ts';
import { findLoop } from './route/find-loop.ts';
import { sketchRoute } from './route/sketch.ts';
import type { DataNote, Loop, Rotation, RunAnalysis, Stretch } from './run-analysis.ts';
import type { CleanStreams } from './streams/clean-streams.ts';
import { note } from './streams/notes.ts';
import type { RawStreams } from './streams/raw-streams.ts';
import { readStreams } from './streams/read-streams.ts';
import { findTrack, type FoundTrack } from './track/find-track.ts';
import type { Fixes } from './track/fixes.ts';
import { withFlatTrack } from './track/flatten.ts';
import { knownPlaces } from './track/known-places.ts';

export type { RawStreams } from './streams/raw-streams.ts';

/** What the analysis needs besides the streams. */
export type AnalyseContext = {
  /** What names the cells of the route and the places of tracks; a key per athlete. */
  readonly hash: PlaceHash;
  /** Whether the altitude comes from a barometer; null = not known, then the noise of the data decides. */
  readonly barometer: boolean | null;
  /** Climb as Strava states it (`total_elevation_gain`), metres; null = not known. */
  readonly gainM: number | null;
  /** Highest minus lowest place as Strava states them (`elev_high`, `elev_low`), metres; absent or null = not known. */
  readonly reliefM?: number | null;
  /** Recorded on a treadmill or indoors: positions and altitude are not believed. */
  readonly trainer: boolean;
  /** Codes of the places of the runner's other track sessions (`TrackLaps.place`); a session there is known more easily. */
  readonly knownTracks?: ReadonlySet<string>;
};

const NONE_KNOWN: ReadonlySet<string> = new Set();
/** DESIGN: from this share of the distance on a track on, altitude swings are the altimeter's: the oval is flat. */
const MOSTLY_TRACK = 0.5;

/** The samples that have a position, as fixes for the track search. */
const fixesOf = (run: CleanStreams): Fixes | null => {
  if (run.x === null || run.y === null) return null;
  let fixes = 0;
  for (const metres of run.x) if (!Number.isNaN(metres)) fixes++;
  const { x, y, distance: along, altitude } = run;
  // nearly always every sample has one
  if (fixes === run.length) return { x, y, along, time: run.hasTime ? run.time : null, altitude };
  const kept = new Int32Array(fixes);
  for (let i = 0, k = 0; i < run.length; i++) if (!Number.isNaN(x[i]!)) kept[k++] = i;
  const pick = (from: Float64Array): Float64Array => {
    const to = new Float64Array(fixes);
    for (let k = 0; k < fixes; k++) to[k] = from[kept[k]!]!;
    return to;
  };
  return {
    x: pick(x),
    y: pick(y),
    along: pick(along),
    time: run.hasTime ? pick(run.time) : null,
    altitude: altitude && pick(altitude),
  };
};

/** DESIGN: altimeters drift by a metre or two in any longer stop; more is worth a word. Metres in all. */
const NOTED_DRIFT_M = 10;

const isMostlyTrack = (track: FoundTrack, distanceM: number): boolean =>
  track.laps.ccwM + track.laps.cwM >= MOSTLY_TRACK * distanceM;

/**
 * Which way round the route goes: its loop's direction, or the track's where most of the run is on one.
 * @param distanceM length of the run
 */
export const rotationOfRoute = (
  loop: Loop | null,
  track: FoundTrack | null,
  distanceM: number,
): Rotation | null => {
  if (loop !== null) return loop.direction;
  if (track === null || track.laps.direction === 'mixed') return null;
  return isMostlyTrack(track, distanceM) ? track.laps.direction : null;
};

const climbPart = (
  run: CleanStreams,
  context: AnalyseContext,
  track: FoundTrack | null,
): { readonly fields: ClimbFields; readonly notes: readonly DataNote[] } => {
  const notes: DataNote[] = [];
  const flat = track !== null && isMostlyTrack(track, run.totals.distanceM);
  const ground = track === null ? run : withFlatTrack(run, track);
  const found = context.trainer ? null : levelProfile(ground, flat ? false : context.barometer);
  if (found === null) {
    if (run.altitude !== null && !context.trainer) notes.push(note('altitudeTooSparse'));
    return { fields: NO_CLIMB, notes };
  }
  const { profile, driftM } = found;
  if (driftM >= NOTED_DRIFT_M) notes.push(note('altitudeWhileStanding', { valueM: Math.round(driftM) }));
  const measured = measureClimb(
    profile,
    flat ? false : context.barometer,
    // of an oval that is flat nothing has to be told from noise
    flat ? null : earlierVisits(run, profile.altitude.length),
  );
  if (measured.noisy) notes.push(note('altitudeNoisy'));
  const { fields, fromSource } = climbFields(run, profile, measured, {
    source: flat
      ? { gainM: null, reliefM: null }
      : { gainM: context.gainM, reliefM: context.reliefM ?? null },
    // an oval is flat, whatever the altimeter says
    believed: flat || measured.trusted || !measured.noisy || measured.witnessed,
    onTrack: track?.stretches ?? [],
  });
  if (fromSource) notes.push(note('gainFromSource', { valueM: Math.round(measured.gainM) }));
  return { fields, notes };
};

type ClimbFields = Pick<
  RunAnalysis,
  'gainM' | 'lossM' | 'climbTrusted' | 'downhillWeightedM' | 'bands' | 'hillRepeats' | 'profile'
>;

const NO_CLIMB: ClimbFields = {
  gainM: null,
  lossM: null,
  downhillWeightedM: null,
  bands: null,
  hillRepeats: null,
  profile: null,
};

/** What climb is checked against, and what is known of the ground. */
type ClimbChecks = {
  readonly source: SourceClimb;
  /** Whether the altitude can be believed without a witness. */
  readonly believed: boolean;
  readonly onTrack: readonly Stretch[];
};

const climbFields = (
  run: CleanStreams,
  profile: Profile,
  measured: Measured,
  { source, believed, onTrack }: ClimbChecks,
): { readonly fields: ClimbFields; readonly fromSource: boolean } => {
  const net = measured.z[measured.z.length - 1]! - measured.z[0]!;
  const checked = checkAgainstSource({ ...measured, believed }, source, net, highestSwing(measured));
  const grades = gradesOf(measured.zGrade);
  const { bands, downhillWeightedM } = gradeLoad(profile, grades, run.hasTime);
  const climbs = findClimbs(measured);
  return {
    fromSource: checked.fromSource,
    fields: {
      gainM: Math.round(checked.gainM),
      lossM: Math.round(checked.lossM),
      climbTrusted: checked.trusted,
      downhillWeightedM: Math.round(downhillWeightedM),
      bands,
      hillRepeats: findHillRepeats(run, climbs, measured),
      profile: sketchProfile(measured.z, grades, run.totals.distanceM, climbs, onTrack),
    },
  };
};

/** Everything one run's clean streams tell. */
export const analyseClean = (run: CleanStreams, context: AnalyseContext): RunAnalysis => {
  const notes: DataNote[] = [...run.notes];
  if (context.trainer) notes.push(note('indoors'));
  const fixes = context.trainer ? null : fixesOf(run);
  const track =
    fixes &&
    run.plane &&
    findTrack(fixes, {
      recordedDistance: run.recordedDistance,
      gainM: context.gainM,
      distanceM: run.totals.distanceM,
      places: knownPlaces(run.plane, context.hash, context.knownTracks ?? NONE_KNOWN),
    });
  const climb = climbPart(run, context, track);
  notes.push(...climb.notes);
  const course = fixes && courseOf(fixes.x, fixes.y);
  // rounds of a track are told once
  const loop =
    course && !(track !== null && isMostlyTrack(track, run.totals.distanceM))
      ? findLoop(course, track?.laps.lapM ?? null)
      : null;
  const rotation = rotationOfRoute(loop, track, run.totals.distanceM);
  return {
    ...climb.fields,
    walkRun: run.hasTime ? walkRunPattern(run) : null,
    track: track?.laps ?? null,
    loop,
    sketch: course && run.plane && sketchRoute(course, run.plane, rotation, context.hash),
    notes,
    basis: 'streams',
  };
};

/**
 * Everything one run's streams tell: climb and descent, grade bands, hill repeats, track laps, loop and route sketch.
 * Pure and deterministic; the input is not changed. Never throws on odd data: what was dropped is in `notes`.
 */
export const analyseRun = (streams: RawStreams, context: AnalyseContext): RunAnalysis =>
  analyseClean(readStreams(streams), context);
