import type { TrackMetres } from '../core/load/track-balance.ts';
import type { TrackLaps } from '../core/run-analysis.ts';
import { directionBalance } from '../core/rules/t1-track.ts';
import type { Reader } from '../words/reader.ts';

/** What the track bars, its text alternative and its table are made of. */
export type TrackBarData = {
  readonly run: TrackLaps;
  /** The 28 days that end with the run. */
  readonly month: TrackMetres;
  /** Balance (0..1) from which Camber speaks of one-sided running (RuleSettings.trackBalance). */
  readonly limit: number;
  readonly reader: Reader;
  readonly id?: string;
};

/** "all anticlockwise", "85 % clockwise", "evenly both ways". */
export const balanceText = ({ ccwM, cwM }: TrackMetres, { words, percent }: Reader): string => {
  const t = words.charts.track;
  const balance = directionBalance(ccwM, cwM);
  // Half of it rounds to 50 %: then no way is the greater one.
  if (balance === null || Math.abs(balance) < 0.01) return t.balance.even;
  const way = balance > 0 ? t.ccw : t.cw;
  return Math.abs(balance) === 1
    ? t.balance.all(way)
    : t.balance.mostly(way, percent((1 + Math.abs(balance)) / 2));
};

const metresText = (what: string, { ccwM, cwM }: TrackMetres, { words, distance }: Reader): string =>
  words.charts.track.value(what, distance(ccwM), distance(cwM));

/** The two bars in words: this run, and the 28 days. */
export const trackTexts = ({
  run,
  month,
  reader,
}: TrackBarData): { readonly run: string; readonly month: string } => ({
  run: metresText(reader.words.charts.track.run, run, reader),
  month: metresText(reader.words.charts.track.month, month, reader),
});

/** What the bars say, in words. */
export const trackAlt = (data: TrackBarData): string => {
  const { run, month } = trackTexts(data);
  return data.reader.words.charts.track.alt(run.charAt(0).toUpperCase() + run.slice(1), month);
};

/** Head and rows of the table that says the same as the bars. */
export const trackTable = ({
  run,
  month,
  reader,
}: TrackBarData): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } => {
  const t = reader.words.charts.track;
  const row = (what: string, metres: TrackMetres): readonly string[] => [
    what,
    reader.distance(metres.ccwM),
    reader.distance(metres.cwM),
    balanceText(metres, reader),
  ];
  return {
    head: [t.table.what, t.table.ccw, t.table.cw, t.table.share],
    rows: [row(t.run, run), row(t.month, month)],
  };
};
