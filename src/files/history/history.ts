import type { ReadingNote } from '../../core/history/reading-notes.ts';
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

/** A recording that was read: what an import keeps to go on after a stop. */
export type ReadRecording = {
  readonly name: string;
  /** SHA-256 of the file as it lies there, hex. */
  readonly hash: string;
  /** Its runs; for a row of an export that one. */
  readonly runs: readonly Run[];
};

export type ReadOptions = {
  /** The runner's IANA zone, for files that carry UTC only (bulk exports without recordings). */
  readonly timeZone?: string | null;
  /** The runner's units: whether a lone column of distances is in miles. */
  readonly units?: 'metric' | 'imperial' | null;
  /** Keyed hash for route sketches; absent = a fixed key, good enough for one history on one's own disk. */
  readonly hash?: (text: string) => string;
  /** Reads recordings; absent = in this thread. */
  readonly reader?: Pick<ActivityReader, 'read'>;
  /** Seconds since 1970: what is later lies in the future. Absent = the machine's clock. */
  readonly nowS?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Whether a recording is known already (by the hash of its bytes): it is then passed over and counted. */
  readonly isKnown?: (hash: string) => boolean;
  readonly onRecording?: (recording: ReadRecording) => void;
};
