import { isWarm, type History } from '../history/history.ts';
import { type AsOf, unknownDays } from '../load/day-series.ts';
import { isRebound, progressionClass, WEEK_DAYS, weekChange, weekLoadM } from '../load/weeks.ts';
import type { RuleSettings } from './settings.ts';
import { measureFact } from './measure-fact.ts';
import type { Verdict } from './rule.ts';

/** A week below 10 km changes by half with one run more or less (SCIENCE.md 1.5 W1, DESIGN). */
const WEEK_FROM_M = 10_000;

/** And it must hold 5 km more (SCIENCE.md 1.5 W1, DESIGN). */
const MORE_BY_M = 5000;

/** What W1 needs beyond the loads. */
export type VolumeContext = {
  /** S1, a hill rule or symptoms were true in the last 7 days: then, and only then, W1 is a caution. */
  readonly combined: boolean;
  /** Longest single run within the spike limit, for the advice. */
  readonly budgetM: number | null;
};

/** W1, two-week progression: the last 7 days against the 7 before (Nielsen 2014; grade C+). */
export const w1Progression = (
  history: History,
  asOf: AsOf,
  settings: RuleSettings,
  context: VolumeContext,
): Verdict<'W1'> | null => {
  const { series } = history;
  if (!isWarm(history, asOf.day)) return null;
  if (unknownDays(series, asOf.day - 2 * WEEK_DAYS + 1, asOf.day) > 0) return null;
  const weekM = weekLoadM(series, asOf);
  const previousWeekM = weekLoadM(series, asOf, 1);
  const change = weekChange(weekM, previousWeekM);
  if (change === null || weekM < WEEK_FROM_M || weekM < previousWeekM + MORE_BY_M) return null;
  if (progressionClass(change, settings.weekRise) !== 'large') return null;
  return {
    level: context.combined ? 'caution' : 'note',
    facts: {
      weekM,
      previousWeekM,
      change,
      rebound: isRebound(series, asOf),
      budgetM: context.budgetM,
      ...measureFact(settings),
    },
  };
};

/** The largest week, metres, after which W1 stays silent when `previousWeekM` came before; Infinity after none. */
export const w1WeekLimitM = (previousWeekM: number, settings: RuleSettings): number =>
  previousWeekM > 0
    ? Math.max(
        Math.floor(previousWeekM * (1 + settings.weekRise) + 1e-6),
        WEEK_FROM_M - 1,
        previousWeekM + MORE_BY_M - 1,
      )
    : Infinity;
