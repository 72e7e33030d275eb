import { getTableColumns, sql } from 'drizzle-orm';
import { chunks, fromInserted } from '../bulk.ts';
import type { Db } from '../db.ts';
import type { AnyRow } from './fingerprint.ts';
import { sqlName, tableOf, type TableShape } from './tables.ts';

/** Writes rows of a table as they are, over those with the same key. */
export const putAll = async (tx: Db, shape: TableShape, rows: readonly AnyRow[]): Promise<void> => {
  for (const part of chunks(rows)) await put(tx, shape, part);
};

const put = async (tx: Db, shape: TableShape, rows: readonly AnyRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const table = tableOf(tx, shape.name);
  const columns = getTableColumns(table) as unknown as Record<string, { readonly name: string }>;
  const others = Object.fromEntries(Object.entries(columns).filter(([field]) => !shape.key.includes(field)));
  const target = shape.key.map((field) => columns[field]) as never;
  const insert = tx.sql.insert(table).values(rows as never);
  await (Object.keys(others).length === 0
    ? insert.onConflictDoNothing({ target })
    : insert.onConflictDoUpdate({ target, set: fromInserted(others) as never }));
};

/** PostgreSQL counts on from where it was; rows that bring their number do not move that. */
export const countOn = async (tx: Db, shape: TableShape): Promise<void> => {
  if (!shape.numbered) return;
  const table = tableOf(tx, shape.name);
  const name = sqlName(shape.name);
  await tx.sql
    .select({
      at: sql`setval(pg_get_serial_sequence(${name}, 'id'), greatest((select max(id) from ${table}), 1))`,
    })
    .from(sql`(select 1) as one`);
};
