import { z } from 'zod';
import { StravaError } from './errors.ts';
import { summaryActivity } from './shapes.ts';
import type { SummaryActivity } from './shapes.ts';

/** A row of a list that could not be read: its id where it has one, and the field that is wrong. */
type BadRow = { readonly index: number; readonly id: number | null; readonly field: string };

/** A page of activities. `received` counts all rows as they came: the list ends at a page with none. */
export type ActivityPage = {
  readonly activities: readonly SummaryActivity[];
  readonly bad: readonly BadRow[];
  readonly received: number;
};

const placeOf = (error: z.ZodError): string =>
  error.issues[0]?.path.map(String).join('.') || 'the whole answer';

/**
 * Holds an answer against its shape.
 * @throws StravaError bad_answer naming the field, never its value
 */
export const readShape = <T extends z.ZodType>(shape: T, body: unknown, what: string): z.infer<T> => {
  const result = shape.safeParse(body);
  if (result.success) return result.data;
  const field = placeOf(result.error);
  throw new StravaError('bad_answer', `Strava's answer for ${what} is not as expected at: ${field}`, {
    field,
  });
};

const hasId = z.looseObject({ id: z.number() });

/**
 * Reads a page of activities row by row, so that one broken activity does not cost the others.
 * @throws StravaError bad_answer when the page is no list at all
 */
export const readActivityPage = (body: unknown): ActivityPage => {
  const rows = readShape(z.array(z.unknown()), body, 'the list of activities');
  const activities: SummaryActivity[] = [];
  const bad: BadRow[] = [];
  for (const [index, row] of rows.entries()) {
    const result = summaryActivity.safeParse(row);
    if (result.success) activities.push(result.data);
    else {
      const known = hasId.safeParse(row);
      bad.push({ index, id: known.success ? known.data.id : null, field: placeOf(result.error) });
    }
  }
  return { activities, bad, received: rows.length };
};
