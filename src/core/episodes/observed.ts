import type { History } from '../history/history.ts';
import { type DayNumbers, sumOfDays, unknownDays } from '../load/day-series.ts';
import { hurtDays, windowUpTo, yearBefore } from './windows.ts';
import type { Episode } from './episode.ts';
import { MEASURE_IDS, type MeasureId, MEASURES } from './measures/index.ts';
import type { Reading, Why } from './measures/measure.ts';
import { type Range, type Standing, standingOf, usualRange } from './usual.ts';

/** One measure of one window, beside its usual range. */
export type Seen =
  | {
      readonly standing: Standing;
      readonly value: number;
      readonly day: number | null;
      readonly usual: Range;
    }
  /** `value`: what the window holds, where only what is usual is not known. */
  | {
      readonly standing: 'unknown';
      readonly why: Why;
      readonly value: number | null;
      readonly day: number | null;
    };

/** A history as it is looked back on: what every window holds, each worked out once. */
export type Observed = {
  readonly history: History;
  /** Length of a window. */
  readonly days: number;
  readonly episodes: readonly Episode[];
  /** The window that ends on a day (day number), by one measure. @param own the episode it belongs to */
  see(measure: MeasureId, lastDay: number, own: Episode | null): Seen;
  /** How many windows of the year before serve as the usual range of that window. */
  windowsBefore(lastDay: number, own: Episode | null): readonly DayNumbers[];
};

/** Why a window tells nothing at all; null where it does. */
const whyNot = ({ series }: History, { from, to }: DayNumbers): Why | null => {
  if (from < series.firstDay || to > series.lastDay) return 'outside';
  if (unknownDays(series, from, to) > 0) return 'unknownDays';
  return sumOfDays(series, 'runs', from, to) === 0 ? 'noRuns' : null;
};

/** Opens a history for looking back, with windows of so many days. Pure; nothing is worked out before it is asked for. */
export const observe = (history: History, episodes: readonly Episode[], days: number): Observed => {
  const readings = new Map<MeasureId, Map<number, Reading>>(MEASURE_IDS.map((id) => [id, new Map()]));
  const read = (measure: MeasureId, lastDay: number): Reading => {
    const known = readings.get(measure)!;
    const before = known.get(lastDay);
    if (before !== undefined) return before;
    const window = windowUpTo(lastDay, days);
    const why = whyNot(history, window);
    const reading = why === null ? MEASURES[measure].read(history, window) : { why };
    known.set(lastDay, reading);
    return reading;
  };
  const windows = new Map<string, readonly DayNumbers[]>();
  const windowsBefore = (lastDay: number, own: Episode | null): readonly DayNumbers[] => {
    const key = `${lastDay} ${own?.id ?? ''}`;
    const known = windows.get(key);
    if (known !== undefined) return known;
    const list = yearBefore(history, windowUpTo(lastDay, days), hurtDays(episodes, own));
    windows.set(key, list);
    return list;
  };
  return {
    history,
    days,
    episodes,
    windowsBefore,
    see: (measure, lastDay, own) => {
      const reading = read(measure, lastDay);
      if ('why' in reading) return { standing: 'unknown', why: reading.why, value: null, day: null };
      const usual = usualRange(windowsBefore(lastDay, own).map(({ to }) => read(measure, to)));
      const { value, day } = reading;
      if (typeof usual === 'string') return { standing: 'unknown', why: usual, value, day };
      return { standing: standingOf(value, usual, MEASURES[measure].beyond), value, day, usual };
    },
  };
};
