import { eq, getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from './db.ts';

/** A row as it is stored. */
export type ExportRow = Readonly<Record<string, unknown>>;

/** One kind of thing that is stored about a runner. */
export type ExportTable = { readonly name: string; readonly rows: readonly ExportRow[] };

/** Secrets that open something: nobody's to carry around. Columns by table; a whole table by its name alone. */
const LEFT_OUT: Readonly<Record<string, readonly string[] | 'all'>> = {
  tokens: 'all',
  channels: ['address'],
};

/**
 * All that is stored about a runner, table by table. A table that comes later is in it by itself: whatever has a
 * column for the athlete belongs to them.
 */
export const everythingOf = async (db: Db, athleteId: number): Promise<readonly ExportTable[]> => {
  const tables: ExportTable[] = [];
  for (const [name, table] of Object.entries(db.t)) {
    const leftOut = LEFT_OUT[name] ?? [];
    const columns = getTableColumns(table) as Readonly<Record<string, SQLiteColumn>>;
    const owner =
      columns['athleteId'] ?? columns['ownerId'] ?? (name === 'athletes' ? columns['id'] : undefined);
    if (owner === undefined || leftOut === 'all') continue;
    const rows: readonly ExportRow[] = await db.sql.select().from(table).where(eq(owner, athleteId));
    tables.push({ name, rows: rows.map((row) => without(row, leftOut)) });
  }
  return tables;
};

const without = (row: ExportRow, names: readonly string[]): ExportRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
