import { isRunningSport } from '../core/run.ts';
import type { Run } from '../core/run.ts';
import type { DetailedActivity, SummaryActivity } from './shapes.ts';
import { namesATrack } from './track-name.ts';

/** An activity in the short or the long form; the long form adds the perceived exertion. */
export type Activity = SummaryActivity & Partial<Pick<DetailedActivity, 'perceived_exertion'>>;

/** Zwift's and the like: run on a treadmill through a landscape that does not exist. */
const VIRTUAL = 'VirtualRun';

/** Strava's `type` of runs, kept when `sport_type` came (2022-06-15); new kinds of running map to them. */
const RUNNING_TYPES: ReadonlySet<string> = new Set(['Run', VIRTUAL]);

/** Strava's `workout_type` of a run: 0 or absent none, 1 race, 2 long run, 3 workout (STRAVA.md 4). */
const RACE = 1;

const halfUp = (value: number): number => Math.floor(value + 0.5);

/** A number of seconds, metres … that makes sense; null for absent, negative or endless ones. */
const sane = (value: number | null | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;

/** As `sane`; Strava writes 0 for a time that it does not know. */
const known = (value: number | null | undefined): number | null => sane(value) || null;

const sportOf = (activity: Activity): string => activity.sport_type ?? activity.type ?? 'Unknown';

/** The kind of running; null for everything else. A new kind that Strava files under "Run" counts as a run. */
const runningSportOf = (activity: Activity): string | null => {
  const sport = sportOf(activity);
  if (isRunningSport(sport)) return sport;
  return RUNNING_TYPES.has(activity.type ?? '') ? (activity.type ?? null) : null;
};

/** The activity's summary polyline; null where there is none. */
export const polylineOf = (activity: Activity): string | null => activity.map?.summary_polyline || null;

const hasPosition = (activity: Activity): boolean =>
  activity.start_latlng?.length === 2 || polylineOf(activity) !== null;

/**
 * Climb in decimetres. Strava writes 0 for "none" and for "unknown"; it means "unknown" where there is no
 * altitude at all (elev_high absent: manual, treadmill, converted). A virtual landscape's climb is none of the legs'.
 */
const gainDmOf = (activity: Activity): number | null => {
  const gain = sane(activity.total_elevation_gain);
  if (gain === null || sportOf(activity) === VIRTUAL) return null;
  if (gain === 0 && typeof activity.elev_high !== 'number') return null;
  return halfUp(gain * 10);
};

/** Highest minus lowest place, metres; null where Strava states neither. */
export const reliefOf = (activity: Activity): number | null => {
  const { elev_high: high, elev_low: low } = activity;
  return typeof high === 'number' && typeof low === 'number' && high >= low ? high - low : null;
};

/** Perceived exertion within its scale 0-10, else null. */
const rpeOf = (activity: Activity): number | null => {
  const rpe = sane(activity.perceived_exertion);
  return rpe === null || rpe > 10 ? null : rpe;
};

/** The day is the date part of `start_date_local`, which is wall-clock time in spite of its Z. */
const withSport = (activity: Activity, sport: string): Run => {
  const manual = activity.manual === true;
  const positioned = hasPosition(activity);
  const moving = known(activity.moving_time);
  const elapsed = known(activity.elapsed_time);
  const effort = sane(activity.suffer_score);
  return {
    id: activity.id,
    day: activity.start_date_local.slice(0, 10),
    startS: Math.floor(Date.parse(activity.start_date) / 1000),
    sport,
    distanceM: halfUp(sane(activity.distance) ?? 0),
    movingTimeS: halfUp(moving ?? elapsed ?? 0),
    elapsedTimeS: halfUp(elapsed ?? moving ?? 0),
    gainDm: gainDmOf(activity),
    gearId: activity.gear_id || null,
    // Many treadmill runs carry no mark: a recording without any position is one (STRAVA.md 4).
    trainer: activity.trainer === true || sport === VIRTUAL || (!positioned && !manual),
    manual,
    hasGps: positioned && sport !== VIRTUAL,
    rpe: rpeOf(activity),
    relativeEffort: effort,
    trackHint: namesATrack(activity.name ?? ''),
    ...(activity.workout_type === RACE && { race: true }),
    analysis: null,
  };
};

/** A Strava activity as a run; null when it is none (walks, hikes, everything else, unknown sports). */
export const toRun = (activity: Activity): Run | null => {
  const sport = runningSportOf(activity);
  return sport === null ? null : withSport(activity, sport);
};

/** Ids of bikes begin so; those of shoes with g. */
const BIKE = 'b';

/**
 * An activity that is no run but wears out a pair of shoes (a hike, a walk), in the shape of a run; null for runs and
 * for what names no pair. Strava's own mileage of a pair counts them.
 */
export const toShoeUse = (activity: Activity): Run | null => {
  if (runningSportOf(activity) !== null || !activity.gear_id || activity.gear_id.startsWith(BIKE))
    return null;
  return withSport(activity, sportOf(activity));
};

/** Whether this machine knows the zone (Strava also sends old names such as "EST5EDT" and "Cuba"). */
export const isKnownZone = (zone: string): boolean => {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** The IANA zone of `"(GMT-05:00) America/New_York"`; null when absent or unknown here. */
export const zoneOf = (activity: Pick<SummaryActivity, 'timezone'>): string | null => {
  const zone = activity.timezone?.replace(/^\(GMT[^)]*\)\s*/, '').trim() ?? '';
  return zone !== '' && isKnownZone(zone) ? zone : null;
};
