import { setTimeout as sleep } from 'node:timers/promises';
import { noteFolder } from './state.ts';
import { look, type WatchDeps } from './look.ts';

/**
 * DESIGN: between two looks. Polled, not told by the system: that does not work on network disks and through the walls of
 * containers. A file is taken in by the second look that finds it unchanged: within a minute.
 */
const LOOK_EVERY_MS = 30_000;

/** Looks at the folder again and again, until it is stopped. */
export type FolderWatch = { stop(): Promise<void> };

/**
 * Starts to watch. Of many files a look takes those for which its time is enough; the next one goes on, so that a new
 * run never waits for an old history.
 */
export const startWatch = (deps: WatchDeps, dir: string, everyMs: number = LOOK_EVERY_MS): FolderWatch => {
  const ending = new AbortController();
  const { signal } = ending;

  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      const until = performance.now() + everyMs;
      await look(deps, dir, () => signal.aborted || performance.now() > until).catch((error: unknown) =>
        deps.log.error({ err: error }, 'a look at the watched folder failed; the next one comes'),
      );
      await sleep(Math.max(0, until - performance.now()), undefined, { signal, ref: false }).catch(() => {});
    }
  };
  const watching = watch();
  return {
    stop: async () => {
      ending.abort();
      await watching;
    },
  };
};

/** No folder is watched any more: what was found in one is forgotten. */
export const endWatch = ({ store }: Pick<WatchDeps, 'store'>): Promise<void> =>
  store.write((tx) => noteFolder(tx, null));
