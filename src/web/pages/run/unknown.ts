import type { Day } from '../../../core/day.ts';
import type { Run } from '../../../core/run.ts';

/** Why something about a run is not known. */
export type Unknown =
  | 'manual'
  | 'treadmill'
  | 'noGps'
  /** The track waits for its turn. */
  | 'soon'
  /** The track is older than what Camber reads by itself. */
  | 'older'
  /** What the track told is not kept any more. */
  | 'strict'
  | 'noTrack'
  | 'file'
  | 'noAltitude'
  /** The track was read before shapes were kept. */
  | 'noShape';

/** What decides it. */
export type UnknownContext = {
  readonly streamsRead: boolean;
  /** From this day on tracks are read by themselves. */
  readonly readFrom: Day;
  /** From this day on the runner asked for them; null = did not ask. */
  readonly wishedFrom: Day | null;
  /** Nothing from Strava is kept beyond some days. */
  readonly strict: boolean;
};

const unreadTrack = (run: Run, { streamsRead, readFrom, wishedFrom, strict }: UnknownContext): Unknown => {
  if (run.id < 0) return 'file';
  if (strict && run.day < readFrom) return 'strict';
  if (streamsRead) return 'noTrack';
  return run.day >= readFrom || (wishedFrom !== null && run.day >= wishedFrom) ? 'soon' : 'older';
};

/** The one reason that a page about this run has to give; null when everything is known. */
export const unknownOf = (run: Run, context: UnknownContext): Unknown | null => {
  if (run.manual) return 'manual';
  if (run.trainer || run.sport === 'VirtualRun') return 'treadmill';
  if (run.analysis?.basis !== 'streams') return run.hasGps ? unreadTrack(run, context) : 'noGps';
  if (run.analysis.lossM === null) return 'noAltitude';
  return run.analysis.profile === undefined ? 'noShape' : null;
};
