import type { Day } from '../core/day.ts';
import type { ReadingNote } from '../core/history/reading-notes.ts';
import type { FileProblem } from '../core/streams/file-facts.ts';
import type { RunOrigin } from '../store/run-origin.ts';

/** A run as Camber counts it: the id leads to its page. */
type Counted = { readonly runId: number; readonly day: Day; readonly distanceM: number };

/** What became of one activity of a file. */
export type FileResult =
  /** A run that was not known. */
  | ({ readonly kind: 'run' } & Counted)
  /** Another recording of a run that was known already, from a file or from Strava. */
  | ({ readonly kind: 'same' } & Counted)
  /** The very same bytes were taken in before, at this instant (epoch ms). */
  | { readonly kind: 'known'; readonly at: number }
  /** No run; `sport` as the file names it, empty where it does not. */
  | { readonly kind: 'other'; readonly sport: string }
  /** Not read, and why; the words are those of `fileProblemText`. */
  | { readonly kind: 'refused'; readonly problem: FileProblem };

/** What became of one file. */
export type FileOutcome = {
  /** Its name without folders. */
  readonly name: string;
  /** SHA-256 of its bytes, hex. */
  readonly hash: string;
  /** One per activity in it, oldest first; at least one. */
  readonly results: readonly FileResult[];
  /** Nothing tells in which zone a run of it was: its day is the UTC day until the runner names a zone. */
  readonly asksZone: boolean;
};

/** How many activities met each fate. */
export type ImportCounts = {
  readonly runs: number;
  readonly same: number;
  readonly known: number;
  readonly other: number;
  readonly refused: number;
};

/** How far an import has come. */
export type ImportProgress = ImportCounts & {
  /** The runs of its lists are stored: what they tell, hills aside, can be said. */
  readonly listed: boolean;
  readonly files: number;
  readonly filesTotal: number;
  /** Packed bytes of them. */
  readonly bytes: number;
  readonly bytesTotal: number;
  /** When it will have been read, at the pace so far, epoch ms; null while nobody can say. */
  readonly endsAt: number | null;
};

/** What became of an archive, a folder or a list. */
export type HistoryOutcome = {
  /** Of its row in the log. */
  readonly importId: number;
  readonly counts: ImportCounts;
  /** Days of the first and the last run in it; null without runs. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** The recordings that were refused, with the reason of each: the first hundred. */
  readonly refused: readonly { readonly name: string; readonly problem: FileProblem }[];
  /** What was left out, mended or assumed; the words are those of `readingNotes`. */
  readonly notes: readonly ReadingNote[];
  readonly asksZone: boolean;
};

export type HistoryOptions = {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** The units of the list, where it names none. */
  readonly units?: 'metric' | 'imperial' | null;
  /** Ends the reading; what was read stays, and the same import again goes on from there. */
  readonly signal?: AbortSignal;
};

/** Where an archive is: on disk, on disk under another name than the runner's, or in memory. */
export type HistoryPlace =
  | string
  | { readonly name: string; readonly path: string }
  | { readonly name: string; readonly bytes: Buffer };

/** The one way by which files come in. */
export type Door = {
  /**
   * Takes in one file: a recording, or a small archive of recordings. Never throws for what is in it.
   * @throws DoorError when there is no such runner; the store's errors
   */
  importFile(athleteId: number, bytes: Uint8Array, name: string, origin: RunOrigin): Promise<FileOutcome>;
  /**
   * Takes in an export, a takeout, a folder or a list; stopped half way, the same again goes on.
   * @throws HistoryError that says what is wrong and what to do; DoorError when there is no such runner
   */
  importHistory(
    athleteId: number,
    place: HistoryPlace,
    origin: RunOrigin,
    options?: HistoryOptions,
  ): Promise<HistoryOutcome>;
  close(): Promise<void>;
};
