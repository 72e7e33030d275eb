import { and, asc, desc, eq, gte, inArray, isNull, like, max } from 'drizzle-orm';
import type { Db } from '../db.ts';
import type { OutboxMail } from './mail.ts';

/** What is in the outbox. */

/** The mail with this id, or null. */
export const byId = async (db: Db, id: number): Promise<OutboxMail | null> => {
  const { outbox } = db.t;
  const [row] = await db.sql.select().from(outbox).where(eq(outbox.id, id));
  return row ?? null;
};

/** The keys of all mails of an athlete. */
export const keysOf = async (db: Db, athleteId: number): Promise<readonly string[]> => {
  const { outbox } = db.t;
  const rows = await db.sql.select({ key: outbox.key }).from(outbox).where(eq(outbox.athleteId, athleteId));
  return rows.map(({ key }) => key);
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

/** Mails, not what went to channels, made at or after an instant. */
const mailsSince = ({ outbox }: Db['t'], since: number) =>
  and(isNull(outbox.channelId), gte(outbox.createdAt, since));

/** An athlete's mails (not what went to channels) of these kinds, made at or after an instant, oldest first. */
export const mailsOfKindsSince = async (
  db: Db,
  athleteId: number,
  kinds: readonly string[],
  since: number,
): Promise<readonly OutboxMail[]> => {
  const { outbox } = db.t;
  return await db.sql
    .select()
    .from(outbox)
    .where(and(eq(outbox.athleteId, athleteId), inArray(outbox.kind, [...kinds]), mailsSince(db.t, since)))
    .orderBy(asc(outbox.id));
};

/**
 * Mails (not what went to channels) that were given up and made since an instant, newest first: an athlete's, or,
 * with null, everybody's.
 */
export const failedSince = async (
  db: Db,
  athleteId: number | null,
  since: number,
): Promise<readonly OutboxMail[]> => {
  const { outbox } = db.t;
  const whose = athleteId === null ? undefined : eq(outbox.athleteId, athleteId);
  return await db.sql
    .select()
    .from(outbox)
    .where(and(whose, eq(outbox.state, 'failed'), mailsSince(db.t, since)))
    .orderBy(desc(outbox.id));
};
