import { isWarm, couldBeWarm, type History, type Moment } from '../history/history.ts';
import { type AsOf, sumOfDays, unknownDays } from '../load/day-series.ts';
import type { LoadMeasure } from '../load/measure.ts';
import {
  highestWeekM,
  isRebound,
  progressionClass,
  WEEK_DAYS,
  weekChange,
  weekLoadM,
} from '../load/weeks.ts';
import { measureFact } from './measure-fact.ts';
import type { Company, StateRule, Verdict } from './rule.ts';
import { usualWeek } from './suggestion.ts';

/**
 * W1: the last 7 days against the 7 before, metres. `measure` stands there only when the runner chose another load
 * than distance; metres are then metre equivalents (docs/methods.md, "Load").
 */
export type ProgressionFacts = {
  readonly weekM: number;
  readonly previousWeekM: number;
  readonly change: number;
  /** The week is no bigger than the best of the six before: a fuller week again. */
  readonly rebound: boolean;
  readonly measure?: LoadMeasure;
};

/** A week below 10 km changes by half with one run more or less (SCIENCE.md 1.5 W1, DESIGN). */
const WEEK_FROM_M = 10_000;

/** And it must hold 5 km more (SCIENCE.md 1.5 W1, DESIGN). */
const MORE_BY_M = 5000;

const TINY = 1e-6;

/** The largest week, metres, after which W1 stays silent when `previousWeekM` came before; Infinity after none. */
const progressionLimitM = (previousWeekM: number, rise: number): number =>
  previousWeekM > 0
    ? Math.max(Math.floor(previousWeekM * (1 + rise) + TINY), WEEK_FROM_M - 1, previousWeekM + MORE_BY_M - 1)
    : Infinity;

const changeAt = ({ series }: History, asOf: AsOf): number | null => {
  if (unknownDays(series, asOf.day - 2 * WEEK_DAYS + 1, asOf.day) > 0) return null;
  return weekChange(weekLoadM(series, asOf), weekLoadM(series, asOf, 1));
};

const at = (history: History, asOf: AsOf | Moment, rise: number): ProgressionFacts | null => {
  const { series } = history;
  if (!isWarm(history, asOf.day)) return null;
  const change = changeAt(history, asOf);
  const weekM = weekLoadM(series, asOf);
  const previousWeekM = weekLoadM(series, asOf, 1);
  if (change === null || weekM < WEEK_FROM_M || weekM < previousWeekM + MORE_BY_M) return null;
  if (progressionClass(change, rise) !== 'large') return null;
  return {
    weekM,
    previousWeekM,
    change: weekM / previousWeekM - 1,
    rebound: isRebound(series, asOf),
    ...measureFact(history.measure),
  };
};

const tell = (
  history: History,
  moment: Moment,
  rise: number,
  { combined }: Company,
): Verdict<ProgressionFacts> | null => {
  const facts = at(history, moment, rise);
  // The week before shrinks as days pass: only running raises a week.
  return facts !== null &&
    facts.weekM > highestWeekM(history.series, 'loadM', moment.day - WEEK_DAYS, moment.day - 1)
    ? { level: combined ? 'caution' : 'note', facts }
    : null;
};

/** W1, two-week progression: the last 7 days against the 7 before (Nielsen 2014; grade C+). */
export const w1 = {
  id: 'W1',
  family: 'load',
  kind: 'state',
  manner: 'state',
  again: 'after-a-week',
  evidence: { grade: 'C+', source: 'Nielsen et al. 2014, J Orthop Sports Phys Ther (874 novice runners)' },
  // The class above 30 % of Nielsen 2014.
  threshold: { name: 'weekRise', usual: 0.3, range: [0.05, 3] },
  raises: () => null,
  // What was run lately anyway is nothing to hold back.
  suggest: ({ rebound }, view) => (rebound ? [] : usualWeek(view)),
  at,
  tell,
  limit: (history, { today, day }, rise) => {
    const { series } = history;
    if (!couldBeWarm(history, day) || unknownDays(series, day - 2 * WEEK_DAYS + 1, today) > 0) return {};
    const previousWeekM = sumOfDays(series, 'loadM', day - 2 * WEEK_DAYS + 1, day - WEEK_DAYS);
    const limitM = progressionLimitM(previousWeekM, rise);
    const highestM = highestWeekM(series, 'loadM', day - WEEK_DAYS, today);
    return Number.isFinite(limitM)
      ? { distanceM: Math.max(limitM, highestM) - sumOfDays(series, 'loadM', day - WEEK_DAYS + 1, today) }
      : {};
  },
} as const satisfies StateRule<ProgressionFacts>;
