import { and, asc, eq, getTableColumns, gt } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { chunks } from './bulk.ts';
import type { Db } from './db.ts';
import type { Tables } from './define-tables.ts';

/** All rows of one runner, table by table, as they are stored: for the export, and back again. */

/** Tables whose rows belong to a runner. */
export type OwnedTable = {
  [N in keyof Tables]: Tables[N] extends { readonly athleteId: unknown } ? N : never;
}[keyof Tables];

/** A row as it is read. */
export type RowIn<N extends keyof Tables> = Tables[N]['$inferSelect'];

/** A row as it is written. */
export type NewRowIn<N extends keyof Tables> = Tables[N]['$inferInsert'];

/** DESIGN: the heaviest rows, runs with their analysis, have some 20 kB. */
const ROWS_AT_ONCE = 100;

/** The columns of any table, which the types of a union hide. */
const columnsOf = (table: Tables[keyof Tables]): Readonly<Record<string, SQLiteColumn>> =>
  getTableColumns(table) as Readonly<Record<string, SQLiteColumn>>;

const columnOf = (columns: Readonly<Record<string, SQLiteColumn>>, name: string): SQLiteColumn => {
  const column = columns[name];
  if (column === undefined) throw new Error(`there is no column "${name}"`);
  return column;
};

/**
 * A runner's rows of a table, by the column that tells them apart, a piece at a time: memory does not grow with the
 * table. Rows that come or go meanwhile may be in it or not; nothing is in it twice.
 */
export async function* rowsOf<N extends OwnedTable>(
  db: Db,
  name: N,
  athleteId: number,
  by: keyof RowIn<N> & string,
): AsyncGenerator<RowIn<N>> {
  const table = db.t[name];
  const columns = columnsOf(table);
  const key = columnOf(columns, by);
  const mine = eq(columnOf(columns, 'athleteId'), athleteId);
  let last: unknown = undefined;
  for (;;) {
    const rows = (await db.sql
      .select()
      .from(table)
      .where(last === undefined ? mine : and(mine, gt(key, last)))
      .orderBy(asc(key))
      .limit(ROWS_AT_ONCE)) as RowIn<N>[];
    yield* rows;
    if (rows.length < ROWS_AT_ONCE) return;
    last = rows.at(-1)?.[by];
  }
}

/** The one row that a runner has in a table of single rows, or null. */
export const rowOf = async <N extends OwnedTable>(
  db: Db,
  name: N,
  athleteId: number,
): Promise<RowIn<N> | null> => {
  for await (const row of rowsOf(db, name, athleteId, 'athleteId')) return row;
  return null;
};

/** Writes rows as they are, in their order; those whose key is there already are left out. */
export const putRows = async <N extends OwnedTable>(
  tx: Db,
  name: N,
  rows: readonly NewRowIn<N>[],
): Promise<void> => {
  for (const piece of chunks(rows))
    await tx.sql
      .insert(tx.t[name])
      // The rows are of this very table, which a union of all tables cannot say.
      .values(piece as never)
      .onConflictDoNothing();
};
