import { asc, eq } from 'drizzle-orm';
import type { Db } from './db.ts';
import type { Seal } from './seal.ts';

/** Strava's tokens of one athlete, in clear. `expiresAt` in epoch milliseconds. */
export type StoredTokens = {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: number;
};

const contextOf = (athleteId: number, field: 'access' | 'refresh'): string => `athlete:${athleteId}:${field}`;

/** Keeps the tokens, sealed, in place of any earlier ones. */
export const saveTokens = async (
  db: Db,
  athleteId: number,
  { accessToken, refreshToken, expiresAt }: StoredTokens,
  seal: Seal,
): Promise<void> => {
  const { tokens } = db.t;
  const sealed = {
    accessToken: seal.seal(accessToken, contextOf(athleteId, 'access')),
    refreshToken: seal.seal(refreshToken, contextOf(athleteId, 'refresh')),
    expiresAt,
  };
  await db.sql
    .insert(tokens)
    .values({ athleteId, ...sealed })
    .onConflictDoUpdate({ target: tokens.athleteId, set: sealed });
};

/** The tokens in clear, or null. @throws SealError when they were tampered with or the key is gone. */
export const loadTokens = async (db: Db, athleteId: number, seal: Seal): Promise<StoredTokens | null> => {
  const { tokens } = db.t;
  const [row] = await db.sql.select().from(tokens).where(eq(tokens.athleteId, athleteId));
  if (row === undefined) return null;
  return {
    accessToken: seal.open(row.accessToken, contextOf(athleteId, 'access')),
    refreshToken: seal.open(row.refreshToken, contextOf(athleteId, 'refresh')),
    expiresAt: row.expiresAt,
  };
};

/**
 * Seals anew with the current key whatever an older key sealed. Call it inside one write, so that no token is
 * refreshed meanwhile. Returns how many athletes' tokens were sealed anew.
 */
export const resealTokens = async (db: Db, seal: Seal): Promise<number> => {
  const { tokens } = db.t;
  const rows = await db.locked(db.sql.select().from(tokens).orderBy(asc(tokens.athleteId)));
  const old = rows.filter((row) => !seal.isCurrent(row.accessToken) || !seal.isCurrent(row.refreshToken));
  for (const { athleteId } of old) {
    const clear = await loadTokens(db, athleteId, seal);
    if (clear !== null) await saveTokens(db, athleteId, clear, seal);
  }
  return old.length;
};
