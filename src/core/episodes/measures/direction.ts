import type { History, Moment } from '../../history/history.ts';
import { type DayNumbers, sumOfDays } from '../../load/day-series.ts';
import { isKnownFor, largest, type MeasureRow, type Reading, runsIn } from './measure.ts';

/** Indoors there is no way to know, and none that leans; outdoors a position tells. */
const hasRoute = ({ run }: Moment): boolean => run.trainer || run.analysis !== null;

const ofRoutes =
  (read: (history: History, window: DayNumbers, runs: readonly Moment[]) => Reading) =>
  (history: History, window: DayNumbers): Reading => {
    const runs = runsIn(history, window);
    return isKnownFor(runs, hasRoute) ? read(history, window, runs) : { why: 'noRoute' };
  };

/** The day of the most laps; null without any. */
const dayOfMost = (runs: readonly Moment[]): number | null => {
  const most = largest(
    runs.flatMap(({ day, amounts }): readonly [number, number][] =>
      amounts.ccwM + amounts.cwM > 0 ? [[day, amounts.ccwM + amounts.cwM]] : [],
    ),
  );
  return most !== null && 'day' in most ? most.day : null;
};

const laps = ({ series }: History, { from, to }: DayNumbers, runs: readonly Moment[]): Reading => ({
  value: sumOfDays(series, 'ccwM', from, to) + sumOfDays(series, 'cwM', from, to),
  day: dayOfMost(runs),
});

/** How many metres more were run one way round a track than the other: little track is little, however one-sided. */
const oneWay = ({ series }: History, { from, to }: DayNumbers, runs: readonly Moment[]): Reading => ({
  value: Math.abs(sumOfDays(series, 'ccwM', from, to) - sumOfDays(series, 'cwM', from, to)),
  day: dayOfMost(runs),
});

/** The share of all distance that was run round one closed loop in one direction. */
const loop = ({ loopsIn, series }: History, { from, to }: DayNumbers): Reading => {
  const metres = new Map<string, number>();
  for (const run of loopsIn(from, to)) {
    const key = `${run.loop} ${run.direction}`;
    metres.set(key, (metres.get(key) ?? 0) + run.distanceM);
  }
  const most = Math.max(0, ...metres.values());
  return { value: most / sumOfDays(series, 'distanceM', from, to), day: null };
};

/** Track and loops. */
export const DIRECTION_MEASURES = {
  laps: {
    group: 'track',
    unit: 'distance',
    day: 'most',
    beyond: { by: 2000, share: 0.1 },
    rules: ['T1'],
    read: ofRoutes(laps),
  },
  oneWay: {
    group: 'track',
    unit: 'distance',
    day: 'most',
    beyond: { by: 2000, share: 0.1 },
    rules: ['T1'],
    read: ofRoutes(oneWay),
  },
  loop: {
    group: 'loop',
    unit: 'share',
    day: 'on',
    beyond: { by: 0.1, share: 0 },
    rules: ['C1'],
    read: ofRoutes(loop),
  },
} as const satisfies Readonly<Record<string, MeasureRow>>;
