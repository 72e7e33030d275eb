import { dayNumber } from '../day.ts';
import type { Run } from '../run.ts';
import { endS } from './timing.ts';

/** Runs less than 15 minutes apart are one session: warm-up, workout and cool-down saved one by one (SCIENCE.md 1.0). */
const SAME_SESSION_S = 15 * 60;

/** One or several recordings that belong together. */
export type Session = {
  /** Place among the sessions of a history. */
  readonly index: number;
  /** The id of its first recording: what is reported of the session names it. */
  readonly id: number;
  /** Day number of its first recording: the session belongs there. */
  readonly day: number;
  /** Metres of all its recordings. */
  readonly distanceM: number;
  /** How many recordings it has. */
  readonly parts: number;
  readonly race: boolean;
};

/** One run within its session. */
export type SessionPart = {
  readonly run: Run;
  /** Day number of the run itself: day loads stay there. */
  readonly day: number;
  readonly session: Session;
  /** Its place in the session; the first is 1. */
  readonly part: number;
  /** Distance of the session up to and including this run, metres. */
  readonly sessionM: number;
};

/** Cuts runs, which do not overlap and are in order of start, where 15 minutes or more lie between two. */
const chains = (runs: readonly Run[]): readonly (readonly Run[])[] => {
  const list: Run[][] = [];
  for (const run of runs) {
    const before = list.at(-1)?.at(-1);
    if (before !== undefined && run.startS - endS(before) < SAME_SESSION_S) list.at(-1)!.push(run);
    else list.push([run]);
  }
  return list;
};

/**
 * The session each run belongs to. Takes non-overlapping runs in order of start; chains count: each gap is
 * measured from the end of the run before.
 */
export const sessionParts = (runs: readonly Run[]): readonly SessionPart[] =>
  chains(runs).flatMap((chain, index) => {
    const first = chain[0]!;
    const session: Session = {
      index,
      id: first.id,
      day: dayNumber(first.day),
      distanceM: chain.reduce((sum, run) => sum + run.distanceM, 0),
      parts: chain.length,
      race: chain.some((run) => run.race === true),
    };
    let sessionM = 0;
    return chain.map((run, i) => {
      sessionM += run.distanceM;
      return { run, day: dayNumber(run.day), session, part: i + 1, sessionM };
    });
  });
