import { and, asc, eq, isNull, lte, or } from 'drizzle-orm';
import type { Db } from './db.ts';
import type { Seal } from './seal.ts';

/** Strava's tokens of one athlete, in clear. `expiresAt` in epoch milliseconds. */
export type StoredTokens = {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: number;
};

/** The same as they are kept, with what is known of a refresh under way (strava/app.ts says what it means). */
export type KeptTokens = StoredTokens & {
  readonly refreshStartedAt: number | null;
  readonly lostAt: number | null;
};

/** What a token is sealed for. */
export const tokenContext = (athleteId: number, field: 'access' | 'refresh'): string =>
  `athlete:${athleteId}:${field}`;

const sealedPair = (athleteId: number, { accessToken, refreshToken }: StoredTokens, seal: Seal) => ({
  accessToken: seal.seal(accessToken, tokenContext(athleteId, 'access')),
  refreshToken: seal.seal(refreshToken, tokenContext(athleteId, 'refresh')),
});

/** Keeps the tokens, sealed, in place of any earlier ones: whatever was known of a refresh is over. */
export const saveTokens = async (
  db: Db,
  athleteId: number,
  pair: StoredTokens,
  seal: Seal,
): Promise<void> => {
  const { tokens } = db.t;
  const { expiresAt } = pair;
  const sealed = { ...sealedPair(athleteId, pair, seal), expiresAt, refreshStartedAt: null, lostAt: null };
  await db.sql
    .insert(tokens)
    .values({ athleteId, ...sealed })
    .onConflictDoUpdate({ target: tokens.athleteId, set: sealed });
};

/** The tokens in clear, or null. @throws SealError when they were tampered with or the key is gone. */
export const loadTokens = async (db: Db, athleteId: number, seal: Seal): Promise<KeptTokens | null> => {
  const { tokens } = db.t;
  const [row] = await db.sql.select().from(tokens).where(eq(tokens.athleteId, athleteId));
  if (row === undefined) return null;
  return {
    accessToken: seal.open(row.accessToken, tokenContext(athleteId, 'access')),
    refreshToken: seal.open(row.refreshToken, tokenContext(athleteId, 'refresh')),
    expiresAt: row.expiresAt,
    refreshStartedAt: row.refreshStartedAt,
    lostAt: row.lostAt,
  };
};

/** Notes that a refresh is about to be asked for. */
export const noteRefresh = async (db: Db, athleteId: number, now: number): Promise<void> => {
  const { tokens } = db.t;
  await db.sql.update(tokens).set({ refreshStartedAt: now }).where(eq(tokens.athleteId, athleteId));
};

/** Notes that the pair which came for a refresh is lost. False when that was noted before, or there are no tokens. */
export const noteLost = async (db: Db, athleteId: number, now: number): Promise<boolean> => {
  const { tokens } = db.t;
  const rows = await db.sql
    .update(tokens)
    .set({ lostAt: now })
    .where(and(eq(tokens.athleteId, athleteId), isNull(tokens.lostAt)))
    .returning({ id: tokens.athleteId });
  return rows.length > 0;
};

/** When a connection whose pair is lost ends (epoch ms); null for one that is as it should be. */
export const endsAt = async (db: Db, athleteId: number): Promise<number | null> => {
  const { tokens } = db.t;
  const [row] = await db.sql
    .select({ lostAt: tokens.lostAt, expiresAt: tokens.expiresAt })
    .from(tokens)
    .where(eq(tokens.athleteId, athleteId));
  return row === undefined || row.lostAt === null ? null : row.expiresAt;
};

/** Connections whose access token ends before `soon`, or, where a refresh is of no use any more, has ended at `now`. */
export const toRenew = async (
  db: Db,
  { now, soon }: { readonly now: number; readonly soon: number },
): Promise<readonly number[]> => {
  const { athletes, tokens } = db.t;
  const isDue = or(and(isNull(tokens.lostAt), lte(tokens.expiresAt, soon)), lte(tokens.expiresAt, now));
  const rows = await db.sql
    .select({ id: tokens.athleteId })
    .from(tokens)
    .innerJoin(athletes, eq(athletes.id, tokens.athleteId))
    .where(and(eq(athletes.connection, 'ok'), isDue))
    .orderBy(asc(tokens.expiresAt));
  return rows.map(({ id }) => id);
};
