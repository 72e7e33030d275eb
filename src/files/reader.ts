import { Worker } from 'node:worker_threads';
import type { FileProblem, FileProblemCode } from '../core/streams/file-facts.ts';
import type { ActivityReader, RecordedFile } from './activity.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import { RunFileError } from './run-file-error.ts';
import { THREAD_RIGHTS } from './thread-rights.ts';
import type { Answer } from './worker.ts';

/** DESIGN: the young generation's share; the rest is the old one's. Megabytes. */
const YOUNG_MB = 32;

const startWorker = (limits: ReadLimits): Worker => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: limits,
    execArgv: [...THREAD_RIGHTS],
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memoryMB - YOUNG_MB,
      maxYoungGenerationSizeMb: YOUNG_MB,
    },
    // what goes wrong in it is told by its answer
    stderr: true,
    stdout: true,
  });
  // an error that comes after the answer ends nothing but the thread
  worker.on('error', () => undefined);
  worker.unref();
  return worker;
};

/** DESIGN: how often a thread's time is looked at. */
const LOOK_MS = 250;
/** DESIGN: on a busy machine a thread gets a fraction of a processor: by the clock it may take so many times longer. */
const CLOCK_SHARE = 6;

/** Calls `onLate` once a thread has used up its processor time, or that many times more by the clock. */
const watchTime = (worker: Worker, limitS: number, onLate: () => void): { stop(): void } => {
  let base: NodeJS.CpuUsage | null = null;
  const look = async (): Promise<void> => {
    const usage = await worker.cpuUsage(base ?? undefined);
    if (base === null) base = usage;
    else if (usage.user + usage.system > limitS * 1e6) onLate();
  };
  // a thread that is ending has no usage to tell
  const looks = setInterval(() => void look().catch(() => undefined), LOOK_MS);
  const clock = setTimeout(onLate, limitS * CLOCK_SHARE * 1000);
  return {
    stop: () => {
      clearInterval(looks);
      clearTimeout(clock);
    },
  };
};

/** After these the thread is not used again; Node never gives back the 16 KB of a gzip that turned out damaged. */
const ENDING: ReadonlySet<FileProblemCode> = new Set(['tookTooLong', 'tooMuchMemory', 'failed', 'badGzip']);

const ranOut = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';

const problemOf = (error: unknown, limits: ReadLimits): FileProblem =>
  ranOut(error)
    ? { code: 'tooMuchMemory', limit: limits.memoryMB }
    : { code: 'failed', detail: error instanceof Error ? error.name : 'unknown' };

/** What a worker said of one file, or why it had to be ended. */
const asked = (
  worker: Worker,
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits,
): Promise<RecordedFile> => {
  const { promise, resolve, reject } = Promise.withResolvers<RecordedFile>();
  const refuse = (problem: FileProblem): void => reject(new RunFileError(problem));
  const onMessage = (answer: Answer): void => {
    if ('file' in answer) resolve(answer.file);
    else refuse('problem' in answer ? answer.problem : { code: 'failed', detail: answer.failed });
  };
  const onError = (error: unknown): void => refuse(problemOf(error, limits));
  const onExit = (): void => refuse({ code: 'failed', detail: 'ended' });
  const watch = watchTime(worker, limits.timeS, () => refuse({ code: 'tookTooLong', limit: limits.timeS }));
  worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  worker.ref();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage({ bytes, name });
  return promise.finally(() => {
    watch.stop();
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    worker.unref();
  });
};

/**
 * Reads files one after another in a worker thread that is started with the first one, ended when a file goes beyond
 * the limits, and started anew for the next. A hostile file costs its ten seconds of a processor, never the program.
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
      return await asked(mine, bytes, name, all);
    } catch (error) {
      // the answer does not wait for the end: inside JSON.parse a thread cannot be stopped at once
      if (error instanceof RunFileError && ENDING.has(error.code)) {
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
