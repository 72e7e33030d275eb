import { DAY_S } from '../core/durations.ts';
import type { FileProblem } from '../core/streams/file-facts.ts';
import type { RecordedActivity } from '../files/activity.ts';
import { type FileRunOptions, runOfFile } from '../files/history/of-file.ts';
import type { RunOrigin } from '../store/run-origin.ts';
import type { RunRecord } from '../store/runs.ts';

/** DESIGN: zones and wrong zones reach a day ahead. */
const AHEAD_S = DAY_S;

/** Local time minus UTC as the name of a zone that never changes: "+02:00", "-03:30". */
const offsetZone = (offsetS: number): string => {
  const minutes = Math.round(Math.abs(offsetS) / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offsetS < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
};

/** The zone in which a recording was made: that of the place, else the clock's distance from UTC; null = neither is told. */
export const zoneOfRecording = ({
  zone,
  offsetS,
}: Pick<RecordedActivity, 'zone' | 'offsetS'>): string | null =>
  zone ?? (offsetS === null ? null : offsetZone(offsetS));

export type FileRecordOptions = FileRunOptions & {
  readonly origin: RunOrigin;
  /** Epoch milliseconds. */
  readonly now: number;
};

/** One activity of a file as a row, or why it is none. */
export const recordOfActivity = (
  activity: RecordedActivity,
  id: number,
  { origin, now, ...options }: FileRecordOptions,
): RunRecord | FileProblem => {
  const run = runOfFile(activity, id, options);
  if (run === null) return { code: 'noTimes' };
  if (run.startS > now / 1000 + AHEAD_S) return { code: 'inFuture' };
  return {
    run,
    meta: { timeZone: zoneOfRecording(activity), deviceName: activity.device, private: false },
    origin,
  };
};
