import type { History } from '../../history/history.ts';
import type { DayNumbers } from '../../load/day-series.ts';
import { biggestWeek, isKnownOf, largest, type MeasureRow, type Reading, runsIn } from './measure.ts';

const ofDescent =
  (read: (history: History, window: DayNumbers) => Reading) =>
  (history: History, window: DayNumbers): Reading =>
    isKnownOf(history, window, 'lossKnownM') ? read(history, window) : { why: 'noDescent' };

/** The most metres of one run that were steeper than -8 %. */
const steep = (history: History, window: DayNumbers): Reading =>
  largest(runsIn(history, window).map(({ day, amounts }): [number, number] => [day, amounts.steepDownM])) ?? {
    why: 'noRuns',
  };

/** Runs with hill repeats; the day is that of the first. */
const repeats = (history: History, window: DayNumbers): Reading => {
  const found = runsIn(history, window).filter(({ run }) => (run.analysis?.hillRepeats ?? null) !== null);
  return { value: found.length, day: found[0]?.day ?? null };
};

const climb = (history: History, window: DayNumbers): Reading =>
  isKnownOf(history, window, 'climbKnownM')
    ? biggestWeek(history, window, 'climbDm', 10)
    : { why: 'noClimb' };

/** Hills: by streams, and by the climb of the summaries. */
export const HILL_MEASURES = {
  descent: {
    group: 'hills',
    unit: 'height',
    day: 'upTo',
    beyond: { by: 60, share: 0.2 },
    rules: ['H1b', 'H1a'],
    read: ofDescent((history, window) => biggestWeek(history, window, 'lossM')),
  },
  climb: {
    group: 'hills',
    unit: 'height',
    day: 'upTo',
    beyond: { by: 60, share: 0.2 },
    rules: ['H1b'],
    read: climb,
  },
  steep: {
    group: 'hills',
    unit: 'distance',
    day: 'on',
    beyond: { by: 300, share: 0.2 },
    rules: ['H1d'],
    read: ofDescent(steep),
  },
  hillRepeats: {
    group: 'hills',
    unit: 'count',
    day: 'first',
    beyond: { by: 1, share: 0 },
    rules: ['H1c'],
    read: ofDescent(repeats),
  },
} as const satisfies Readonly<Record<string, MeasureRow>>;
