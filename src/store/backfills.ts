import { and, asc, eq, lt, ne, sql } from 'drizzle-orm';
import type { Day } from '../core/day.ts';
import type { Db } from './db.ts';

/** How far the reading of an athlete's activity list has come. Instants are epoch milliseconds. */
export type Backfill = {
  readonly athleteId: number;
  readonly state: 'running' | 'done' | 'failed';
  /** The page to read next; the first is 1. */
  readonly page: number;
  readonly activitiesSeen: number;
  readonly runsSeen: number;
  readonly listCalls: number;
  readonly oldestDay: Day | null;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  /** Why it failed. */
  readonly note: string | null;
  /** Strava asked to wait until then. */
  readonly waitingUntil: number | null;
};

const AT_THE_START = {
  state: 'running',
  page: 1,
  activitiesSeen: 0,
  runsSeen: 0,
  listCalls: 0,
  oldestDay: null,
  finishedAt: null,
  note: null,
  waitingUntil: null,
} as const;

/** Begins a backfill, or begins again after one that ended; one that runs goes on as it is. */
export const start = async (db: Db, athleteId: number, now: number): Promise<Backfill> => {
  const { backfills } = db.t;
  const fresh = { ...AT_THE_START, startedAt: now };
  const [begun] = await db.sql
    .insert(backfills)
    .values({ athleteId, ...fresh })
    .onConflictDoUpdate({
      target: backfills.athleteId,
      set: fresh,
      setWhere: sql`${backfills.state} <> 'running'`,
    })
    .returning();
  const current = begun ?? (await of(db, athleteId));
  if (current === null) throw new Error('a backfill was neither begun nor running');
  return current;
};

/** The athlete's backfill, or null when there never was one. */
export const of = async (db: Db, athleteId: number): Promise<Backfill | null> => {
  const { backfills } = db.t;
  const [row] = await db.sql.select().from(backfills).where(eq(backfills.athleteId, athleteId));
  return row ?? null;
};

/** What one page held. */
export type PageRead = {
  /** The page that was read. */
  readonly fromPage: number;
  readonly activities: number;
  readonly runs: number;
  readonly oldestDay: Day | null;
};

/**
 * Counts one page and moves on to the next, if the backfill still stands at that page: a page read twice
 * counts once. Returns the backfill, or null when it had moved on or ended.
 */
export const advance = async (db: Db, athleteId: number, page: PageRead): Promise<Backfill | null> => {
  const { backfills } = db.t;
  const running = and(eq(backfills.athleteId, athleteId), eq(backfills.state, 'running'));
  const [before] = await db.locked(db.sql.select().from(backfills).where(running));
  if (before === undefined || before.page !== page.fromPage) return null;
  const days = [before.oldestDay, page.oldestDay].filter((day) => day !== null).toSorted();
  const [row] = await db.sql
    .update(backfills)
    .set({
      page: before.page + 1,
      activitiesSeen: before.activitiesSeen + page.activities,
      runsSeen: before.runsSeen + page.runs,
      listCalls: before.listCalls + 1,
      oldestDay: days[0] ?? null,
      waitingUntil: null,
    })
    .where(running)
    .returning();
  return row ?? null;
};

/** Notes that Strava asked to wait; null when it no longer does. */
export const setWaiting = async (db: Db, athleteId: number, until: number | null): Promise<void> => {
  const { backfills } = db.t;
  await db.sql
    .update(backfills)
    .set({ waitingUntil: until })
    .where(and(eq(backfills.athleteId, athleteId), eq(backfills.state, 'running')));
};

/** The list has been read to its end. Returns whether a backfill was running. */
export const finish = (db: Db, athleteId: number, now: number): Promise<boolean> =>
  end(db, athleteId, { state: 'done', finishedAt: now, note: null });

/** The backfill stops where it is, for this reason. Returns whether one was running. */
export const fail = (db: Db, athleteId: number, note: string): Promise<boolean> =>
  end(db, athleteId, { state: 'failed', note });

/** Forgets backfills that began before the instant and do not run any more. */
export const forgetEnded = async (db: Db, before: number): Promise<void> => {
  const { backfills } = db.t;
  await db.sql.delete(backfills).where(and(ne(backfills.state, 'running'), lt(backfills.startedAt, before)));
};

const end = async (
  db: Db,
  athleteId: number,
  ending: Pick<Backfill, 'state' | 'note'> & Partial<Pick<Backfill, 'finishedAt'>>,
): Promise<boolean> => {
  const { backfills } = db.t;
  const rows = await db.sql
    .update(backfills)
    .set({ ...ending, waitingUntil: null })
    .where(and(eq(backfills.athleteId, athleteId), eq(backfills.state, 'running')))
    .returning({ athleteId: backfills.athleteId });
  return rows.length > 0;
};

/** Backfills that run, longest first. */
export const unfinished = async (db: Db): Promise<readonly Backfill[]> => {
  const { backfills } = db.t;
  return await db.sql
    .select()
    .from(backfills)
    .where(eq(backfills.state, 'running'))
    .orderBy(asc(backfills.startedAt), asc(backfills.athleteId));
};
