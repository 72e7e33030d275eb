import type { Day } from '../day.ts';

/** Why something of the history was left out, or is asked about. */
export type HistoryNoteKey =
  /** Dropped: no distance. */
  | 'noDistance'
  /** Dropped: moving and elapsed pace both faster than a runner. */
  | 'tooFast'
  /** Dropped: moving and elapsed pace both slower than a run. */
  | 'tooSlow'
  /** Two recordings of one run, counted once: `keptRunId` stays. */
  | 'duplicate'
  /** Runs that overlap in time: only `keptRunId`, the longest, counts. */
  | 'overlap'
  /** Ten days or more without a run: resting, or running unrecorded? `day` is the first, `lastDay` the last. */
  | 'gap';

/** Something the reader of the history noticed. Nothing is dropped without one. */
export type HistoryNote = {
  readonly key: HistoryNoteKey;
  readonly day: Day;
  /** The runs that were dropped; empty for a gap. */
  readonly runIds: readonly number[];
  /** The run that counts in their place. */
  readonly keptRunId?: number;
  readonly lastDay?: Day;
};
