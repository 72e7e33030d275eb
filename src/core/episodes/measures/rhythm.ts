import type { History } from '../../history/history.ts';
import { type DayNumbers, sumOfDays } from '../../load/day-series.ts';
import { WEEK_DAYS } from '../../load/weeks.ts';
import { isKnownFor, largest, type MeasureRow, type Reading, runsIn } from './measure.ts';

/** The most sessions that began within seven days of a window; the day is the last of the seven. */
const runsAWeek = (history: History, window: DayNumbers): Reading => {
  const { from, to } = window;
  const begun = Array.from({ length: to - from + 1 }, () => 0);
  for (const { day, part } of runsIn(history, window)) if (part === 1) begun[day - from]! += 1;
  let week = 0;
  const weeks = begun.flatMap((sessions, i): readonly [number, number][] => {
    week += sessions - (begun[i - WEEK_DAYS] ?? 0);
    return i < WEEK_DAYS - 1 ? [] : [[from + i, week]];
  });
  return largest(weeks) ?? { why: 'noRuns' };
};

/** The longest row of days that are alike, within a window: with a run, or without one. Its day is the last. */
const longestRow =
  (withRun: boolean) =>
  ({ series }: History, { from, to }: DayNumbers): Reading => {
    const rows: [number, number][] = [];
    let length = 0;
    for (let day = from; day <= to; day += 1) {
      length = sumOfDays(series, 'runs', day, day) > 0 === withRun ? length + 1 : 0;
      rows.push([day, length]);
    }
    return largest(rows) ?? { why: 'noRuns' };
  };

/** From 7 of 10 on a session was hard: "very hard" on the scale of Foster (DESIGN: where the words change). */
const HARD_FROM = 7;

/** Runs that were called hard. */
const hardEfforts = (history: History, window: DayNumbers): Reading => {
  const runs = runsIn(history, window);
  if (!isKnownFor(runs, ({ run }) => run.rpe !== null)) return { why: 'noEffort' };
  const hard = runs.filter(({ run }) => (run.rpe ?? 0) >= HARD_FROM);
  return { value: hard.length, day: hard[0]?.day ?? null };
};

/** When it was run, and how hard. */
export const RHYTHM_MEASURES = {
  runsAWeek: {
    group: 'rhythm',
    unit: 'count',
    day: 'upTo',
    beyond: { by: 1, share: 0 },
    rules: [],
    read: runsAWeek,
  },
  daysInARow: {
    group: 'rhythm',
    unit: 'days',
    day: 'upTo',
    beyond: { by: 2, share: 0 },
    rules: [],
    read: longestRow(true),
  },
  break: {
    group: 'rhythm',
    unit: 'days',
    day: 'upTo',
    beyond: { by: 3, share: 0 },
    rules: ['S2'],
    read: longestRow(false),
  },
  hardEfforts: {
    group: 'effort',
    unit: 'count',
    day: 'first',
    beyond: { by: 2, share: 0 },
    rules: [],
    read: hardEfforts,
  },
} as const satisfies Readonly<Record<string, MeasureRow>>;
