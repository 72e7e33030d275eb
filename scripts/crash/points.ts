import { appendFileSync } from 'node:fs';
import type { Ground } from '../../src/main.ts';

/**
 * Named points of Camber's work, at which its process may be ended: before, in and after every write, before and after a
 * job is queued and a mail is sent, each named after the job or page that does it. They lie around the store, the queues
 * and the mailer, so the program knows nothing of them.
 */

export type Points = {
  /** What goes into `openCamber`. */
  readonly around: (ground: Ground) => Ground;
  /** From now on the process ends where one of these is passed for the n-th time. */
  aim(at: readonly Aim[]): void;
  /** All that were passed so far. */
  passed(): readonly string[];
};

export type Aim = { readonly point: string; readonly nth: number };

/** Whose work a stack shows, innermost first: a job, a page, a file that comes in, a connection that is renewed. */
const WORKERS = [
  /\/src\/strava\/(token-source)\.ts/,
  /\/jobs\/(?!queue\/|\w+\/steps\/)[\w-]+\/([\w-]+)\.ts/,
  /\/src\/web\/(?:endpoints|pages)\/([\w-]+)/,
  /\/src\/sources\/(import-(?:file|history))\.ts/,
];
Error.stackTraceLimit = 60;

const workerNow = (): string | null => {
  for (const frame of new Error().stack?.split('\n') ?? [])
    for (const worker of WORKERS) {
      const found = worker.exec(frame)?.[1];
      if (found !== undefined) return found;
    }
  return null;
};

/** @param file where the name of a point is left when the process ends there */
export const createPoints = (file: string): Points => {
  const passed = new Set<string>();
  const left = new Map<string, number>();

  const pass = (worker: string | null, what: string): void => {
    if (worker === null) return;
    const point = `${worker}: ${what}`;
    passed.add(point);
    const more = left.get(point);
    if (more === undefined) return;
    left.set(point, more - 1);
    if (more > 1) return;
    appendFileSync(file, `${point}\n`);
    process.kill(process.pid, 'SIGKILL');
  };

  return {
    aim: (at) => {
      left.clear();
      for (const { point, nth } of at) left.set(point, nth);
    },
    passed: () => [...passed],
    around: ({ store, queues, mailer }) => ({
      store: {
        ...store,
        write: async (work) => {
          const worker = workerNow();
          pass(worker, 'before a write');
          const value = await store.write(async (tx) => {
            const written = await work(tx);
            pass(worker, 'in a write');
            return written;
          });
          pass(worker, 'after a write');
          return value;
        },
      },
      queues: {
        ...queues,
        add: async (name, payload, options) => {
          const worker = workerNow();
          pass(worker, `before ${name} is queued`);
          await queues.add(name, payload, options);
          pass(worker, `after ${name} is queued`);
        },
      },
      mailer: {
        ...mailer,
        send: async (mail) => {
          const worker = workerNow();
          pass(worker, 'before a mail is sent');
          await mailer.send(mail);
          pass(worker, 'after a mail is sent');
        },
      },
    }),
  };
};
