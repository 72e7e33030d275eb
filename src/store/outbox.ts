import { and, asc, desc, eq, gt, gte, inArray, isNull, like, lt, lte, max, min, or, sql } from 'drizzle-orm';
import type { Db } from './db.ts';

/** A mail to be sent: what it says is made from the payload when it is sent. Instants are epoch milliseconds. */
export type OutboxMail = {
  readonly id: number;
  /** Names the mail (athlete, kind, period): there is never a second one with the same key. */
  readonly key: string;
  readonly athleteId: number;
  /** `alert`, `weekly`, `verify` … */
  readonly kind: string;
  readonly payload: unknown;
  /** `held`: there is no verified address yet. */
  readonly state: 'pending' | 'held' | 'sent' | 'failed' | 'cancelled';
  /** How often a worker took it in hand. */
  readonly attempts: number;
  readonly notBefore: number;
  readonly leasedUntil: number | null;
  readonly createdAt: number;
  readonly sentAt: number | null;
  readonly messageId: string | null;
  readonly error: string | null;
  /** The channel it goes to; null = mail. */
  readonly channelId: number | null;
};

export type NewMail = Pick<OutboxMail, 'key' | 'athleteId' | 'kind' | 'payload'> & {
  /** Default null, a mail. */
  readonly channelId?: number;
  /** Default `pending`. */
  readonly state?: 'pending' | 'held';
  /** Default `now`. */
  readonly notBefore?: number;
  readonly now: number;
};

/** Puts a mail into the outbox. Returns its id, or null when one with this key was there before. */
export const addMail = async (
  db: Db,
  { now, state, notBefore, ...mail }: NewMail,
): Promise<number | null> => {
  const { outbox } = db.t;
  const [row] = await db.sql
    .insert(outbox)
    .values({ ...mail, state: state ?? 'pending', attempts: 0, notBefore: notBefore ?? now, createdAt: now })
    .onConflictDoNothing({ target: outbox.key })
    .returning({ id: outbox.id });
  return row?.id ?? null;
};

/** The mail with this id, or null. */
export const byId = async (db: Db, id: number): Promise<OutboxMail | null> => {
  const { outbox } = db.t;
  const [row] = await db.sql.select().from(outbox).where(eq(outbox.id, id));
  return row ?? null;
};

/** Whether there is, or ever was, a mail with this key: spares making a payload that `addMail` would drop. */
export const hasKey = async (db: Db, key: string): Promise<boolean> => {
  const { outbox } = db.t;
  const rows = await db.sql.select({ id: outbox.id }).from(outbox).where(eq(outbox.key, key));
  return rows.length > 0;
};

/** Pending, its time has come, and nobody has it in hand. */
const isDue = ({ t: { outbox } }: Db, now: number) =>
  and(
    eq(outbox.state, 'pending'),
    lte(outbox.notBefore, now),
    or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, now)),
  );

/** Whether a worker has a mail in hand. */
export const anyInHand = async (db: Db, now: number): Promise<boolean> => {
  const { outbox } = db.t;
  const rows = await db.sql
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.state, 'pending'), gt(outbox.leasedUntil, now)))
    .limit(1);
  return rows.length > 0;
};

/** Mails that are due, longest due first. */
export const due = async (db: Db, now: number, limit: number): Promise<readonly OutboxMail[]> => {
  const { outbox } = db.t;
  return await db.sql
    .select()
    .from(outbox)
    .where(isDue(db, now))
    .orderBy(asc(outbox.notBefore), asc(outbox.id))
    .limit(limit);
};

/**
 * Takes a due mail in hand for `leaseMs` and counts the attempt: only the worker that gets the row back may
 * send it. Null when it is not due, in other hands, ended or gone. A worker that dies gives it back by time.
 */
export const claim = async (db: Db, id: number, now: number, leaseMs: number): Promise<OutboxMail | null> => {
  const { outbox } = db.t;
  const [row] = await db.sql
    .update(outbox)
    .set({ leasedUntil: now + leaseMs, attempts: sql`${outbox.attempts} + 1` })
    .where(and(eq(outbox.id, id), isDue(db, now)))
    .returning();
  return row ?? null;
};

