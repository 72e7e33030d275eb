import type { FileProblem } from '../core/streams/file-facts.ts';
import type { ActivityReader, RecordedActivity } from '../files/activity.ts';
import { RunFileError } from '../files/run-file-error.ts';

/** What one file holds, or why it was refused. */
export type ReadFile = { readonly activities: readonly RecordedActivity[] } | FileProblem;

/** Reads one file's bytes in the reader's thread; whatever is wrong with them is told, never thrown. */
export const readFile = async (
  reader: Pick<ActivityReader, 'read'>,
  bytes: Uint8Array,
  name: string,
): Promise<ReadFile> => {
  try {
    return { activities: (await reader.read(bytes, name)).activities };
  } catch (error) {
    if (error instanceof RunFileError) return error.problem;
    throw error;
  }
};
