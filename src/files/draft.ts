import type { FileNote, Sport } from './activity.ts';

/** One recorded point as a format holds it; null = not recorded. */
export type Point = {
  /** Seconds since 1970. */
  readonly atS: number | null;
  /** Degrees, `[latitude, longitude]`, never half of a pair. */
  readonly place: readonly [number, number] | null;
  readonly altitudeM: number | null;
  readonly distanceM: number | null;
};

/** Points recorded in one go: between two parts the recording may have been stopped. */
export type Part = {
  readonly points: readonly Point[];
  /** Counts up where the file says that something new begins (another `<trk>`). */
  readonly track: number;
  /** What the track is called: running, cycling, …; null where the file does not tell. */
  readonly sport: Sport | null;
  readonly subSport: string | null;
};

/** A lap with times on the clock, seconds since 1970. */
export type DraftLap = {
  readonly startAtS: number | null;
  readonly timeS: number | null;
  readonly distanceM: number | null;
};

/** What a format's reader makes of one activity: as the file says it, nothing mended yet. */
export type Draft = {
  readonly sport: Sport | null;
  readonly subSport: string | null;
  readonly indoor: boolean;
  readonly device: string | null;
  readonly barometer: boolean | null;
  readonly parts: readonly Part[];
  readonly laps: readonly DraftLap[];
  /** Stops as the device recorded them, seconds since 1970. */
  readonly stops: readonly { readonly fromS: number; readonly toS: number }[];
  /** Start as the file states it; serves where no point has a time. */
  readonly startAtS: number | null;
  /** Local time minus UTC as the file says, seconds. */
  readonly offsetS: number | null;
  readonly distanceM: number | null;
  readonly movingTimeS: number | null;
  readonly elapsedTimeS: number | null;
  readonly gainM: number | null;
  readonly notes: readonly FileNote[];
};

/** A draft of which nothing is known yet. */
export const EMPTY_DRAFT: Draft = {
  sport: null,
  subSport: null,
  indoor: false,
  device: null,
  barometer: null,
  parts: [],
  laps: [],
  stops: [],
  startAtS: null,
  offsetS: null,
  distanceM: null,
  movingTimeS: null,
  elapsedTimeS: null,
  gainM: null,
  notes: [],
};
