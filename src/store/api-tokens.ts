import { createHash } from 'node:crypto';
import { and, asc, count, eq, isNull, lt, or } from 'drizzle-orm';
import type { Db } from './db.ts';

/** What a token may do. */
const READ = 'read';

/** A token as it is listed: the token itself is nowhere. Instants are epoch milliseconds. */
export type ApiToken = {
  readonly id: number;
  readonly name: string;
  readonly createdAt: number;
  /** The last time that something was read with it; null = never. */
  readonly usedAt: number | null;
};

/** A token is as random as a hash is long: one round is enough, and it can be looked up. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** DESIGN: a dashboard asks every few seconds; that must not be a write each. */
const USED_EVERY_MS = 60_000;

/** Keeps the hash of a runner's new token. */
export const addApiToken = async (
  db: Db,
  athleteId: number,
  { name, token, now }: { readonly name: string; readonly token: string; readonly now: number },
): Promise<void> => {
  const row = { athleteId, name, hash: hashOf(token), scope: READ, createdAt: now };
  await db.sql.insert(db.t.apiTokens).values(row);
};

/** A runner's tokens, oldest first. */
export const apiTokensOf = async (db: Db, athleteId: number): Promise<readonly ApiToken[]> => {
  const { id, name, createdAt, usedAt } = db.t.apiTokens;
  return await db.sql
    .select({ id, name, createdAt, usedAt })
    .from(db.t.apiTokens)
    .where(eq(db.t.apiTokens.athleteId, athleteId))
    .orderBy(asc(id));
};

/** How many tokens a runner has. */
export const countApiTokens = async (db: Db, athleteId: number): Promise<number> => {
  const { apiTokens } = db.t;
  const [row] = await db.sql.select({ n: count() }).from(apiTokens).where(eq(apiTokens.athleteId, athleteId));
  return row?.n ?? 0;
};

/** Whose token this is, and which; null where it is none that may read. */
export const ownerOfApiToken = async (
  db: Db,
  token: string,
): Promise<{ readonly id: number; readonly athleteId: number } | null> => {
  const { apiTokens } = db.t;
  const [row] = await db.sql
    .select({ id: apiTokens.id, athleteId: apiTokens.athleteId })
    .from(apiTokens)
    .where(and(eq(apiTokens.hash, hashOf(token)), eq(apiTokens.scope, READ)));
  return row ?? null;
};

/** Notes that a token was used, once a minute at most. */
export const noteApiTokenUsed = async (db: Db, id: number, now: number): Promise<void> => {
  const { apiTokens } = db.t;
  const longAgo = or(isNull(apiTokens.usedAt), lt(apiTokens.usedAt, now - USED_EVERY_MS));
  await db.sql
    .update(apiTokens)
    .set({ usedAt: now })
    .where(and(eq(apiTokens.id, id), longAgo));
};

/** Ends a runner's token. False when this runner has none of this id. */
export const removeApiToken = async (db: Db, athleteId: number, id: number): Promise<boolean> => {
  const { apiTokens } = db.t;
  const rows = await db.sql
    .delete(apiTokens)
    .where(and(eq(apiTokens.athleteId, athleteId), eq(apiTokens.id, id)))
    .returning({ id: apiTokens.id });
  return rows.length > 0;
};
