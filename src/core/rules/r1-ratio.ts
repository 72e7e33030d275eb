import { isAbove } from '../compare.ts';
import { isWarm, couldBeWarm, type History, type Moment } from '../history/history.ts';
import { type AsOf, sumOfDays, unknownDays } from '../load/day-series.ts';
import type { LoadMeasure } from '../load/measure.ts';
import { ACUTE_DAYS, CHRONIC_DAYS, COUPLED_DAYS, ratiosAt } from '../load/ratios.ts';
import { highestWeekM, isRebound } from '../load/weeks.ts';
import { measureFact } from './measure-fact.ts';
import type { StateRule, Verdict } from './rule.ts';
import { usualWeek } from './suggestion.ts';

/** R1: acute to chronic ratio, uncoupled 7:21, with its two relatives; daily means in metres. */
export type RatioFacts = {
  readonly ratio: number;
  readonly coupled: number;
  readonly ewma: number | null;
  readonly acuteMPerDay: number;
  readonly chronicMPerDay: number;
  /** The week is no bigger than the best of the six before: a fuller week again. */
  readonly rebound: boolean;
  readonly measure?: LoadMeasure;
};

/** Above this the ratio is a caution (SCIENCE.md 1.5 R1). */
const CAUTION_ABOVE = 2;

/** Below 1 km a day over three weeks, two runs instead of one are already "a factor 2" (SCIENCE.md 1.0, DESIGN). */
const CHRONIC_FROM_M_PER_DAY = 1000;

const TINY = 1e-6;

/** The largest week, metres, after which R1 stays silent when three weeks of `chronicM` came before; may be Infinity. */
const ratioLimitM = (chronicM: number, ratio: number): number =>
  chronicM < CHRONIC_FROM_M_PER_DAY * CHRONIC_DAYS
    ? Infinity
    : Math.floor((ratio * ACUTE_DAYS * chronicM) / CHRONIC_DAYS + TINY);

const at = (history: History, asOf: AsOf | Moment, limit: number): RatioFacts | null => {
  if (!isWarm(history, asOf.day)) return null;
  const ratios = ratiosAt(history.series, history.ewma, asOf);
  if (ratios === null || ratios.chronicMPerDay < CHRONIC_FROM_M_PER_DAY) return null;
  const { uncoupled, coupled, ewma, acuteMPerDay, chronicMPerDay } = ratios;
  if (!isAbove(uncoupled, limit)) return null;
  return {
    ratio: uncoupled,
    coupled,
    ewma,
    acuteMPerDay,
    chronicMPerDay,
    rebound: isRebound(history.series, asOf),
    ...measureFact(history.measure),
  };
};

const tell = (history: History, moment: Moment, limit: number): Verdict<RatioFacts> | null => {
  const facts = at(history, moment, limit);
  if (facts === null) return null;
  // What the three weeks lose as days pass is no running: only running raises a week.
  const highestM = highestWeekM(history.series, 'loadM', moment.day - ACUTE_DAYS, moment.day - 1);
  if (facts.acuteMPerDay * ACUTE_DAYS <= highestM + TINY) return null;
  return { level: isAbove(facts.ratio, CAUTION_ABOVE) ? 'caution' : 'note', facts };
};

/**
 * R1, acute to chronic ratio: uncoupled 7:21, told as change and never as risk (SCIENCE.md 1.4; grade C and
 * contradicted by the largest running study).
 */
export const r1 = {
  id: 'R1',
  family: 'load',
  kind: 'state',
  manner: 'state',
  again: 'after-a-week',
  evidence: {
    grade: 'C',
    source:
      'Windt & Gabbett 2019, Br J Sports Med 53:988; not confirmed by Schuster Brandt Frandsen et al. 2025',
  },
  // SCIENCE.md 1.5: uncoupled 7:21.
  threshold: { name: 'loadRatio', usual: 1.5, range: [1, 5] },
  raises: () => null,
  // What was run lately anyway is nothing to hold back.
  suggest: ({ rebound }, view) => (rebound ? [] : usualWeek(view)),
  at,
  tell,
  limit: (history, { today, day }, ratio) => {
    const { series } = history;
    const first = day - COUPLED_DAYS + 1;
    if (!couldBeWarm(history, day) || first < series.firstDay || unknownDays(series, first, today) > 0)
      return {};
    const limitM = ratioLimitM(sumOfDays(series, 'loadM', first, day - ACUTE_DAYS), ratio);
    const highestM = highestWeekM(series, 'loadM', day - ACUTE_DAYS, today);
    return Number.isFinite(limitM)
      ? { distanceM: Math.max(limitM, highestM) - sumOfDays(series, 'loadM', day - ACUTE_DAYS + 1, today) }
      : {};
  },
} as const satisfies StateRule<RatioFacts>;
