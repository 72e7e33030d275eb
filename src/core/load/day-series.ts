import { type Amounts, forQuantities, QUANTITIES, type Quantity } from './amounts.ts';

/**
 * Sums per local day from the first known run to the last day looked at. A day without a run is 0; a day the
 * runner calls unknown is counted in `unknown`, and whoever needs its load gets null (SCIENCE.md 1.0).
 *
 * Everything is kept as sums "of all days before", so that any window costs two look-ups.
 */
export type DaySeries = {
  /** Day numbers, both included. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly before: Readonly<Record<Quantity, Float64Array>>;
  readonly unknownBefore: Float64Array;
};

/** One run's amounts on its day (day number). */
export type DayAmounts = { readonly day: number; readonly amounts: Amounts };

/** A range of day numbers, both included. */
export type DayNumbers = { readonly from: number; readonly to: number };

/** Builds the series over `range`; amounts and unknown days outside it are left out. */
export const daySeries = (
  range: DayNumbers,
  entries: readonly DayAmounts[],
  unknown: readonly DayNumbers[] = [],
): DaySeries => {
  const days = Math.max(0, range.to - range.from + 1);
  const before = forQuantities(() => new Float64Array(days + 1));
  for (const { day, amounts } of entries) {
    if (day < range.from || day > range.to) continue;
    const after = day - range.from + 1;
    for (const quantity of QUANTITIES) addAt(before[quantity], after, amounts[quantity]);
  }
  const unknownBefore = new Float64Array(days + 1);
  for (const { from, to } of unknown)
    for (let day = Math.max(from, range.from); day <= Math.min(to, range.to); day += 1)
      unknownBefore[day - range.from + 1] = 1;

  for (const sums of [...Object.values(before), unknownBefore]) accumulate(sums);
  return { firstDay: range.from, lastDay: range.to, before, unknownBefore };
};

const addAt = (sums: Float64Array, index: number, amount: number): void => {
  sums[index] = (sums[index] ?? 0) + amount;
};

const accumulate = (sums: Float64Array): void => {
  for (let i = 1; i < sums.length; i += 1) addAt(sums, i, sums[i - 1] ?? 0);
};

/** Sum of the days `from`..`to` (both included); days outside the series count 0. */
const between = (series: DaySeries, sums: Float64Array, from: number, to: number): number => {
  const last = sums.length - 1;
  const start = Math.min(Math.max(from - series.firstDay, 0), last);
  const end = Math.min(Math.max(to - series.firstDay + 1, 0), last);
  return end <= start ? 0 : (sums[end] ?? 0) - (sums[start] ?? 0);
};

/** Sum of a quantity over the days `from`..`to`, both included. */
export const sumOfDays = (series: DaySeries, quantity: Quantity, from: number, to: number): number =>
  between(series, series.before[quantity], from, to);

/** How many of the days `from`..`to` the runner calls unknown. */
export const unknownDays = (series: DaySeries, from: number, to: number): number =>
  between(series, series.unknownBefore, from, to);

/**
 * A point of view: a day of which only `today` has happened yet. Right after a run that is the day up to and
 * including it; at the day's end it is the whole day. What was told after a run thereby never depends on
 * what came later that day.
 */
export type AsOf = { readonly day: number; readonly today: Amounts };

/**
 * Sum of a quantity over `days` days, the last of them `lag` days before the day of the view: `lag` 0 ends on
 * that day and includes what has happened of it.
 */
export const sumBack = (series: DaySeries, asOf: AsOf, quantity: Quantity, days: number, lag = 0): number => {
  const last = asOf.day - lag;
  const first = last - days + 1;
  return lag === 0
    ? sumOfDays(series, quantity, first, last - 1) + asOf.today[quantity]
    : sumOfDays(series, quantity, first, last);
};
