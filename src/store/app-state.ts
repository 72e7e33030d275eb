import { eq, sql } from 'drizzle-orm';
import type { Db } from './db.ts';
import { prepared } from './prepared.ts';

/** Id of the one webhook subscription whose events count. */
export const SUBSCRIPTION_KEY = 'subscription_id';

/** Id of the account that owns this Camber. */
export const OWNER_KEY = 'owner_id';

/** What the program remembers about itself under this key, or null. The caller checks its shape. */
export const getState = async (db: Db, key: string): Promise<unknown> => {
  const { appState } = db.t;
  const query = prepared(db, 'appState.getState', (builder) =>
    builder
      .select({ value: appState.value })
      .from(appState)
      .where(eq(appState.key, sql.placeholder('key')))
      .prepare(),
  );
  const [row] = await query.execute({ key });
  return row?.value ?? null;
};

/** Remembers a value (anything JSON can hold); null or undefined forgets it. */
export const setState = async (db: Db, key: string, value: unknown): Promise<void> => {
  const { appState } = db.t;
  if (value === null || value === undefined) {
    await db.sql.delete(appState).where(eq(appState.key, key));
    return;
  }
  await db.sql
    .insert(appState)
    .values({ key, value })
    .onConflictDoUpdate({ target: appState.key, set: { value } });
};

/** Remembers a value unless there is one under this key already; of several at once the first one stays. */
export const setFirstState = async (db: Db, key: string, value: unknown): Promise<void> => {
  const { appState } = db.t;
  await db.sql.insert(appState).values({ key, value }).onConflictDoNothing({ target: appState.key });
};
