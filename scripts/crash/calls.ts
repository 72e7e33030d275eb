import { fork } from 'node:child_process';
import { openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Calls between this process and one that it started: a name and arguments go out, what came of it comes back. */

type Question = { readonly id: number; readonly name: string; readonly args: readonly unknown[] };
type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string };

/** What was compiled once: hundreds of starts need not do it again. */
const COMPILED = path.join(tmpdir(), 'camber-crash-compiled');

/** The other process ended before it answered. */
export class GoneError extends Error {
  readonly code = 'gone';
}

/** A process that was started here. */
export type Child = {
  /** @throws GoneError when it ends first */
  call<T = void>(name: string, ...args: readonly unknown[]): Promise<T>;
  /** The signal that ended it, or null. */
  readonly gone: Promise<NodeJS.Signals | null>;
  isGone(): boolean;
  kill(): void;
};

/** The call that was waited for; 0 = the start itself. */
let begunBy = 0;

/**
 * In a process that is started before it is needed, after all that it loads: waits for its first call, and gives what that
 * brings. It is answered when `answerCalls` is reached.
 */
export const firstCall = <T>(): Promise<T> =>
  new Promise((resolve) => {
    process.once('message', ({ id, args: [given] }: Question) => {
      begunBy = id;
      resolve(given as T);
    });
    process.send?.({ id: begunBy });
  });

/** In the started process: answers calls, and says that it is ready. */
export const answerCalls = (does: Readonly<Record<string, (...args: never[]) => unknown>>): void => {
  process.on('message', ({ id, name, args }: Question) => {
    const answer = does[name];
    void (async () => {
      if (answer === undefined) throw new Error(`nobody answers to ${name}`);
      return answer(...(args as never[]));
    })().then(
      (value) => process.send?.({ id, value }),
      (error: unknown) => process.send?.({ id, error: error instanceof Error ? error.stack : String(error) }),
    );
  });
  // Whoever started it is gone: nobody would ever stop it.
  process.on('disconnect', () => process.exit(0));
  process.send?.({ id: begunBy });
};

/** Starts a file beside this one and waits until it is ready; what it says goes to the end of the log file. */
export const startChild = async (
  file: string,
  { env, log }: { readonly env: Readonly<Record<string, string>>; readonly log: string },
): Promise<Child> => {
  const out = openSync(log, 'a');
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { PATH: process.env['PATH'] ?? '', NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', out, out, 'ipc'],
  });
  const waiting = new Map<number, { done: (value: never) => void; fail: (error: Error) => void }>();
  const ready = Promise.withResolvers<void>();
  waiting.set(0, { done: ready.resolve, fail: ready.reject });
  let next = 1;
  let isGone = false;
  child.on('message', ({ id, value, error }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.done(value as never);
    else asked?.fail(new Error(error));
  });
  const gone = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (code, signal) => {
      isGone = true;
      for (const { fail } of waiting.values())
        fail(new GoneError(`${file} ended with ${signal ?? code} (${log})`));
      waiting.clear();
      resolve(signal);
    });
  });
  const started: Child = {
    call: <T>(name: string, ...args: readonly unknown[]): Promise<T> => {
      if (isGone) return Promise.reject(new GoneError(`${file} has ended`));
      const id = next++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { done: resolve, fail: reject });
        child.send({ id, name, args } satisfies Question, () => {});
      });
    },
    gone,
    isGone: () => isGone,
    kill: () => void child.kill('SIGKILL'),
  };
  await ready.promise;
  return started;
};
