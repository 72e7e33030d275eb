import { dayNumber } from '../day.ts';
import type { Run } from '../run.ts';
import { endS } from './timing.ts';

/** Runs less than 15 minutes apart are one session: warm-up, workout and cool-down saved one by one (SCIENCE.md 1.0). */
const SAME_SESSION_S = 15 * 60;

/** One run within its session. */
export type SessionPart = {
  readonly run: Run;
  /** Day number of the run itself: day loads stay there. */
  readonly day: number;
  /** Day number of the session's first run: the session belongs there. */
  readonly sessionDay: number;
  /** Distance of the session up to and including this run, metres. */
  readonly sessionM: number;
};

/**
 * The session each run belongs to. Takes non-overlapping runs in order of start; chains count: each gap is
 * measured from the end of the run before.
 */
export const sessionParts = (runs: readonly Run[]): readonly SessionPart[] => {
  const parts: SessionPart[] = [];
  for (const run of runs) {
    const before = parts.at(-1);
    const day = dayNumber(run.day);
    const continues = before !== undefined && run.startS - endS(before.run) < SAME_SESSION_S;
    parts.push(
      continues
        ? { run, day, sessionDay: before.sessionDay, sessionM: before.sessionM + run.distanceM }
        : { run, day, sessionDay: day, sessionM: run.distanceM },
    );
  }
  return parts;
};
