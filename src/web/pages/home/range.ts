import { z } from 'zod';
import { addDays, type Day, daysBetween, EVER } from '../../../core/day.ts';
import type { LoadSpan } from '../../../charts/load-weeks.ts';

/** How far back the charts of the home page look. */
export const RANGES = ['12w', '1y', 'all'] as const;
export type Range = (typeof RANGES)[number];

/** What an address asks for; anything else is the usual twelve weeks. */
export const readRange = (query: unknown): Range => z.enum(RANGES).catch('12w').parse(query);

/** Days of the fixed ranges. */
const DAYS: Readonly<Record<Exclude<Range, 'all'>, number>> = { '12w': 84, '1y': 364 };

/** DESIGN: more weeks than two years of them are too thin to read: months then. */
const MOST_WEEKS = 104;

/** First day of a range that ends today, in whole weeks: no earlier than the first run, but twelve weeks at least. */
export const rangeStart = (range: Range, today: Day, firstRunDay: Day | null): Day => {
  const known = firstRunDay === null ? 0 : daysBetween(firstRunDay, today) + 1;
  const wanted = range === 'all' ? known : Math.min(known, DAYS[range]);
  return addDays(today, 1 - 7 * Math.ceil(Math.max(wanted, DAYS['12w']) / 7));
};

/** Whether bars of the days from then to now are weeks or months. */
export const spanOf = (from: Day, today: Day): LoadSpan =>
  (daysBetween(from, today) + 1) / 7 > MOST_WEEKS ? 'month' : 'week';

/** R1 compares with four weeks: the first bar of a chart looks so much further back. */
const LOOK_BACK_DAYS = 28;

/** From which day on the page needs what streams told. */
export const analysesFrom = (range: Range, today: Day): Day =>
  range === 'all' ? EVER : addDays(today, 1 - DAYS[range] - LOOK_BACK_DAYS);

/** C1 looks at the loops of 28 days, each compared with those of 28 days before it; its findings stand for a week. */
const ROUTE_DAYS = 28 + 28 + 7;

/** From which day on it needs their routes, whatever range is drawn: only what is said of now compares them. */
export const routesFrom = (today: Day): Day => addDays(today, 1 - ROUTE_DAYS);
