import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, min, or, sql } from 'drizzle-orm';
import type { Db } from '../db.ts';
import { change } from './change.ts';
import type { OutboxMail } from './mail.ts';

/** The way of a mail through a worker's hands. */

/** Pending, its time has come, and nobody has it in hand. */
const isDue = ({ t: { outbox } }: Db, now: number) =>
  and(
    eq(outbox.state, 'pending'),
    lte(outbox.notBefore, now),
    or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, now)),
  );

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

/** When, after `now`, the next pending mail may leave; null when none waits for its time. */
export const nextTime = async (db: Db, now: number): Promise<number | null> => {
  const { outbox } = db.t;
  const [row] = await db.sql
    .select({ at: min(outbox.notBefore) })
    .from(outbox)
    .where(and(eq(outbox.state, 'pending'), gt(outbox.notBefore, now)));
  return row?.at ?? null;
};

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

/** Keeps a mail in hand until a later instant, while it is being sent. False when it is no longer in hand. */
export const renew = (db: Db, id: number, until: number): Promise<boolean> =>
  change(db, and(inState(db, id, 'pending'), isNotNull(db.t.outbox.leasedUntil)), { leasedUntil: until });

/** In one of these states, whoever's it is. */
const inState = ({ t: { outbox } }: Db, id: number, ...states: readonly OutboxMail['state'][]) =>
  and(eq(outbox.id, id), inArray(outbox.state, [...states]));

/** The transport took it. Holds whatever the state was: a mail that left has left. */
export const markSent = (
  db: Db,
  id: number,
  { messageId, now }: { readonly messageId: string; readonly now: number },
): Promise<boolean> =>
  change(db, eq(db.t.outbox.id, id), {
    state: 'sent',
    sentAt: now,
    messageId,
    error: null,
    leasedUntil: null,
  });

/** The attempt failed: to be tried again from `retryAt` on, or, with null, given up. */
export const markFailed = (
  db: Db,
  id: number,
  { error, retryAt }: { readonly error: string; readonly retryAt: number | null },
): Promise<boolean> =>
  change(db, inState(db, id, 'pending'), {
    ...(retryAt === null ? { state: 'failed' } : { notBefore: retryAt }),
    error,
    leasedUntil: null,
  });

/** Keeps it back until there is a verified address (`releaseHeld`). Nothing was tried, so no attempt counts. */
export const markHeld = (db: Db, id: number): Promise<boolean> =>
  change(db, inState(db, id, 'pending'), { state: 'held', leasedUntil: null, attempts: 0 });

/** It is no longer wanted. The reason is kept. */
export const cancel = (db: Db, id: number, reason: string | null = null): Promise<boolean> =>
  change(db, inState(db, id, 'pending', 'held'), { state: 'cancelled', error: reason, leasedUntil: null });

/** The same for all notices of a kind that an athlete still had coming. */
export const cancelOfKind = (db: Db, athleteId: number, kind: string, reason: string): Promise<boolean> => {
  const { outbox } = db.t;
  const waiting = inArray(outbox.state, ['pending', 'held']);
  return change(db, and(eq(outbox.athleteId, athleteId), eq(outbox.kind, kind), waiting), {
    state: 'cancelled',
    error: reason,
    leasedUntil: null,
  });
};

/**
 * Tries a mail again that was given up, from the beginning. False when it did not fail, or is not this athlete's;
 * null instead of an athlete: whoever's it is (the owner's page).
 */
export const tryAgain = (db: Db, athleteId: number | null, id: number, now: number): Promise<boolean> =>
  change(
    db,
    and(inState(db, id, 'failed'), athleteId === null ? undefined : eq(db.t.outbox.athleteId, athleteId)),
    { state: 'pending', attempts: 0, notBefore: now, leasedUntil: null, error: null },
  );
