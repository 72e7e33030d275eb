import { isWarm, type History } from '../../history/history.ts';
import type { Session } from '../../history/sessions.ts';
import { returnOn } from '../../rules/restart.ts';
import { partitionPoint } from '../../search.ts';
import { baselineM, REFERENCE_DAYS, spikeLimitM } from '../../rules/s1-spike.ts';

/** A session that went beyond what was usual, or a race: no base of the next limit yet. */
export type Jump = {
  readonly session: Session;
  /** The base that it went beyond, metres; null for a race without one. */
  readonly baseM: number | null;
};

/** A jump becomes a base after two weeks (SCIENCE.md 1.7, DESIGN). */
const JUMP_DAYS = 14;

/** A longest session, and whether it had been a jump. */
export type Longest = { readonly session: Session; readonly wasJump: boolean };

/** Whether a session was a jump; `jumps` in the order of their sessions. */
const isJump = (jumps: readonly Jump[], index: number): boolean =>
  jumps[partitionPoint(jumps, ({ session }) => session.index < index)]?.session.index === index;

/** The longest session that counts as a base on `day` (day number), of the 30 days before it up to `lastDay`. */
export const baseOn = (
  { sessions }: Pick<History, 'sessions'>,
  jumps: readonly Jump[],
  { day, before }: { readonly day: number; readonly before: number },
): Longest | null => {
  let longest: Longest | null = null;
  for (let i = before - 1; i >= 0; i -= 1) {
    const session = sessions[i]!;
    // Sessions are in order of start, which after a flight is nearly that of days.
    if (session.day < day - REFERENCE_DAYS - 1) break;
    if (session.day < day - REFERENCE_DAYS || session.day >= day) continue;
    const wasJump = isJump(jumps, session.index);
    if (wasJump && day - session.day < JUMP_DAYS) continue;
    if (session.distanceM > (longest?.session.distanceM ?? 0)) longest = { session, wasJump };
  }
  return longest === null || baselineM(longest.session.distanceM) === null ? null : longest;
};

/** The jumps of a history, in order. `ratio`: the runner's limit of a single run. */
export const jumpsOf = (history: History, ratio: number): readonly Jump[] => {
  const jumps: Jump[] = [];
  for (const session of history.sessions) {
    if (!isWarm(history, session.day)) continue;
    const base = baseOn(history, jumps, { day: session.day, before: session.index });
    const baseM = base?.session.distanceM ?? null;
    const isBeyond = baseM !== null && session.distanceM > spikeLimitM(baseM, ratio);
    const isReturn = session.distanceM <= (returnOn(history, session.day)?.suggestedMaxM ?? 0);
    if (session.race || (isBeyond && !isReturn)) jumps.push({ session, baseM });
  }
  return jumps;
};
