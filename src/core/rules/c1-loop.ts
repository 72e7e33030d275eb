import { hasReached } from '../compare.ts';
import type { Ground } from '../ground.ts';
import { isWarm, couldBeWarm, type History, type Moment } from '../history/history.ts';
import type { LoopRun } from '../history/loops.ts';
import { type AsOf, sumBack, sumOfDays } from '../load/day-series.ts';
import type { Rotation } from '../run-analysis.ts';
import type { StateRule, Verdict } from './rule.ts';

/** C1: the same closed loop in the same direction, over 28 days. */
export type LoopFacts = {
  readonly runs: number;
  readonly share: number;
  readonly distanceM: number;
  readonly direction: Rotation;
  /** Where the runner runs, as said; absent where nothing was. */
  readonly ground?: Ground;
};

/** Share and count are taken over 28 days (SCIENCE.md 4.3 C1). */
const WINDOW_DAYS = 28;

/** From 6 times on (SCIENCE.md 4.3 C1, DESIGN). */
const TIMES_FROM = 6;

type Tally = {
  runs: number;
  distanceM: number;
  readonly loop: number;
  readonly direction: LoopRun['direction'];
};

/** The loop and direction with the most distance; null for none. */
const mostRunLoop = (runs: readonly LoopRun[]): Tally | null => {
  const tallies = new Map<string, Tally>();
  for (const { loop, direction, distanceM } of runs) {
    const key = `${loop} ${direction}`;
    const tally = tallies.get(key) ?? { runs: 0, distanceM: 0, loop, direction };
    tally.runs += 1;
    tally.distanceM += distanceM;
    tallies.set(key, tally);
  }
  return [...tallies.values()].reduce<Tally | null>(
    (most, tally) => (most === null || tally.distanceM > most.distanceM ? tally : most),
    null,
  );
};

/** The loop that fills most of a month, with its share; null where none does. */
const filling = (
  history: History,
  asOf: AsOf | Moment,
  shareFrom: number,
): (Tally & { readonly share: number }) | null => {
  if (!isWarm(history, asOf.day)) return null;
  const loops = history.loopsIn(asOf.day - WINDOW_DAYS + 1, asOf.day);
  const most = mostRunLoop('index' in asOf ? loops.filter(({ index }) => index <= asOf.index) : loops);
  if (most === null || most.runs < TIMES_FROM) return null;
  const share = most.distanceM / sumBack(history.series, asOf, 'distanceM', WINDOW_DAYS);
  return hasReached(share, shareFrom) ? { ...most, share } : null;
};

const factsOf = (
  { ground }: History,
  { runs, share, distanceM, direction }: Tally & { readonly share: number },
): LoopFacts => ({ runs, share, distanceM, direction, ...(ground !== null && { ground }) });

const tell = (history: History, moment: Moment, shareFrom: number): Verdict<LoopFacts> | null => {
  const most = filling(history, moment, shareFrom);
  if (most === null) return null;
  // Told where it was run: another run only shifts the shares.
  const here = history.loopsIn(moment.day, moment.day).find(({ index }) => index === moment.index);
  if (here === undefined) return null;
  if (here.loop !== most.loop || here.direction !== most.direction) return null;
  return { level: 'note', facts: factsOf(history, most) };
};

/**
 * C1, the same closed loop in the same direction for most of a month: a stand-in for always having the same
 * leg on the upper side of a cambered path. Grade C; names no leg.
 */
export const c1 = {
  id: 'C1',
  family: 'direction',
  kind: 'state',
  manner: 'state',
  again: 'after-quiet',
  evidence: {
    grade: 'C',
    source: 'Cross-slope study of hip motion (PMID 27241856, 10 runners); limits chosen',
  },
  // SCIENCE.md 4.3.
  threshold: { name: 'loopShare', usual: 0.6, range: [0.3, 1] },
  raises: () => null,
  suggest: () => [],
  at: (history, asOf, shareFrom) => {
    const most = filling(history, asOf, shareFrom);
    return most && factsOf(history, most);
  },
  tell,
  limit: (history, { today, day }, shareFrom) => {
    if (!couldBeWarm(history, day)) return {};
    const from = day - WINDOW_DAYS + 1;
    const most = mostRunLoop(history.loopsIn(from, day));
    if (most === null) return {};
    const isShare = hasReached(
      most.distanceM,
      shareFrom * sumOfDays(history.series, 'distanceM', from, today),
    );
    // Below the share, more runs of it may reach it: how many depends on all the others, so only times bound it.
    const left = Math.max(0, TIMES_FROM - 1 - most.runs);
    return isShare || left > 0 ? { loopRuns: left } : {};
  },
} as const satisfies StateRule<LoopFacts>;
