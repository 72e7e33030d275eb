import type { ReportInput } from '../report/input.ts';
import { dayNumber } from '../day.ts';
import { type History, type Moment, openHistory } from '../history/history.ts';
import { mileageNow } from './mileage.ts';
import { type BreakIn, breakInOn } from './new-pair.ts';

/** Share of the week in each pair: the last 7 days. */
const WEEK_DAYS = 7;

/** DESIGN: four weeks, as of the drop a runner is used to (D1): what the rotation is now. */
const MONTH_DAYS = 28;

/** F1 looks at 8 weeks (SCIENCE.md 5). */
const ROTATION_DAYS = 56;

/** F1: above 90 % of 8 weeks' distance in one pair, a second pair is worth a thought (Malisoux 2015, C+). */
const ONE_PAIR_ABOVE = 0.9;

/** One pair as of the last day looked at. */
export type PairSummary = {
  readonly gearId: string;
  /** Lifetime distance, metres, kilometres before Camber included. */
  readonly distanceM: number;
  /** What Strava counts beyond the known activities, metres. */
  readonly beforeM: number;
  readonly dropMm: number | null;
  /** Share (0..1) of the last 7 days' distance; null when nothing was run. */
  readonly weekShare: number | null;
  /** Distance of the last 28 days, metres. */
  readonly monthM: number;
  /** Share (0..1) of the last 8 weeks' distance; null when nothing was run. */
  readonly rotationShare: number | null;
  /** Its first 50 km and 14 days, while they last; null otherwise. */
  readonly breakIn: BreakIn | null;
};

/** The pairs as the Shoes page shows them. */
export type ShoesSummary = {
  readonly pairs: readonly PairSummary[];
  /** Metres of the last 8 weeks run in no known pair. */
  readonly withoutPairM: number;
  /** The last 28 days: everything run, and what names no pair. */
  readonly month: {
    readonly distanceM: number;
    readonly withoutPairM: number;
    readonly runs: number;
    /** Ids of the runs without a pair, newest first. */
    readonly runsWithoutPair: readonly number[];
  };
  /** F1: the pair that takes nearly all of the distance; null when there is rotation. Information, no warning. */
  readonly onlyPair: string | null;
};

/** Sums up the pairs on the last day looked at (`input.until`). */
export const shoesSummary = (input: ReportInput): ShoesSummary => {
  const history = openHistory({ ...input, measure: input.settings.measure });
  const day = dayNumber(input.until);
  const week = distanceByPair(history, day, WEEK_DAYS);
  const month = distanceByPair(history, day, MONTH_DAYS);
  const season = distanceByPair(history, day, ROTATION_DAYS);
  const pairs = [...history.gear].map(([gearId, gear]) => ({
    gearId,
    distanceM: mileageNow(gear),
    beforeM: gear.beforeM,
    dropMm: gear.dropMm,
    weekShare: share(week, gearId),
    monthM: month.get(gearId) ?? 0,
    rotationShare: share(season, gearId),
    breakIn: breakInOn(history, gear, mileageNow(gear), day),
  }));
  return {
    pairs,
    withoutPairM: season.get(null) ?? 0,
    month: {
      distanceM: sumOf(month),
      withoutPairM: month.get(null) ?? 0,
      runs: momentsOf(history, day, MONTH_DAYS).length,
      runsWithoutPair: momentsOf(history, day, MONTH_DAYS)
        .filter(({ run }) => run.gearId === null)
        .map(({ run }) => run.id)
        .toReversed(),
    },
    onlyPair: pairs.find((pair) => (pair.rotationShare ?? 0) > ONE_PAIR_ABOVE)?.gearId ?? null,
  };
};

/** The counted runs of the last `days` days. */
const momentsOf = ({ moments }: History, day: number, days: number): readonly Moment[] =>
  moments.filter((moment) => moment.day > day - days && moment.day <= day);

/** Distance of the last `days` days by pair; null stands for runs without one. */
const distanceByPair = (history: History, day: number, days: number): ReadonlyMap<string | null, number> => {
  const sums = new Map<string | null, number>();
  for (const { run } of momentsOf(history, day, days))
    sums.set(run.gearId, (sums.get(run.gearId) ?? 0) + run.distanceM);
  return sums;
};

const sumOf = (sums: ReadonlyMap<string | null, number>): number =>
  [...sums.values()].reduce((sum, metres) => sum + metres, 0);

const share = (sums: ReadonlyMap<string | null, number>, gearId: string): number | null => {
  const total = sumOf(sums);
  return total > 0 ? (sums.get(gearId) ?? 0) / total : null;
};
