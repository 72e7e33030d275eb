import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from './db.ts';

/** How an account signs in here. The hash tells how it was made (accounts/hash.ts); instants are epoch milliseconds. */
export type StoredPassword = {
  readonly athleteId: number;
  /** As `normalLogin` writes it (accounts/login.ts). */
  readonly login: string;
  readonly hash: string;
  readonly changedAt: number;
};

/** Logins are sealed, and found by their hash under any key at hand: while keys are changed there are two. */
const hashesOf = ({ seal }: Db, login: string): readonly string[] => seal.hashes(login, 'passwords.login');

const columnsOf = ({ t: { passwords } }: Db) => ({
  athleteId: passwords.athleteId,
  login: passwords.login,
  hash: passwords.hash,
  changedAt: passwords.changedAt,
});

/** The account that signs in by this login; null without one. */
export const passwordByLogin = async (db: Db, login: string): Promise<StoredPassword | null> => {
  const { passwords } = db.t;
  const [row] = await db.sql
    .select(columnsOf(db))
    .from(passwords)
    .where(inArray(passwords.loginHash, [...hashesOf(db, login)]));
  return row ?? null;
};

/** How this account signs in; null for one that knows only Strava. */
export const passwordOf = async (db: Db, athleteId: number): Promise<StoredPassword | null> => {
  const { passwords } = db.t;
  const [row] = await db.sql.select(columnsOf(db)).from(passwords).where(eq(passwords.athleteId, athleteId));
  return row ?? null;
};

/** Ids of the accounts that have a login. */
export const accountsWithPassword = async (db: Db): Promise<ReadonlySet<number>> => {
  const { passwords } = db.t;
  const rows = await db.sql.select({ id: passwords.athleteId }).from(passwords);
  return new Set(rows.map(({ id }) => id));
};

/** Gives an account its login. False when another one has it, or the account has one: of two at once the first stays. */
export const addPassword = async (db: Db, password: StoredPassword): Promise<boolean> => {
  const { passwords } = db.t;
  // Of a hash under the key before, the unique index knows nothing.
  if ((await passwordByLogin(db, password.login)) !== null) return false;
  const [loginHash] = hashesOf(db, password.login);
  const rows = await db.sql
    .insert(passwords)
    .values({ ...password, loginHash })
    .onConflictDoNothing()
    .returning({ athleteId: passwords.athleteId });
  return rows.length > 0;
};

/** Another password behind the same login. False when the account has none. */
export const changePasswordHash = async (
  db: Db,
  { athleteId, hash, changedAt }: Omit<StoredPassword, 'login'>,
): Promise<boolean> => {
  const { passwords } = db.t;
  const rows = await db.sql
    .update(passwords)
    .set({ hash, changedAt })
    .where(eq(passwords.athleteId, athleteId))
    .returning({ athleteId: passwords.athleteId });
  return rows.length > 0;
};

/** The same password hashed anew, unless it was changed meanwhile. */
export const strengthenHash = async (
  db: Db,
  { athleteId, hash }: Pick<StoredPassword, 'athleteId' | 'hash'>,
  stronger: string,
): Promise<void> => {
  const { passwords } = db.t;
  await db.sql
    .update(passwords)
    .set({ hash: stronger })
    .where(and(eq(passwords.athleteId, athleteId), eq(passwords.hash, hash)));
};
