import type { ActivityJson } from './types.ts';

const DEFAULT_PER_PAGE = 30;
const MAX_PER_PAGE = 200;

type Fault = { readonly resource: string; readonly field: string; readonly code: string };

const invalid = (field: string): { readonly fault: Fault } => ({
  fault: { resource: 'Activity', field, code: 'invalid' },
});

/** A query value as a number: undefined when absent, NaN when it is not one. */
const numberOf = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value));

/**
 * One page of GET /athlete/activities: `before` and `after` in epoch seconds (exclusive), `page` from 1,
 * `per_page` up to 200. An `after` in the future (typically milliseconds) is refused as Strava does.
 */
export const listPage = (
  activities: readonly ActivityJson[],
  query: Readonly<Record<string, unknown>>,
  nowMs: number,
): { readonly activities: readonly ActivityJson[] } | { readonly fault: Fault } => {
  const before = numberOf(query['before']) ?? Infinity;
  const after = numberOf(query['after']) ?? -Infinity;
  const page = numberOf(query['page']) ?? 1;
  const perPage = numberOf(query['per_page']) ?? DEFAULT_PER_PAGE;
  if (Number.isNaN(before)) return invalid('before');
  if (Number.isNaN(after)) return invalid('after');
  if (after !== -Infinity && after * 1000 > nowMs) {
    return { fault: { resource: 'Activity', field: 'after', code: 'future' } };
  }
  if (!Number.isInteger(page) || page < 1) return invalid('page');
  if (!Number.isInteger(perPage) || perPage < 1 || perPage > MAX_PER_PAGE) return invalid('per_page');
  const within = activities.filter((activity) => {
    const startS = Date.parse(activity.start_date) / 1000;
    return startS < before && startS > after;
  });
  return { activities: within.slice((page - 1) * perPage, page * perPage) };
};
