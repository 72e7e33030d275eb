import type { ReadingNote } from '../../core/history/reading-notes.ts';
import type { FileProblem } from '../../core/streams/file-facts.ts';
import type { PlaceHash } from '../../core/route/codes.ts';
import type { Run, Shoe } from '../../core/run.ts';
import type { ActivityReader } from '../activity.ts';

/** A runner's history as read from disk. */
export type History = {
  /** Oldest first, one per id. */
  readonly runs: readonly Run[];
  /**
   * Other activities that name a pair of shoes (hikes, walks): their metres are the pair's, they are no runs. Give them
   * to a report with the runs; it counts them for the shoes alone.
   */
  readonly others: readonly Run[];
  readonly shoes: readonly Shoe[];
  /** IANA zone the runner is mostly in; null when the files do not tell and none was given. */
  readonly timeZone: string | null;
  /** What was left out or assumed. */
  readonly notes: readonly ReadingNote[];
};

/** How far the recordings of an archive are read. */
export type Progress = {
  readonly files: number;
  readonly filesTotal: number;
  /** Packed bytes of them. */
  readonly bytes: number;
  readonly bytesTotal: number;
  /** Runs found so far. */
  readonly runs: number;
};

/** What a recording says of where, when and how far, beside its run: an import keeps it to go on after a stop. */
export type RecordingFacts = {
  /** Its own distance. */
  readonly distanceM: number;
  /** Local time minus UTC, seconds; null where it does not tell. */
  readonly offsetS: number | null;
  /** IANA zone of the place; null without one. */
  readonly zone: string | null;
};

/** One run of a recording. */
export type ReadRun = RecordingFacts & { readonly run: Run; readonly device: string | null };

/** A recording that was read. */
export type ReadRecording = {
  readonly name: string;
  /** SHA-256 of the file as it lies there, hex. */
  readonly hash: string;
  /** Its runs; for a row of an export that one. */
  readonly runs: readonly ReadRun[];
  /** Its activities that are no runs, by their sport. */
  readonly otherSports: readonly string[];
  /** How many of its runs hold no time, and so belong to no day. */
  readonly withoutDay: number;
  /** The list's unit is still guessed: the run's distance counts only when all is read. */
  readonly isGuess: boolean;
};

/** A recording that was refused, or holds no activity. */
export type RefusedRecording = {
  readonly name: string;
  readonly hash: string;
  readonly problem: FileProblem;
  /** It is whole, and no activity (settings, monitoring, routes). */
  readonly isOther: boolean;
};

export type ReadOptions = {
  /** The runner's IANA zone, for files that carry UTC only (bulk exports without recordings). */
  readonly timeZone?: string | null;
  /** The runner's units: whether a lone column of distances is in miles. */
  readonly units?: 'metric' | 'imperial' | null;
  /** Keyed hashes for route sketches; absent = a fixed key, good enough for one history on one's own disk. */
  readonly hash?: PlaceHash;
  /** Reads recordings; absent = in this thread. */
  readonly reader?: Pick<ActivityReader, 'read'>;
  /** Seconds since 1970: what is later lies in the future. Absent = the machine's clock. */
  readonly nowS?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Whether a recording is known already (by the hash of its bytes): it is then passed over and counted. */
  readonly isKnown?: (hash: string) => boolean;
  /** What a known recording said when it was read. */
  readonly recall?: (hash: string) => RecordingFacts | null;
  /** The activities of the lists, before any recording is read; not called where their unit is still guessed. */
  readonly onListed?: (activities: readonly Run[]) => void | Promise<void>;
  /** What it returns is waited for: an import stores what was read before more is. */
  readonly onRecording?: (recording: ReadRecording) => void | Promise<void>;
  readonly onRefused?: (recording: RefusedRecording) => void;
};
