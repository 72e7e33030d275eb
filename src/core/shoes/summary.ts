import type { AssessInput } from '../assess-input.ts';
import { dayNumber } from '../day.ts';
import { type History, openHistory } from '../history/history.ts';
import { mileageNow } from './mileage.ts';

/** Share of the week in each pair: the last 7 days. */
const WEEK_DAYS = 7;

/** F1 looks at 8 weeks (SCIENCE.md 5). */
const ROTATION_DAYS = 56;

/** F1: above 90 % of 8 weeks' distance in one pair, a second pair is worth a thought (Malisoux 2015, C+). */
const ONE_PAIR_ABOVE = 0.9;

/** One pair as of the last day looked at. */
type PairSummary = {
  readonly gearId: string;
  /** Lifetime distance, metres, kilometres before Camber included. */
  readonly distanceM: number;
  /** What Strava counts beyond the known activities, metres. */
  readonly beforeM: number;
  readonly dropMm: number | null;
  /** Share (0..1) of the last 7 days' distance; null when nothing was run. */
  readonly weekShare: number | null;
  /** Share (0..1) of the last 8 weeks' distance; null when nothing was run. */
  readonly rotationShare: number | null;
};

/** The pairs as the Shoes page shows them. */
export type ShoesSummary = {
  readonly pairs: readonly PairSummary[];
  /** Metres of the last 8 weeks run in no known pair. */
  readonly withoutPairM: number;
  /** F1: the pair that takes nearly all of the distance; null when there is rotation. Information, no warning. */
  readonly onlyPair: string | null;
};

/** Sums up the pairs on the last day looked at (`input.until`). */
export const shoesSummary = (input: AssessInput): ShoesSummary => {
  const history = openHistory(input);
  const day = dayNumber(input.until);
  const week = distanceByPair(history, day, WEEK_DAYS);
  const season = distanceByPair(history, day, ROTATION_DAYS);
  const pairs = [...history.gear].map(([gearId, gear]) => ({
    gearId,
    distanceM: mileageNow(gear),
    beforeM: gear.beforeM,
    dropMm: gear.dropMm,
    weekShare: share(week, gearId),
    rotationShare: share(season, gearId),
  }));
  return {
    pairs,
    withoutPairM: season.get(null) ?? 0,
    onlyPair: pairs.find((pair) => (pair.rotationShare ?? 0) > ONE_PAIR_ABOVE)?.gearId ?? null,
  };
};

/** Distance of the last `days` days by pair; null stands for runs without one. */
const distanceByPair = (history: History, day: number, days: number): ReadonlyMap<string | null, number> => {
  const sums = new Map<string | null, number>();
  for (const { run, day: runDay } of history.moments)
    if (runDay > day - days && runDay <= day)
      sums.set(run.gearId, (sums.get(run.gearId) ?? 0) + run.distanceM);
  return sums;
};

const share = (sums: ReadonlyMap<string | null, number>, gearId: string): number | null => {
  const total = [...sums.values()].reduce((sum, metres) => sum + metres, 0);
  return total > 0 ? (sums.get(gearId) ?? 0) / total : null;
};
