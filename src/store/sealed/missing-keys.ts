import { sql } from 'drizzle-orm';
import type { Db } from '../db.ts';
import { KEY_ID_LENGTH, type Seal } from '../seal.ts';
import { SEALED } from './columns.ts';
import { storedColumn, storedTable } from './stored-column.ts';

/** What a key that is not at hand has sealed: its id, and how many values. */
export type MissingKey = { readonly keyId: string; readonly values: number };

/** The first letters of a sealed text; what lies in clear does not begin so (seal.ts). */
const KEY_PREFIX = /^[0-9a-f]{8}\.$/;

/** Shorter than any sealed text is nothing that was sealed: a nonce and a tag alone have 38 letters. */
const SHORTEST = KEY_ID_LENGTH + 1 + 38;

/** The keys that stored rows ask for and that this seal does not have. */
export const missingKeys = async (
  db: Pick<Db, 'sql' | 'stored'>,
  seal: Pick<Seal, 'knows'>,
): Promise<readonly MissingKey[]> => {
  const rows = new Map<string, number>();
  for (const table of SEALED)
    for (const field of Object.keys(table.columns)) {
      const column = storedColumn(db, table, field);
      const prefix = sql<string>`substr(${column}, 1, ${sql.raw(String(KEY_ID_LENGTH + 1))})`;
      const found = await db.sql
        .select({ prefix, count: sql<number>`count(*)`.mapWith(Number) })
        .from(storedTable(db, table.name))
        .where(sql`length(${column}) >= ${sql.raw(String(SHORTEST))}`)
        .groupBy(prefix);
      for (const { prefix: text, count } of found) {
        const id = text.slice(0, KEY_ID_LENGTH);
        if (KEY_PREFIX.test(text) && !seal.knows(id)) rows.set(id, (rows.get(id) ?? 0) + count);
      }
    }
  return [...rows].map(([keyId, count]) => ({ keyId, values: count }));
};