/** The transport took it. Holds whatever the state was: a mail that left has left. */
export const markSent = (
  db: Db,
  id: number,
  { messageId, now }: { readonly messageId: string; readonly now: number },
): Promise<boolean> =>
  change(db, id, null, { state: 'sent', sentAt: now, messageId, error: null, leasedUntil: null });

/** The attempt failed: to be tried again from `retryAt` on, or, with null, given up. */
export const markFailed = (
  db: Db,
  id: number,
  { error, retryAt }: { readonly error: string; readonly retryAt: number | null },
): Promise<boolean> =>
  change(
    db,
    id,
    'pending',
    retryAt === null
      ? { state: 'failed', error, leasedUntil: null }
      : { error, notBefore: retryAt, leasedUntil: null },
  );

/** Keeps it back until there is a verified address (`releaseHeld`). Nothing was tried, so no attempt counts. */
export const markHeld = (db: Db, id: number): Promise<boolean> =>
  change(db, id, 'pending', { state: 'held', leasedUntil: null, attempts: 0 });

/** Tries a mail again that was given up, from the beginning. False when it is not this athlete's, or not failed. */
export const tryAgain = async (db: Db, athleteId: number, id: number, now: number): Promise<boolean> => {
  const { outbox } = db.t;
  const rows = await db.sql
    .update(outbox)
    .set({ state: 'pending', attempts: 0, notBefore: now, leasedUntil: null, error: null })
    .where(and(eq(outbox.id, id), eq(outbox.athleteId, athleteId), eq(outbox.state, 'failed')))
    .returning({ id: outbox.id });
  return rows.length > 0;
};

/** Why a mail was taken back before it left: what it would have said is no longer so. */
const WITHDRAWN = 'no longer so';

/** Whether nobody has begun to send it: it may still be rewritten or taken back (or, taken back, come back). */
export const isOpen = ({ state, attempts, leasedUntil, error }: OutboxMail): boolean =>
  state === 'cancelled' ? error === WITHDRAWN : state !== 'sent' && attempts === 0 && leasedUntil === null;

/** The same as `isOpen`, asked by the write itself: a worker may have taken it in hand meanwhile. */
const stillOpen = ({ t: { outbox } }: Db, id: number) =>
  and(
    eq(outbox.id, id),
    or(
      and(eq(outbox.state, 'cancelled'), eq(outbox.error, WITHDRAWN)),
      and(inArray(outbox.state, ['pending', 'held']), eq(outbox.attempts, 0), isNull(outbox.leasedUntil)),
    ),
  );

/** Takes an open mail back; `rewrite` brings it back. Returns whether it was still open. */
export const withdraw = async (db: Db, id: number): Promise<boolean> => {
  const { outbox } = db.t;
  const rows = await db.sql
    .update(outbox)
    .set({ state: 'cancelled', error: WITHDRAWN })
    .where(stillOpen(db, id))
    .returning({ id: outbox.id });
  return rows.length > 0;
};

/** Gives an open mail another payload and time. Returns whether it was still open. */
export const rewrite = async (
  db: Db,
  id: number,
  { payload, notBefore }: Pick<OutboxMail, 'payload' | 'notBefore'>,
): Promise<boolean> => {
  const { outbox } = db.t;
  const rows = await db.sql
    .update(outbox)
    .set({ payload, notBefore, state: 'pending', error: null })
    .where(stillOpen(db, id))
    .returning({ id: outbox.id });
  return rows.length > 0;
};

/** It is no longer wanted. The reason is kept. */
export const cancel = (db: Db, id: number, reason: string | null = null): Promise<boolean> =>
  change(db, id, 'unsent', { state: 'cancelled', error: reason, leasedUntil: null });

const change = async (
  db: Db,
  id: number,
  from: 'pending' | 'unsent' | null,
  values: Partial<OutboxMail>,
): Promise<boolean> => {
  const { outbox } = db.t;
  const states = from === 'pending' ? (['pending'] as const) : (['pending', 'held'] as const);
  const rows = await db.sql
    .update(outbox)
    .set(values)
    .where(and(eq(outbox.id, id), from === null ? undefined : inArray(outbox.state, [...states])))
    .returning({ id: outbox.id });
  return rows.length > 0;
};

