import { type History, longestSessionM } from '../../history/history.ts';
import { type DayNumbers, sumOfDays } from '../../load/day-series.ts';
import { ACUTE_DAYS, CHRONIC_DAYS, uncoupledRatio } from '../../load/ratios.ts';
import { WEEK_DAYS, weekChange } from '../../load/weeks.ts';
import { baselineM, REFERENCE_DAYS } from '../../rules/s1-spike.ts';
import { biggestWeek, largest, type MeasureRow, type Reading, runsIn } from './measure.ts';

/** The rules about ratio and rise look at no less (SCIENCE.md 1.0, 1.5): two runs instead of one are "a factor 2". */
const CHRONIC_FROM_M = 1000 * CHRONIC_DAYS;
const WEEK_FROM_M = 10_000;

/**
 * The week before a rise held at least 1 km a day (SCIENCE.md 1.0), and at least half of what a week of the four before
 * it held (DESIGN: as S2 halves after a break). Against a week with hardly a run every week is "a factor 5": that is the
 * end of a pause, which the longest time without a run tells.
 */
const BASE_FROM_M = 1000 * WEEK_DAYS;
const BASE_SHARE = 0.5;
const BASE_WEEKS = 4;

function* daysOf({ from, to }: DayNumbers): Generator<number> {
  for (let day = from; day <= to; day += 1) yield day;
}

/** The sessions that began in a window, by day and distance. */
const sessionsIn = (history: History, window: DayNumbers): readonly (readonly [number, number])[] =>
  runsIn(history, window).flatMap(({ part, session }) =>
    part === 1 ? [[session.day, session.distanceM] as const] : [],
  );

const longest = (history: History, window: DayNumbers): Reading =>
  largest(sessionsIn(history, window)) ?? { why: 'noRuns' };

/** The longest session against the longest of the 30 days before it, as S1 compares them. */
const jump = (history: History, window: DayNumbers): Reading => {
  const ratios = sessionsIn(history, window).flatMap(
    ([day, metres]): readonly (readonly [number, number])[] => {
      const before = baselineM(longestSessionM(history, day - REFERENCE_DAYS, day - 1));
      return before === null ? [] : [[day, metres / before]];
    },
  );
  return largest(ratios) ?? { why: 'littleRun' };
};

/** Distance of seven days against the three weeks before, as R1 compares them; by distance whatever the runner chose. */
const ratio = ({ series }: History, window: DayNumbers): Reading => {
  const ratios = [...daysOf(window)].flatMap((day): readonly (readonly [number, number])[] => {
    const chronicM = sumOfDays(series, 'distanceM', day - ACUTE_DAYS - CHRONIC_DAYS + 1, day - ACUTE_DAYS);
    const acuteM = sumOfDays(series, 'distanceM', day - ACUTE_DAYS + 1, day);
    const value = chronicM < CHRONIC_FROM_M ? null : uncoupledRatio(acuteM, chronicM);
    return value === null ? [] : [[day, value]];
  });
  return largest(ratios) ?? { why: 'littleRun' };
};

/** Whether the seven days before the week that ends on a day are one to compare with. */
const isBase = (series: History['series'], day: number): boolean => {
  const baseM = sumOfDays(series, 'distanceM', day - 2 * WEEK_DAYS + 1, day - WEEK_DAYS);
  const to = day - 2 * WEEK_DAYS;
  const earlierM = sumOfDays(series, 'distanceM', to - BASE_WEEKS * WEEK_DAYS + 1, to) / BASE_WEEKS;
  return baseM >= Math.max(BASE_FROM_M, BASE_SHARE * earlierM);
};

/** Distance of seven days against the seven before, as W1 compares them: 0.3 is +30 %. */
const rise = ({ series }: History, window: DayNumbers): Reading => {
  const rises = [...daysOf(window)].flatMap((day): readonly (readonly [number, number])[] => {
    const weekM = sumOfDays(series, 'distanceM', day - WEEK_DAYS + 1, day);
    const beforeM = sumOfDays(series, 'distanceM', day - 2 * WEEK_DAYS + 1, day - WEEK_DAYS);
    const change = weekM < WEEK_FROM_M || !isBase(series, day) ? null : weekChange(weekM, beforeM);
    return change === null ? [] : [[day, change]];
  });
  return largest(rises) ?? { why: 'littleRun' };
};

/** How much was run. */
export const LOAD_MEASURES = {
  longestRun: {
    group: 'load',
    unit: 'distance',
    day: 'on',
    beyond: { by: 1000, share: 0.1 },
    rules: ['S1', 'S2'],
    read: longest,
  },
  jump: {
    group: 'load',
    unit: 'ratio',
    day: 'on',
    beyond: { by: 0.1, share: 0 },
    rules: ['S1', 'S2'],
    read: jump,
  },
  week: {
    group: 'load',
    unit: 'distance',
    day: 'upTo',
    beyond: { by: 2000, share: 0.1 },
    rules: ['W1', 'R1'],
    read: (history, window) => biggestWeek(history, window, 'distanceM'),
  },
  ratio: {
    group: 'load',
    unit: 'ratio',
    day: 'upTo',
    beyond: { by: 0.15, share: 0 },
    rules: ['R1', 'W1'],
    read: ratio,
  },
  rise: {
    group: 'load',
    unit: 'share',
    day: 'upTo',
    beyond: { by: 0.2, share: 0 },
    rules: ['W1', 'R1'],
    read: rise,
  },
} as const satisfies Readonly<Record<string, MeasureRow>>;
