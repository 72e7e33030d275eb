import { and, asc, desc, eq, lt, lte, ne } from 'drizzle-orm';
import type { Db } from './db.ts';

/** A webhook event as it came. Instants are epoch milliseconds. */
export type InboxEvent = {
  readonly id: number;
  /** Names the event: a second delivery has the same key. */
  readonly key: string;
  readonly ownerId: number;
  readonly objectType: string;
  readonly objectId: number;
  readonly aspect: string;
  readonly eventTime: number;
  readonly updates: Readonly<Record<string, string>>;
  readonly receivedAt: number;
  readonly state: 'new' | 'done' | 'ignored' | 'failed';
  readonly note: string | null;
  readonly doneAt: number | null;
};

export type NewEvent = Omit<InboxEvent, 'id' | 'receivedAt' | 'state' | 'note' | 'doneAt'> & {
  readonly now: number;
};

/** Stores an event. Returns its id, or null when an event with this key is already there. */
export const addEvent = async (db: Db, { now, ...event }: NewEvent): Promise<number | null> => {
  const { inbox } = db.t;
  const [row] = await db.sql
    .insert(inbox)
    .values({ ...event, receivedAt: now, state: 'new' })
    .onConflictDoNothing({ target: inbox.key })
    .returning({ id: inbox.id });
  return row?.id ?? null;
};

/** The event with this id, or null. */
export const byId = async (db: Db, id: number): Promise<InboxEvent | null> => {
  const { inbox } = db.t;
  const [row] = await db.sql.select().from(inbox).where(eq(inbox.id, id));
  return row ?? null;
};

/** Ends an event that still waits. Returns whether it did; the first ending stands. */
export const markDone = async (
  db: Db,
  id: number,
  outcome: 'done' | 'ignored' | 'failed',
  note: string | null,
  now: number,
): Promise<boolean> => {
  const { inbox } = db.t;
  const rows = await db.sql
    .update(inbox)
    .set({ state: outcome, note, doneAt: now })
    .where(and(eq(inbox.id, id), eq(inbox.state, 'new')))
    .returning({ id: inbox.id });
  return rows.length > 0;
};

/** Events that wait, oldest first; with `receivedBefore` only those that came at or before that instant. */
export const pending = async (
  db: Db,
  limit: number,
  receivedBefore: number | null = null,
): Promise<readonly InboxEvent[]> => {
  const { inbox } = db.t;
  return await db.sql
    .select()
    .from(inbox)
    .where(
      and(
        eq(inbox.state, 'new'),
        receivedBefore === null ? undefined : lte(inbox.receivedAt, receivedBefore),
      ),
    )
    .orderBy(asc(inbox.receivedAt), asc(inbox.id))
    .limit(limit);
};

/** The event that came last, or null. */
export const latest = async (db: Db): Promise<InboxEvent | null> => {
  const { inbox } = db.t;
  const [row] = await db.sql.select().from(inbox).orderBy(desc(inbox.id)).limit(1);
  return row ?? null;
};

/**
 * Forgets events that ended before the instant: their updates hold titles, which expire like all raw answers
 * (RAW_RETENTION_DAYS). Returns how many.
 */
export const forgetDone = async (db: Db, before: number): Promise<number> => {
  const { inbox } = db.t;
  const rows = await db.sql
    .delete(inbox)
    .where(and(ne(inbox.state, 'new'), lt(inbox.doneAt, before)))
    .returning({ id: inbox.id });
  return rows.length;
};
