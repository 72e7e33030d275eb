import { readStreams } from '../../../src/core/streams/read-streams.ts';
import type { RecordedActivity, RecordedFile } from '../../../src/files/activity.ts';
import type { ReadLimits } from '../../../src/files/limits.ts';
import { readActivities } from '../../../src/files/read-activities.ts';
import { RunFileError } from '../../../src/files/run-file-error.ts';

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;

/** Reads a file's content in this thread. */
export const read = (content: string | Uint8Array, limits?: Partial<ReadLimits>): RecordedFile =>
  readActivities(bytesOf(content), 'test file', limits);

/** Reads a file that holds one activity. */
export const readOne = (content: string | Uint8Array): RecordedActivity => {
  const { activities } = read(content);
  if (activities.length !== 1) throw new Error(`expected one activity, got ${activities.length}`);
  return activities[0]!;
};

/** Why a content is refused. */
export const refusal = (
  content: string | Uint8Array,
  limits?: Partial<ReadLimits>,
): RunFileError['problem'] => {
  try {
    read(content, limits);
  } catch (error) {
    if (error instanceof RunFileError) return error.problem;
    throw error;
  }
  throw new Error('expected a refusal');
};

/** Distance and times as every part of Camber sees them. */
export const totals = (activity: RecordedActivity) => readStreams(activity.streams).totals;

/** The keys of an activity's notes. */
export const noteKeys = (activity: RecordedActivity): readonly string[] =>
  activity.notes.map(({ key }) => key);
