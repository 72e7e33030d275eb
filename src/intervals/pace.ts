import { setTimeout as sleep } from 'node:timers/promises';

/** Lets calls begin one after another, with a pause between their beginnings. */
export type Pace = () => Promise<void>;

/** `gapMs`: from the beginning of one call to that of the next, by the machine's own clock. */
export const createPace = (gapMs: number): Pace => {
  let last: Promise<unknown> = Promise.resolve();
  let nextAt = 0;
  return () => {
    const mine = last.then(async () => {
      const waitMs = nextAt - performance.now();
      if (waitMs > 0) await sleep(waitMs);
      nextAt = performance.now() + gapMs;
    });
    last = mine;
    return mine;
  };
};
