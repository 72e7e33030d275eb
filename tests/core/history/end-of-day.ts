import { forQuantities } from '../../../src/core/load/amounts.ts';
import { type AsOf, type DaySeries, sumOfDays } from '../../../src/core/load/day-series.ts';

/** The view from the end of a day. */
export const endOfDay = (series: DaySeries, day: number): AsOf => ({
  day,
  today: forQuantities((quantity) => sumOfDays(series, quantity, day, day)),
});
