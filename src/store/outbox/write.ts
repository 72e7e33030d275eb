import { and, eq, gte, lt } from 'drizzle-orm';
import type { Db } from '../db.ts';
import { change } from './change.ts';
import type { NewMail } from './mail.ts';

/** Mails come in here, wait for an address, and are forgotten. */

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
  await change(db, and(held, lt(outbox.createdAt, newerThan)), {
    state: 'cancelled',
    error: 'held for too long',
  });
  const rows = await db.sql
    .update(outbox)
    .set({ state: 'pending' })
    .where(and(held, gte(outbox.createdAt, newerThan)))
    .returning({ id: outbox.id });
  return rows.map(({ id }) => id).toSorted((a, b) => a - b);
};

/** Deletes mails made before the instant, whatever became of them. Returns their keys. */
export const forgetMails = async (db: Db, before: number): Promise<readonly string[]> => {
  const { outbox } = db.t;
  const rows = await db.sql.delete(outbox).where(lt(outbox.createdAt, before)).returning({ key: outbox.key });
  return rows.map(({ key }) => key);
};
