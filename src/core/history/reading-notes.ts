import type { FileProblem } from '../streams/file-facts.ts';

/**
 * What the reading of a history (an export, an archive, a folder of files) left out, mended or assumed: codes with
 * facts. The words for them live in src/words (`readingNotes`).
 */
export type ReadingNoteKey =
  /** Rows that cannot be read; `what` is the first one's line or id. */
  | 'rowsUnreadable'
  /** Runs whose distance is there but no number; `what` is an example. */
  | 'distanceUnreadable'
  /** The same activity once more; counted once, for its shoes too. */
  | 'repeated'
  /** Activities of other sports; `what` lists them. */
  | 'otherSports'
  /** Activities whose sport has a name that Camber does not know; `what` lists them. */
  | 'unknownSports'
  /** Recorded with a clock that was not set. */
  | 'clockNotSet'
  /** Dated in the future. */
  | 'inFuture'
  /** Activities without any time: they belong to no day. */
  | 'withoutDay'
  /** Runs counted on UTC days, since nothing tells the zone. */
  | 'utcDays'
  /** Distances of one column, taken as kilometres. */
  | 'kilometresAssumed'
  /** Distances recognised as miles. */
  | 'milesRead'
  /** Files of an archive whose names point outside of it; `what` is the first. */
  | 'namesOutside'
  /** Files that unpack to more than is sensible; `what` is the first. */
  | 'tooBig'
  /** Files of an archive that are damaged or locked; `what` is the first. */
  | 'damagedEntries'
  /** Recordings that cannot be read; `what` is the first, with its reason. */
  | 'filesUnreadable'
  /** Files that hold no activity (settings, monitoring, routes); `what` is the first. */
  | 'noActivity'
  /** Recordings that are known already. */
  | 'known'
  /** Recordings that the list names but that are not there. */
  | 'filesMissing';

/** One of them. */
export type ReadingNote = {
  readonly key: ReadingNoteKey;
  readonly count: number;
  /** Text from the file, never to be trusted on a terminal: names and examples. */
  readonly what?: string;
  /** Why the file that `what` names was refused. */
  readonly problem?: FileProblem;
};
