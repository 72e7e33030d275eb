import { isAbove } from '../compare.ts';
import { isWarm, type History } from '../history/history.ts';
import type { AsOf } from '../load/day-series.ts';
import { ACUTE_DAYS, CHRONIC_DAYS, ratiosAt } from '../load/ratios.ts';
import { isRebound } from '../load/weeks.ts';
import type { RuleSettings } from './settings.ts';
import { measureFact } from './measure-fact.ts';
import type { Verdict } from './rule.ts';

/** Above this the ratio is a caution (SCIENCE.md 1.5 R1). */
const CAUTION_ABOVE = 2;

/** Below 1 km a day over three weeks, two runs instead of one are already "a factor 2" (SCIENCE.md 1.0, DESIGN). */
const CHRONIC_FROM_M_PER_DAY = 1000;

/**
 * R1, acute to chronic ratio: uncoupled 7:21, told as change and never as risk (SCIENCE.md 1.4; grade C and
 * contradicted by the largest running study).
 */
export const r1Ratio = (
  history: History,
  asOf: AsOf,
  settings: RuleSettings,
  context: { readonly budgetM: number | null },
): Verdict<'R1'> | null => {
  if (!isWarm(history, asOf.day)) return null;
  const ratios = ratiosAt(history.series, history.ewma, asOf);
  if (ratios === null || ratios.chronicMPerDay < CHRONIC_FROM_M_PER_DAY) return null;
  if (!isAbove(ratios.uncoupled, settings.loadRatio)) return null;
  const { uncoupled, coupled, ewma, acuteMPerDay, chronicMPerDay } = ratios;
  return {
    level: isAbove(uncoupled, CAUTION_ABOVE) ? 'caution' : 'note',
    facts: {
      ratio: uncoupled,
      coupled,
      ewma,
      acuteMPerDay,
      chronicMPerDay,
      rebound: isRebound(history.series, asOf),
      budgetM: context.budgetM,
      ...measureFact(settings),
    },
  };
};

/** The largest week, metres, after which R1 stays silent when three weeks of `chronicM` came before; may be Infinity. */
export const r1WeekLimitM = (chronicM: number, settings: RuleSettings): number =>
  chronicM < CHRONIC_FROM_M_PER_DAY * CHRONIC_DAYS
    ? Infinity
    : Math.floor((settings.loadRatio * ACUTE_DAYS * chronicM) / CHRONIC_DAYS + 1e-6);
