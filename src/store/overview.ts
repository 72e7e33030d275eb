import { count, eq, max, min } from 'drizzle-orm';
import type { Day } from '../core/day.ts';
import type { Backfill } from './backfills.ts';
import type { Db } from './db.ts';

/** How much is there and what waits, for the owner's page: counts and instants, nothing of anybody's training. */

/** What is stored of one athlete's runs. */
export type RunsKept = { readonly runs: number; readonly lastDay: Day | null };

/** How many runs each athlete has, by id; those without a run are not in it. */
export const runsKept = async (db: Db): Promise<ReadonlyMap<number, RunsKept>> => {
  const { runs } = db.t;
  const rows = await db.sql
    .select({ id: runs.athleteId, runs: count(), lastDay: max(runs.day) })
    .from(runs)
    .groupBy(runs.athleteId);
  return new Map(rows.map(({ id, ...kept }) => [id, kept]));
};

/** Every athlete's backfill, by id. */
export const allBackfills = async (db: Db): Promise<ReadonlyMap<number, Backfill>> => {
  const rows = await db.sql.select().from(db.t.backfills);
  return new Map(rows.map((row) => [row.athleteId, row]));
};

/** Events that wait: how many, and since when the oldest (epoch milliseconds; null when none waits). */
export const eventsWaiting = async (
  db: Db,
): Promise<{ readonly events: number; readonly oldest: number | null }> => {
  const { inbox } = db.t;
  const [row] = await db.sql
    .select({ events: count(), oldest: min(inbox.receivedAt) })
    .from(inbox)
    .where(eq(inbox.state, 'new'));
  return row ?? { events: 0, oldest: null };
};

/** How many mails (and messages to channels) wait for their time, and how many for a confirmed address. */
export const mailsWaiting = async (db: Db): Promise<{ readonly pending: number; readonly held: number }> => {
  const { outbox } = db.t;
  const rows = await db.sql
    .select({ state: outbox.state, mails: count() })
    .from(outbox)
    .groupBy(outbox.state);
  const of = (state: 'pending' | 'held') => rows.find((row) => row.state === state)?.mails ?? 0;
  return { pending: of('pending'), held: of('held') };
};
