import { hasReached } from '../compare.ts';
import { isWarm, lastMomentUpTo, type History, type Moment } from '../history/history.ts';
import type { LoopRun } from '../history/loops.ts';
import { type AsOf, sumBack } from '../load/day-series.ts';
import { partitionPoint } from '../search.ts';
import type { RuleSettings } from './settings.ts';
import type { Verdict } from './rule.ts';

/** Share and count are taken over 28 days (SCIENCE.md 4.3 C1). */
const WINDOW_DAYS = 28;

/** From 6 times on (SCIENCE.md 4.3 C1, DESIGN). */
const TIMES_FROM = 6;

/**
 * C1, the same closed loop in the same direction for most of a month: a stand-in for always having the same
 * leg on the upper side of a cambered path. Grade C; names no leg.
 */
export const c1Loop = (
  history: History,
  asOf: AsOf | Moment,
  settings: RuleSettings,
): Verdict<'C1'> | null => {
  if (history.loops.length === 0 || !isWarm(history, asOf.day)) return null;
  const most = mostRunLoop(loopsInWindow(history, asOf));
  if (most === null || most.runs < TIMES_FROM) return null;
  const share = most.distanceM / sumBack(history.series, asOf, 'distanceM', WINDOW_DAYS);
  if (!hasReached(share, settings.loopShare)) return null;
  return {
    level: 'note',
    facts: {
      runs: most.runs,
      share,
      distanceM: most.distanceM,
      direction: most.direction,
      ...(history.ground !== null && { ground: history.ground }),
    },
  };
};

/** The loops run in the 28 days up to the view. */
const loopsInWindow = (history: History, asOf: AsOf | Moment): readonly LoopRun[] => {
  const { loops } = history;
  const upTo = 'index' in asOf ? asOf.index : (lastMomentUpTo(history, asOf.day)?.index ?? -1);
  const from = partitionPoint(loops, (run) => run.day <= asOf.day - WINDOW_DAYS);
  const to = partitionPoint(loops, (run) => run.index <= upTo);
  return loops.slice(from, to);
};

type Tally = { runs: number; distanceM: number; readonly direction: LoopRun['direction'] };

/** The loop and direction with the most distance; null for none. */
const mostRunLoop = (runs: readonly LoopRun[]): Tally | null => {
  const tallies = new Map<string, Tally>();
  for (const { loop, direction, distanceM } of runs) {
    const key = `${loop} ${direction}`;
    const tally = tallies.get(key) ?? { runs: 0, distanceM: 0, direction };
    tally.runs += 1;
    tally.distanceM += distanceM;
    tallies.set(key, tally);
  }
  return [...tallies.values()].reduce<Tally | null>(
    (most, tally) => (most === null || tally.distanceM > most.distanceM ? tally : most),
    null,
  );
};
