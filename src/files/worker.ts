import { parentPort, workerData } from 'node:worker_threads';
import type { RecordedFile } from './activity.ts';
import type { ReadLimits } from './limits.ts';
import { readActivities } from './read-activities.ts';
import { RunFileError } from './run-file-error.ts';
import type { FileProblem } from '../core/streams/file-facts.ts';

/** What reads files in a thread of its own: one question, one answer. Started by reader.ts. */

export type Answer =
  { readonly file: RecordedFile } | { readonly problem: FileProblem } | { readonly failed: string };

const answerTo = (bytes: Uint8Array, name: string): Answer => {
  try {
    return { file: readActivities(bytes, name, workerData as ReadLimits) };
  } catch (error) {
    if (error instanceof RunFileError) return { problem: error.problem };
    return { failed: error instanceof Error ? error.name : 'unknown' };
  }
};

parentPort?.on('message', ({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answerTo(bytes, name));
});
