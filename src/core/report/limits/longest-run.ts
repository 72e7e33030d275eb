import { dayFromNumber } from '../../day.ts';
import type { History } from '../../history/history.ts';
import type { Base } from '../../rules/room.ts';
import { baselineM, REFERENCE_DAYS, spikeLimitM } from '../../rules/s1-spike.ts';
import { baseOn, type Jump } from './jumps.ts';

/** The longest run that no jump has raised, metres, and the session it comes from where that had been a jump. */
export type LongestRun = { readonly limitM: number; readonly base: Base | null };

/**
 * The longest run of a coming day (day number) by what was usual before any jump of the last two weeks. Where nothing
 * but jumps is left to compare with, the base that the last one went beyond stands on. Null without a baseline.
 */
export const longestRunOn = (
  history: History,
  jumps: readonly Jump[],
  day: number,
  ratio: number,
): LongestRun | null => {
  const base = baseOn(history, jumps, { day, before: history.sessions.length });
  if (base !== null) {
    const { session, wasJump } = base;
    return {
      limitM: spikeLimitM(session.distanceM, ratio),
      base: wasJump ? { sessionM: session.distanceM, day: dayFromNumber(session.day) } : null,
    };
  }
  const last = jumps.findLast(
    ({ session, baseM }) =>
      session.day < day && day - session.day <= REFERENCE_DAYS && baseM !== null && baselineM(baseM) !== null,
  );
  return last === undefined ? null : { limitM: spikeLimitM(last.baseM, ratio), base: null };
};
