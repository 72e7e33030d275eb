import { type Day, dayFromNumber, dayNumber } from '../../day.ts';
import { dayEnd, type History, isWarm } from '../../history/history.ts';
import { type AsOf, sumBack } from '../../load/day-series.ts';
import { type Ratios, ratiosAt } from '../../load/ratios.ts';
import { WEEK_DAYS } from '../../load/weeks.ts';
import type { LoadDay } from './status.ts';

/** Nothing is extrapolated: no ratio during warm-up. */
export const ratiosOn = (history: History, asOf: AsOf): Ratios | null =>
  isWarm(history, asOf.day) ? ratiosAt(history.series, history.ewma, asOf) : null;

/**
 * The days of the load chart, `from` to `to`, both included: distance of the day, sum of 7 days, and the
 * ratios as seen at the day's end (null during warm-up, on unknown days, and after a break).
 */
export const loadDaysFrom = (history: History, from: Day, to: Day): readonly LoadDay[] => {
  const days: LoadDay[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) {
    const asOf = dayEnd(history, day);
    const ratios = ratiosOn(history, asOf);
    days.push({
      day: dayFromNumber(day),
      distanceM: asOf.today.distanceM,
      weekM: sumBack(history.series, asOf, 'distanceM', WEEK_DAYS),
      uncoupled: ratios?.uncoupled ?? null,
      coupled: ratios?.coupled ?? null,
      ewma: ratios?.ewma ?? null,
    });
  }
  return days;
};
