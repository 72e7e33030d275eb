import type { History } from '../../history/history.ts';
import { sumOfDays, unknownDays } from '../../load/day-series.ts';
import { WEEK_DAYS } from '../../load/weeks.ts';
import { beside, USUAL_WEEKS } from '../status/usual.ts';

/** Below 10 km a week, a run more or less is no change of load (as in W1, SCIENCE.md 1.5): no lower limit is given. */
const LEAST_WEEK_M = 10_000;

/** The usual weeks before the 7 days that end on `day` (day number), metres; null where fewer than four are known. */
export const usualWeekBand = (
  { series }: History,
  day: number,
): { readonly low: number; readonly high: number } | null => {
  const weeks: number[] = [];
  for (let ago = 1; ago <= USUAL_WEEKS; ago += 1) {
    const last = day - ago * WEEK_DAYS;
    const first = last - WEEK_DAYS + 1;
    if (first >= series.firstDay && unknownDays(series, first, last) === 0)
      weeks.push(sumOfDays(series, 'distanceM', first, last));
  }
  return beside(null, weeks).usual;
};

/** The top of the usual weeks, the upper quartile of up to twelve, metres, 10 km at least; null where it is not known. */
export const usualWeekM = (history: History, day: number): number | null => {
  const usual = usualWeekBand(history, day);
  return usual === null ? null : Math.max(LEAST_WEEK_M, Math.round(usual.high));
};

/** A week may be a little above the usual ones (SCIENCE.md 1.7: 1.1 x the top of the band, DESIGN) … */
const ABOVE_USUAL = 1.1;

/** … or as large as the last one. Metres; null where nothing is usual yet. */
export const weekCapM = (history: History, day: number): number | null => {
  const usualM = usualWeekM(history, day);
  if (usualM === null) return null;
  const lastWeekM = sumOfDays(history.series, 'distanceM', day - WEEK_DAYS + 1, day);
  return Math.max(Math.floor(usualM * ABOVE_USUAL + 1e-6), lastWeekM);
};
