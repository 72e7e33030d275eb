import { type AsOf, type DaySeries, sumBack, unknownDays } from './day-series.ts';
import { type EwmaTrack, ewmaRatio } from './ewma.ts';

/** Acute window, days (SCIENCE.md 1.1). */
export const ACUTE_DAYS = 7;

/** Uncoupled chronic window: the three weeks before the acute one (Windt & Gabbett 2019; what RUNSAFE tested). */
export const CHRONIC_DAYS = 21;

/** Coupled chronic window: the acute week is part of it (Toresdahl 2023). */
export const COUPLED_DAYS = 28;

/**
 * Uncoupled 7:21 ratio from the sums of both windows: 0..infinity; null when nothing was run in the three
 * weeks before. Worked example E1: 45 km after 3 x 30 km gives 1.5.
 */
export const uncoupledRatio = (acuteSum: number, chronicSum: number): number | null =>
  chronicSum > 0 ? acuteSum / ACUTE_DAYS / (chronicSum / CHRONIC_DAYS) : null;

/**
 * Coupled 7:28 ratio from the sums of both windows: 0..4; null when both are empty. It is exactly 4 for
 * everybody who ran in the last week only (E4), which is why Camber never shows it then.
 */
export const coupledRatio = (acuteSum: number, coupledSum: number): number | null =>
  coupledSum > 0 ? acuteSum / ACUTE_DAYS / (coupledSum / COUPLED_DAYS) : null;

/** The three ratios of one day and the daily means behind the uncoupled one, metre equivalents a day. */
export type Ratios = {
  readonly uncoupled: number;
  readonly coupled: number;
  readonly ewma: number | null;
  readonly acuteMPerDay: number;
  readonly chronicMPerDay: number;
};

/**
 * The ratios as seen at `asOf`. Null (all of them) in the first 27 days of the series, when one of the last
 * 28 days is unknown, and on returning after a break, when the three chronic weeks are empty.
 */
export const ratiosAt = (series: DaySeries, track: EwmaTrack, asOf: AsOf): Ratios | null => {
  const first = asOf.day - COUPLED_DAYS + 1;
  if (first < series.firstDay || unknownDays(series, first, asOf.day) > 0) return null;
  const acute = sumBack(series, asOf, 'loadM', ACUTE_DAYS);
  const chronic = sumBack(series, asOf, 'loadM', CHRONIC_DAYS, ACUTE_DAYS);
  const uncoupled = uncoupledRatio(acute, chronic);
  const coupled = coupledRatio(acute, acute + chronic);
  if (uncoupled === null || coupled === null) return null;
  return {
    uncoupled,
    coupled,
    ewma: ewmaRatio(track, series, asOf),
    acuteMPerDay: acute / ACUTE_DAYS,
    chronicMPerDay: chronic / CHRONIC_DAYS,
  };
};
