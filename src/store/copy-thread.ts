import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

/** The thread of copy-sqlite.ts. `vacuum into` reads one moment of the file and leaves out what was deleted. */

const { file, target } = workerData as { readonly file: string; readonly target: string };

/** A reader meets a lock only while another process recovers the file. */
const WAIT_MS = 5_000;

const copy = (): void => {
  const source = new Database(file, { readonly: true, fileMustExist: true, timeout: WAIT_MS });
  try {
    source.prepare('vacuum into ?').run(target);
  } finally {
    source.close();
  }
};

try {
  copy();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(null);
} catch (error) {
  const { message, code } = error as Error & { code?: string };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage({ message, code: code ?? 'unknown' });
}
