import type { RunAnalysis } from '../../core/run-analysis.ts';
import type { RecordedActivity } from '../activity.ts';
import type { ListedActivity } from '../csv/listed.ts';
import type { ReadOptions, RecordingFacts } from './history.ts';
import type { NoteBook } from './note-book.ts';
import { runsAmong } from './of-file.ts';

/** What a listed run's recording adds to it; one that an import knows already adds no analysis a second time. */
export type Recorded = RecordingFacts & { readonly analysis: RunAnalysis | null };

/** Of the runs in a recording the one that starts nearest to an instant (epoch milliseconds); null without a run. */
export const nearestRun = (
  activities: readonly RecordedActivity[],
  startMs: number,
): RecordedActivity | null => {
  const away = ({ startS }: RecordedActivity): number =>
    startS === null ? Infinity : Math.abs(startS * 1000 - startMs);
  let best: RecordedActivity | null = null;
  for (const { activity } of runsAmong(activities).runs)
    if (best === null || away(activity) < away(best)) best = activity;
  return best;
};

/** Kilometres in a mile (international mile, exact). */
const MILE_KM = 1.609344;

/** DESIGN: a recording's distance and the service's differ by a few per cent. */
const WITHIN = 0.15;

/**
 * Rows whose distance was taken for kilometres, put right where their recordings say that they are miles: most are
 * then 61 % longer.
 */
export const inTheirUnit = (
  rows: readonly ListedActivity[],
  recorded: ReadonlyMap<number, Recorded>,
  options: ReadOptions,
  notes: NoteBook,
): readonly ListedActivity[] => {
  const assumed = rows.filter(({ unitAssumed }) => unitAssumed);
  if (assumed.length === 0 || (options.units ?? null) !== null) return rows;
  const ratios = assumed.flatMap(({ id, distanceM }) => {
    const recordedM = recorded.get(id)?.distanceM ?? 0;
    return distanceM === null || distanceM <= 0 || recordedM <= 0 ? [] : [recordedM / distanceM];
  });
  const near = (factor: number): number =>
    ratios.filter((ratio) => Math.abs(ratio / factor - 1) <= WITHIN).length;
  const [kilometres, miles] = [near(1), near(MILE_KM)];
  if (miles > kilometres) {
    notes.add('milesRead');
    return rows.map((row) =>
      row.unitAssumed && row.distanceM !== null ? { ...row, distanceM: row.distanceM * MILE_KM } : row,
    );
  }
  if (kilometres === 0) notes.add('kilometresAssumed');
  return rows;
};
