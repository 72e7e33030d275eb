import { type AsOf, type DaySeries, sumOfDays, unknownDays } from './day-series.ts';

/** lambda = 2 / (N + 1): 0.25 for 7 days, 2/29 for 28 (Williams et al. 2017). */
export const lambda = (days: number): number => 2 / (days + 1);

/** Acute and chronic time constants, days (Williams et al. 2017). */
const ACUTE_N = 7;
const CHRONIC_N = 28;

/** Share of the whole weight that `n` days carry; the rest still belongs to the zero at the start. */
const seen = (weight: number, n: number): number => 1 - (1 - weight) ** n;

/**
 * The averages at the end of every day of a series, seeded with zero and not yet corrected, and how many days
 * each has seen. They start anew after unknown days.
 */
export type EwmaTrack = {
  readonly acute: Float64Array;
  readonly chronic: Float64Array;
  readonly days: Int32Array;
};

/** Runs both averages once over a series. */
export const ewmaTrack = (series: DaySeries): EwmaTrack => {
  const length = Math.max(0, series.lastDay - series.firstDay + 1);
  const track = {
    acute: new Float64Array(length),
    chronic: new Float64Array(length),
    days: new Int32Array(length),
  };
  for (let i = 0; i < length; i += 1) {
    const day = series.firstDay + i;
    if (unknownDays(series, day, day) > 0) continue;
    const load = sumOfDays(series, 'loadM', day, day);
    track.acute[i] = step(track.acute[i - 1] ?? 0, load, ACUTE_N);
    track.chronic[i] = step(track.chronic[i - 1] ?? 0, load, CHRONIC_N);
    track.days[i] = (track.days[i - 1] ?? 0) + 1;
  }
  return track;
};

const step = (before: number, load: number, days: number): number =>
  lambda(days) * load + (1 - lambda(days)) * before;

/** Acute over chronic average, bias-corrected, as seen at `asOf`; null when nothing was run. */
export const ewmaRatio = (track: EwmaTrack, series: DaySeries, asOf: AsOf): number | null => {
  const yesterday = asOf.day - series.firstDay - 1;
  const n = (track.days[yesterday] ?? 0) + 1;
  const acute = step(track.acute[yesterday] ?? 0, asOf.today.loadM, ACUTE_N) / seen(lambda(ACUTE_N), n);
  const chronic =
    step(track.chronic[yesterday] ?? 0, asOf.today.loadM, CHRONIC_N) / seen(lambda(CHRONIC_N), n);
  return chronic > 0 ? acute / chronic : null;
};
