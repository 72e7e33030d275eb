import { Worker } from 'node:worker_threads';
import type { ActivityReader, RecordedFile } from './activity.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import { RunFileError } from './run-file-error.ts';
import type { Answer } from './worker.ts';

/** DESIGN: the young generation's share; the rest is the old one's. Megabytes. */
const YOUNG_MB = 32;

const startWorker = (limits: ReadLimits): Worker => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: limits,
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memoryMB - YOUNG_MB,
      maxYoungGenerationSizeMb: YOUNG_MB,
    },
    // what goes wrong in it is told by its answer
    stderr: true,
    stdout: true,
  });
  worker.unref();
  return worker;
};

const ranOut = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** What a worker said of one file, or why it had to be ended. */
const asked = (worker: Worker, bytes: Uint8Array, name: string, limits: ReadLimits): Promise<RecordedFile> =>
  new Promise((resolve, reject) => {
    const refuse = (problem: ConstructorParameters<typeof RunFileError>[0]): void =>
      reject(new RunFileError(problem));
    const timer = setTimeout(() => {
      settle(() => refuse({ code: 'tookTooLong', limit: limits.timeS }));
      void worker.terminate();
    }, limits.timeS * 1000);
    const onMessage = (answer: Answer): void =>
      settle(() => {
        if ('file' in answer) resolve(answer.file);
        else refuse('problem' in answer ? answer.problem : { code: 'failed', detail: answer.failed });
      });
    const onError = (error: unknown): void =>
      settle(() =>
        refuse(
          ranOut(error)
            ? { code: 'tooMuchMemory', limit: limits.memoryMB }
            : { code: 'failed', detail: error instanceof Error ? error.name : 'unknown' },
        ),
      );
    const onExit = (): void => settle(() => refuse({ code: 'failed', detail: 'ended' }));
    const settle = (say: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      // an error that comes after the answer ends nothing but the worker
      worker.on('error', () => undefined);
      say();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage({ bytes, name });
  });

/**
 * Reads files one after another in a worker thread that is started with the first one, ended when a file goes beyond
 * the limits, and started anew for the next. A hostile file costs its ten seconds, never the program.
 */
export const openReader = (limits: Partial<ReadLimits> = {}): ActivityReader => {
  const all: ReadLimits = { ...DEFAULT_LIMITS, ...limits };
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const read = async (bytes: Uint8Array, name: string): Promise<RecordedFile> => {
    if (bytes.length > all.bytes) throw new RunFileError({ code: 'tooManyBytes', limit: all.bytes });
    worker ??= startWorker(all);
    const mine = worker;
    try {
      const file = await asked(mine, bytes, name, all);
      mine.unref();
      return file;
    } catch (error) {
      mine.unref();
      const ended =
        error instanceof RunFileError && ['tookTooLong', 'tooMuchMemory', 'failed'].includes(error.code);
      // the answer does not wait for the end: inside JSON.parse a thread cannot be stopped at once
      if (ended) {
        worker = null;
        void mine.terminate();
      }
      throw error;
    }
  };

  return {
    read: (bytes, name) => {
      const mine = last.then(() => read(bytes, name));
      last = mine.catch(() => undefined);
      return mine;
    },
    close: async () => {
      await last;
      await worker?.terminate();
      worker = null;
    },
  };
};
