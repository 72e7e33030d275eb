import { Worker } from 'node:worker_threads';

/**
 * Copies an SQLite file that is in use into a new one, whole and of one moment, in a thread: a copy takes seconds, in
 * which pages and jobs go on.
 * @throws the error of the thread: SqliteError's message, with its `code`
 */
export const copySqlite = (file: string, target: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./copy-thread.ts', import.meta.url), { workerData: { file, target } });
    thread.once('message', (failed: { message: string; code: string } | null) =>
      failed === null ? resolve() : reject(Object.assign(new Error(failed.message), { code: failed.code })),
    );
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread that copies ended early')));
  });
