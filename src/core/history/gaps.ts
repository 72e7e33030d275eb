import { dayFromNumber } from '../day.ts';
import { type DaySeries, unknownDays } from '../load/day-series.ts';
import type { HistoryNote } from './notes.ts';

/** From 10 days without a run on Camber asks once: resting, or running unrecorded? (SCIENCE.md 1.0, DESIGN) */
const ASK_FROM_DAYS = 10;

/** The gaps between the days with runs (day numbers, ascending) that nobody has explained yet. */
export const gapNotes = (
  series: DaySeries,
  runDays: readonly number[],
  until: number,
): readonly HistoryNote[] => {
  const notes: HistoryNote[] = [];
  const ends = [...runDays.slice(1), until + 1];
  runDays.forEach((day, i) => {
    const from = day + 1;
    const to = (ends[i] ?? from) - 1;
    if (to - from + 1 < ASK_FROM_DAYS || unknownDays(series, from, to) > 0) return;
    notes.push({ key: 'gap', day: dayFromNumber(from), runIds: [], lastDay: dayFromNumber(to) });
  });
  return notes;
};
