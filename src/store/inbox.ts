import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  or,
  type Placeholder,
  sql,
} from 'drizzle-orm';
import { chunks } from './bulk.ts';
import type { Db } from './db.ts';
import { preparedFor } from './prepared.ts';

/** A webhook event as it came. Instants are epoch milliseconds. */
export type InboxEvent = {
  readonly id: number;
  /** Names the event: a second delivery has the same key. */
  readonly key: string;
  /** The runner's id here (not Strava's, which the event named). */
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

/** What a new event brings along. */
const FIELDS = [
  'key',
  'ownerId',
  'objectType',
  'objectId',
  'aspect',
  'eventTime',
  'updates',
  'receivedAt',
] as const;

type Field = (typeof FIELDS)[number];

/** How a prepared insert calls the fields of its n-th row, in the order of FIELDS; made once. */
const NAMES: string[][] = [];
const namesOf = (n: number): readonly string[] => (NAMES[n] ??= FIELDS.map((field) => `${field} ${n}`));

const rowOf = (n: number): Record<Field, Placeholder> & { state: 'new' } => {
  const fields = namesOf(n).map((name, i) => [FIELDS[i], sql.placeholder(name)]);
  return { ...(Object.fromEntries(fields) as Record<Field, Placeholder>), state: 'new' };
};

/** Stores events. Gives the ids of those that were not there yet, by their keys. */
export const addEvents = async (
  db: Db,
  events: readonly NewEvent[],
): Promise<ReadonlyMap<string, number>> => {
  const { inbox } = db.t;
  const ids = new Map<string, number>();
  for (const piece of chunks(events)) {
    const insert = preparedFor(db, 'inbox.addEvents', piece.length, (builder) =>
      builder
        .insert(inbox)
        .values(piece.map((_, n) => rowOf(n)))
        .onConflictDoNothing({ target: inbox.key })
        .returning({ id: inbox.id, key: inbox.key })
        .prepare(),
    );
    const values: Record<string, unknown> = {};
    for (const [n, { now, ...event }] of piece.entries()) {
      const row = { ...event, receivedAt: now };
      for (const [i, name] of namesOf(n).entries()) values[name] = row[FIELDS[i] as Field];
    }
    for (const { id, key } of await insert.execute(values)) ids.set(key, id);
  }
  return ids;
};

/** Stores an event. Returns its id, or null when an event with this key is already there. */
export const addEvent = async (db: Db, event: NewEvent): Promise<number | null> =>
  (await addEvents(db, [event])).get(event.key) ?? null;

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

/** Notes something about an event that still waits. */
export const noteWaiting = async (db: Db, id: number, note: string): Promise<void> => {
  const { inbox } = db.t;
  await db.sql
    .update(inbox)
    .set({ note })
    .where(and(eq(inbox.id, id), eq(inbox.state, 'new')));
};

/**
 * How many of a runner's events were looked at since an instant: those that ended, and those that were looked at and wait
 * for another look. Those that ended with the note `unread` were not.
 */
export const lookedAtSince = async (
  db: Db,
  ownerId: number,
  since: number,
  unread: string,
): Promise<number> => {
  const { inbox } = db.t;
  const isEnded = and(gt(inbox.doneAt, since), or(isNull(inbox.note), ne(inbox.note, unread)));
  const waitsAgain = and(eq(inbox.state, 'new'), isNotNull(inbox.note), gt(inbox.receivedAt, since));
  const [row] = await db.sql
    .select({ events: count() })
    .from(inbox)
    .where(and(eq(inbox.ownerId, ownerId), or(isEnded, waitsAgain)));
  return row?.events ?? 0;
};

/** Whether an older event of this kind of object waits, of the same runner. */
export const olderWaits = async (
  db: Db,
  { id, ownerId, objectType }: Pick<InboxEvent, 'id' | 'ownerId' | 'objectType'>,
): Promise<boolean> => {
  const { inbox } = db.t;
  const rows = await db.sql
    .select({ id: inbox.id })
    .from(inbox)
    .where(
      and(
        eq(inbox.ownerId, ownerId),
        eq(inbox.objectType, objectType),
        eq(inbox.state, 'new'),
        lt(inbox.id, id),
      ),
    )
    .limit(1);
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

/** Everything that is kept of what Strava told about an athlete, oldest first. */
export const eventsOf = async (db: Db, ownerId: number): Promise<readonly InboxEvent[]> => {
  const { inbox } = db.t;
  return await db.sql.select().from(inbox).where(eq(inbox.ownerId, ownerId)).orderBy(asc(inbox.id));
};

/** The first event about an athlete's activity that is still kept, or null. */
export const firstEventOf = async (db: Db, ownerId: number, objectId: number): Promise<InboxEvent | null> => {
  const { inbox } = db.t;
  const [row] = await db.sql
    .select()
    .from(inbox)
    .where(and(eq(inbox.ownerId, ownerId), eq(inbox.objectId, objectId)))
    .orderBy(asc(inbox.id))
    .limit(1);
  return row ?? null;
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