/**
 * Lets go the mails that were held for want of an address: those made at or after `newerThan` become pending,
 * older ones are cancelled (old news is not sent late). Returns the ids of the pending ones, oldest first.
 */
export const releaseHeld = async (
  db: Db,
  athleteId: number,
  newerThan: number,
): Promise<readonly number[]> => {
  const { outbox } = db.t;
  const held = and(eq(outbox.athleteId, athleteId), eq(outbox.state, 'held'));
  await db.sql
    .update(outbox)
    .set({ state: 'cancelled', error: 'held for too long' })
    .where(and(held, lt(outbox.createdAt, newerThan)));
  const rows = await db.sql
    .update(outbox)
    .set({ state: 'pending' })
    .where(and(held, gte(outbox.createdAt, newerThan)))
    .returning({ id: outbox.id });
  return rows.map(({ id }) => id).toSorted((a, b) => a - b);
};

/** The keys of all mails of an athlete. */
export const keysOf = async (db: Db, athleteId: number): Promise<readonly string[]> => {
  const { outbox } = db.t;
  const rows = await db.sql.select({ key: outbox.key }).from(outbox).where(eq(outbox.athleteId, athleteId));
  return rows.map(({ key }) => key);
};

/** An athlete's mails (not what went to channels) of one kind, made at or after an instant, oldest first. */
export const ofKindSince = async (
  db: Db,
  athleteId: number,
  kind: string,
  since: number,
): Promise<readonly OutboxMail[]> => {
  const { outbox } = db.t;
  return await db.sql
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.athleteId, athleteId),
        eq(outbox.kind, kind),
        isNull(outbox.channelId),
        gte(outbox.createdAt, since),
      ),
    )
    .orderBy(asc(outbox.id));
};

/** An athlete's mails (not what went to channels) that were given up and made since an instant, newest first. */
export const failedSince = async (
  db: Db,
  athleteId: number,
  since: number,
): Promise<readonly OutboxMail[]> => {
  const { outbox } = db.t;
  return await db.sql
    .select()
    .from(outbox)
    .where(and(eq(outbox.athleteId, athleteId), eq(outbox.state, 'failed'), gte(outbox.createdAt, since)))
    .orderBy(desc(outbox.id));
};

/** The greatest key that begins so; keys that end in a day sort by day. Null without any. */
export const lastKey = async (db: Db, prefix: string): Promise<string | null> => {
  const { outbox } = db.t;
  const [row] = await db.sql
    .select({ key: max(outbox.key) })
    .from(outbox)
    .where(like(outbox.key, `${prefix}%`));
  return row?.key ?? null;
};

/** When, after `now`, the next pending mail may leave; null when none waits for its time. */
export const nextTime = async (db: Db, now: number): Promise<number | null> => {
  const { outbox } = db.t;
  const [row] = await db.sql
    .select({ at: min(outbox.notBefore) })
    .from(outbox)
    .where(and(eq(outbox.state, 'pending'), gt(outbox.notBefore, now)));
  return row?.at ?? null;
};

/** An athlete's mails, newest first. */
export const ofAthlete = async (db: Db, athleteId: number, limit: number): Promise<readonly OutboxMail[]> => {
  const { outbox } = db.t;
  return await db.sql
    .select()
    .from(outbox)
    .where(eq(outbox.athleteId, athleteId))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit);
};

/** Deletes mails made before the instant, whatever became of them. Returns their keys. */
export const forgetMails = async (db: Db, before: number): Promise<readonly string[]> => {
  const { outbox } = db.t;
  const rows = await db.sql.delete(outbox).where(lt(outbox.createdAt, before)).returning({ key: outbox.key });
  return rows.map(({ key }) => key);
};

/** When the athlete's last alert mail was made, leaving out those that will never arrive; null without any. */
export const lastAlertAt = async (db: Db, athleteId: number): Promise<number | null> => {
  const { outbox } = db.t;
  const [row] = await db.sql
    .select({ at: max(outbox.createdAt) })
    .from(outbox)
    .where(
      and(
        eq(outbox.athleteId, athleteId),
        eq(outbox.kind, 'alert'),
        inArray(outbox.state, ['pending', 'held', 'sent']),
      ),
    );
  return row?.at ?? null;
};
