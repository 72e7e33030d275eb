import type { Run } from '../run.ts';

/** End of a recording, seconds since 1970. Never before its moving time is over: some exports hold no elapsed time. */
export const endS = (run: Run): number => run.startS + Math.max(run.elapsedTimeS, run.movingTimeS, 0);

/** Whether two recordings were on at the same time. Touching ends do not count; an equal start does. */
export const overlapInTime = (a: Run, b: Run): boolean =>
  a.startS === b.startS || (a.startS < endS(b) && b.startS < endS(a));

/** Order of start; equal starts by id, so that any order of input gives the same result. */
export const byStart = (a: Run, b: Run): number => a.startS - b.startS || a.id - b.id;
