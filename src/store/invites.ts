import { and, asc, eq, gt, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { Db } from './db.ts';

/** What a link lets its holder do, once: make the owner's account, make an account, choose a new password. */
export type InviteKind = 'owner' | 'runner' | 'password';

/** A link that was given out. Instants are epoch milliseconds. */
export type Invite = {
  readonly id: number;
  readonly kind: InviteKind;
  /** Whose new password; null for an account that is to be made. */
  readonly athleteId: number | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
};

type NewInvite = Pick<Invite, 'kind' | 'athleteId' | 'createdAt' | 'expiresAt'>;

/** Notes a link. The hash of its token depends on the number that it gets here. */
export const addInvite = async (
  db: Db,
  invite: NewInvite,
  hashOf: (id: number) => string,
): Promise<Invite> => {
  const { invites } = db.t;
  // The column is unique and filled: until the number is known this stands there, which is the hash of no token.
  const hashOfNone = `${invite.kind}:${invite.athleteId ?? ''}:${invite.createdAt}`;
  const [row] = await db.sql
    .insert(invites)
    .values({ ...invite, hash: hashOfNone })
    .returning({ id: invites.id });
  if (row === undefined) throw new Error('an insert returned no row');
  await db.sql
    .update(invites)
    .set({ hash: hashOf(row.id) })
    .where(eq(invites.id, row.id));
  return { ...invite, id: row.id, usedAt: null };
};

const COLUMNS = ({ invites }: Db['t']) => ({
  id: invites.id,
  kind: invites.kind,
  athleteId: invites.athleteId,
  createdAt: invites.createdAt,
  expiresAt: invites.expiresAt,
  usedAt: invites.usedAt,
});

/** The link whose token has this hash, used or not; null when there is none (any more). */
export const inviteByHash = async (db: Db, hash: string): Promise<Invite | null> => {
  const [row] = await db.sql.select(COLUMNS(db.t)).from(db.t.invites).where(eq(db.t.invites.hash, hash));
  return row ?? null;
};

/** Links that still work at this instant, oldest first. */
export const openInvites = async (db: Db, now: number): Promise<readonly Invite[]> => {
  const { invites } = db.t;
  return db.sql
    .select(COLUMNS(db.t))
    .from(invites)
    .where(and(isNull(invites.usedAt), gt(invites.expiresAt, now)))
    .orderBy(asc(invites.createdAt), asc(invites.id));
};

/** Uses a link up. False when it was used before, has ended, or was taken back: of two at once one gets true. */
export const useInvite = async (db: Db, id: number, now: number): Promise<boolean> => {
  const { invites } = db.t;
  const rows = await db.sql
    .update(invites)
    .set({ usedAt: now })
    .where(and(eq(invites.id, id), isNull(invites.usedAt), gt(invites.expiresAt, now)))
    .returning({ id: invites.id });
  return rows.length > 0;
};

/** Takes a link back. False when there was none that could be. */
export const removeInvite = async (db: Db, id: number): Promise<boolean> => {
  const { invites } = db.t;
  const rows = await db.sql
    .delete(invites)
    .where(and(eq(invites.id, id), isNull(invites.usedAt)))
    .returning({ id: invites.id });
  return rows.length > 0;
};

/** Takes back the open links of a kind; of new passwords, those of one account. */
export const removeInvitesOf = async (
  db: Db,
  kind: InviteKind,
  athleteId: number | null = null,
): Promise<void> => {
  const { invites } = db.t;
  const whose = athleteId === null ? isNull(invites.athleteId) : eq(invites.athleteId, athleteId);
  await db.sql.delete(invites).where(and(eq(invites.kind, kind), whose, isNull(invites.usedAt)));
};

/** Forgets links that were used or have ended by themselves. */
export const forgetEndedInvites = async (db: Db, now: number): Promise<void> => {
  const { invites } = db.t;
  await db.sql.delete(invites).where(or(isNotNull(invites.usedAt), lte(invites.expiresAt, now)));
};
