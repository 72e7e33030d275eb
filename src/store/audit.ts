import { desc } from 'drizzle-orm';
import type { Db } from './db.ts';

/** What happened, without anybody's name or id. `at` in epoch milliseconds. */
export type AuditEntry = {
  readonly at: number;
  /** `runner_left`, `keys_rotated` … */
  readonly event: string;
  /** Counts and kinds; never who, where or which. */
  readonly detail: Readonly<Record<string, string | number>>;
};

/** Writes a line. */
export const addAudit = async (db: Db, entry: AuditEntry): Promise<void> => {
  await db.sql.insert(db.t.audit).values(entry);
};

/**
 * The last lines, newest first; for tests: the owner reads the table.
 * @internal
 */
export const latestAudit = async (db: Db, limit: number): Promise<readonly AuditEntry[]> => {
  const { at, event, detail, id } = db.t.audit;
  return await db.sql.select({ at, event, detail }).from(db.t.audit).orderBy(desc(id)).limit(limit);
};
