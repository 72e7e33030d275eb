import type { Day } from './day.ts';
import type { RunAnalysis } from './run-analysis.ts';

/**
 * One recorded run as the core sees it: derived numbers, no place and no name.
 * Metres and seconds throughout; `null` means "not known", never zero.
 */
export type Run = {
  /** Strava's activity id, or a negative number for runs that did not come from Strava (same-run/row-ids.ts). */
  readonly id: number;
  /** Local calendar day of the start: the date part of Strava's `start_date_local`. */
  readonly day: Day;
  /** Start, seconds since 1970-01-01T00:00Z. */
  readonly startS: number;
  /** Strava's `sport_type` as it came; unknown values are kept. */
  readonly sport: string;
  /** Integer metres, rounded half up. */
  readonly distanceM: number;
  readonly movingTimeS: number;
  readonly elapsedTimeS: number;
  /** Climb as the recording service states it, in decimetres; 0 is a known zero. */
  readonly gainDm: number | null;
  readonly gearId: string | null;
  /** Recorded on a treadmill or indoors. */
  readonly trainer: boolean;
  /** Typed in by hand. */
  readonly manual: boolean;
  readonly hasGps: boolean;
  /** Perceived exertion 0-10, when the runner gave one. */
  readonly rpe: number | null;
  /** Strava's Relative Effort (suffer_score): context only, never tissue load. */
  readonly relativeEffort: number | null;
  /** The name or the sport says "track" although no GPS shows it: a hint, direction unknown. */
  readonly trackHint: boolean;
  /** A race, as Strava's `workout_type` 1 or the runner says; absent: not known to be one. */
  readonly race?: boolean;
  /** Ids of runs that the runner said are other runs than this one, however alike; absent: none. */
  readonly apartFrom?: readonly number[];
  /** What the streams (or, for track and loop, the bare polyline) told; null until looked at. */
  readonly analysis: RunAnalysis | null;
};

/** A pair of shoes as the core sees it. */
export type Shoe = {
  readonly id: string;
  /** `NO_NAME` for a pair that Strava no longer lists. */
  readonly name: string;
  /** Lifetime distance as Strava states it, metres, kilometres before Camber included. */
  readonly distanceM: number;
  readonly retired: boolean;
  /** Heel-to-toe drop in millimetres, as the runner entered it. */
  readonly dropMm: number | null;
};

/** The name of a pair whose name nobody knows: who shows it says so in words. */
export const NO_NAME = '';

/** The name of the pair with this id; null where there is none, or nobody knows its name. */
export const shoeNameIn = (shoes: readonly Shoe[], id: string): string | null =>
  shoes.find((shoe) => shoe.id === id)?.name || null;

/** Strava's sport types that load the legs the way running does. */
export const RUNNING_SPORTS: ReadonlySet<string> = new Set(['Run', 'TrailRun', 'VirtualRun']);

/** True for the sport types that count as running (SCIENCE.md 1.0). */
export const isRunningSport = (sport: string): boolean => RUNNING_SPORTS.has(sport);
