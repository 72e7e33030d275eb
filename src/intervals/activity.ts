import { z } from 'zod';
import { isRunningSport } from '../core/run.ts';
import { IntervalsError } from './errors.ts';

/** An activity as the list names it: enough to decide whether its file is worth a call. */
export type ListedActivity = {
  readonly id: string;
  /** Wall clock at the start, `2026-11-21T07:30:00`: what `oldest` and `newest` are compared with. */
  readonly startLocal: string;
  /** `stub`: it came from Strava, which lets nobody pass it on; only id and time are there. */
  readonly kind: 'run' | 'other' | 'stub';
};

/** A page of the list. `received` counts all rows, `bad` those that could not be read. */
export type ActivityList = {
  readonly activities: readonly ListedActivity[];
  readonly received: number;
  readonly bad: number;
};

/** It becomes part of an address. */
const ID = /^[\w-]{1,64}$/;

/** Numbers are ids of Strava's, texts with an `i` intervals.icu's own; fields that are not read are not described. */
const Row = z.looseObject({
  id: z.union([z.string(), z.number().int().transform(String)]).pipe(z.string().regex(ID)),
  start_date_local: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?/),
  type: z.string().nullish().catch(null),
  source: z.string().nullish().catch(null),
});

const SECONDS_END = 'yyyy-mm-ddThh:mm:ss'.length;

/** An activity without a type is looked at: its file tells. */
const isRun = (type: string | null): boolean =>
  type === null || isRunningSport(type) || /run|treadmill/i.test(type);

const listedOf = ({ id, start_date_local, type, source }: z.infer<typeof Row>): ListedActivity => ({
  id,
  startLocal: `${start_date_local}:00`.slice(0, SECONDS_END),
  kind: source === 'STRAVA' ? 'stub' : isRun(type ?? null) ? 'run' : 'other',
});

/**
 * Reads a page of the list row by row, so that one broken row does not cost the others.
 * @throws IntervalsError bad_answer when it is no list at all
 */
export const readActivityList = (body: unknown): ActivityList => {
  const rows = z.array(z.unknown()).safeParse(body);
  if (!rows.success) throw new IntervalsError('bad_answer', 'the answer of intervals.icu is no list');
  const activities = rows.data.flatMap((row) => {
    const read = Row.safeParse(row);
    return read.success ? [listedOf(read.data)] : [];
  });
  return { activities, received: rows.data.length, bad: rows.data.length - activities.length };
};
