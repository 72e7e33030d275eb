import { and, count, eq, max, min } from 'drizzle-orm';
import type { Day } from '../core/day.ts';
import type { Backfill } from './backfills.ts';
import type { Db } from './db.ts';
import { areRuns, leadsItself } from './runs/group.ts';

/** How much is there and what waits, for the owner's page: counts and instants, nothing of anybody's training. */

/** What is stored of one athlete's runs. */
export type RunsKept = { readonly runs: number; readonly lastDay: Day | null };

/** How many runs each athlete has, by id; those without a run are not in it. */
export const runsKept = async (db: Db): Promise<ReadonlyMap<number, RunsKept>> => {
  const { runs } = db.t;
  const rows = await db.sql
    .select({ id: runs.athleteId, runs: count(), lastDay: max(runs.day) })
    .from(runs)
    .where(and(areRuns(db), leadsItself(db)))
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

/** How many mails (and messages to channels) there are, by kind and state. */
export const mailsByKind = async (db: Db) => {
  const { kind, state } = db.t.outbox;
  return await db.sql.select({ kind, state, count: count() }).from(db.t.outbox).groupBy(kind, state);
};

/** How many imports there were, by where they came from and how they ended. */
export const importsByOrigin = async (db: Db) => {
  const { origin, state } = db.t.imports;
  return await db.sql.select({ origin, state, count: count() }).from(db.t.imports).groupBy(origin, state);
};

/** How many findings stand, by rule and level. */
export const findingsByRule = async (db: Db) => {
  const { rule, level } = db.t.findings;
  return await db.sql.select({ rule, level, count: count() }).from(db.t.findings).groupBy(rule, level);
};
