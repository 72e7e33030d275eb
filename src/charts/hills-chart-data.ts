import type { HillPeriod } from '../core/load/hill-periods.ts';
import type { Reader } from '../words/reader.ts';

/** What the hills chart, its text alternative and its table are made of. */
export type HillsChartData = {
  /** Oldest first. */
  readonly periods: readonly HillPeriod[];
  /** Whether a period is seven days or a calendar month. */
  readonly by: 'week' | 'month';
  readonly reader: Reader;
  /** Told apart from other charts of the page. */
  readonly id?: string;
};

/** Metres as a height, or that they are not known. */
export const heightText = (m: number | null, { elevation, words }: Reader): string =>
  m === null ? words.charts.hills.unknown : elevation(m);

/** "120 m up, 118 m down", or what of it is not known. */
export const sumsText = ({ climbM, descentM }: HillPeriod, { elevation, words }: Reader): string =>
  words.charts.hills.sums(
    climbM === null ? null : elevation(climbM),
    descentM === null ? null : elevation(descentM),
  );

/** "2 – 8 Nov", or "November 2026". */
export const periodText = ({ from, to }: HillPeriod, by: HillsChartData['by'], reader: Reader): string =>
  by === 'week' ? reader.dayRange(from, to) : reader.monthAndYear(from);
