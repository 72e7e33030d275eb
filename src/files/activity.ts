import type { DataNote } from '../core/run-analysis.ts';
import type { FileNoteKey } from '../core/streams/file-facts.ts';
import type { RawStreams } from '../core/streams/raw-streams.ts';
import type { ReadLimits } from './limits.ts';

/** What somebody did, as far as Camber tells it apart. */
export type Sport = 'running' | 'walking' | 'hiking' | 'cycling' | 'swimming' | 'other';

/** A part of an activity as the device marked it. Its sums are the device's own, null where it states none. */
export type Lap = {
  /** Seconds after the activity's start; null where the file does not tell. */
  readonly startS: number | null;
  readonly timeS: number | null;
  readonly distanceM: number | null;
};

/** Recording was stopped: what happened between adds neither metres nor moving time. Seconds after the start. */
export type Pause = { readonly fromS: number; readonly toS: number };

/** The sums that the file states; null = not stated. */
type StatedTotals = {
  readonly distanceM: number | null;
  /** Time without pauses, seconds. */
  readonly movingTimeS: number | null;
  readonly elapsedTimeS: number | null;
  readonly gainM: number | null;
};

/** Something mended or left out while reading. Facts as in any note of a run. */
export type FileNote = DataNote & { readonly key: FileNoteKey };

/** One activity of a file, as recorded: nothing is cleaned or judged yet (that is `core/streams`). */
export type RecordedActivity = {
  /** Seconds since 1970, UTC; null where the file holds no times. */
  readonly startS: number | null;
  /** Local time minus UTC at the start, seconds: as the file says, else of the place; null where neither tells. */
  readonly offsetS: number | null;
  /** IANA zone of the place; null without a position. */
  readonly zone: string | null;
  /** Null where the file does not tell (most GPX, streams). */
  readonly sport: Sport | null;
  /** The file's own, finer word: `treadmill`, `trail`, `track`, …; lower case, null where there is none. */
  readonly subSport: string | null;
  /** Recorded on a treadmill or in a hall: positions and altitude are not to be believed. */
  readonly indoor: boolean;
  /** Maker and model as the file names them. */
  readonly device: string | null;
  /** Whether the altitude comes from a barometer; null = not known. */
  readonly barometer: boolean | null;
  readonly laps: readonly Lap[];
  /** In order, not overlapping; also in `streams.pauses`, where the analysis finds them. */
  readonly pauses: readonly Pause[];
  readonly totals: StatedTotals;
  /** Time counts from `startS`. */
  readonly streams: RawStreams;
  readonly notes: readonly FileNote[];
};

/** What one file holds, oldest activity first, at least one. */
export type RecordedFile = {
  readonly activities: readonly RecordedActivity[];
  /** What concerns the file as a whole. */
  readonly notes: readonly FileNote[];
};

/**
 * The door of this room, `readActivities` of read-activities.ts: one file's bytes (packed or not; the name serves
 * messages only, the kind is found by content) as activities.
 * @throws RunFileError with code and facts
 */
export type ReadActivities = (bytes: Uint8Array, name: string, limits?: Partial<ReadLimits>) => RecordedFile;

/** The same in a worker thread, where limits of time and memory hold: `openReader()` of reader.ts. */
export type ActivityReader = {
  /** @throws RunFileError */
  read(bytes: Uint8Array, name: string): Promise<RecordedFile>;
  close(): Promise<void>;
};
