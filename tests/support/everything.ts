import { eq, getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '../../src/store/db.ts';

/** A row as it is stored. */
type ExportRow = Readonly<Record<string, unknown>>;

/** One kind of thing that is stored about a runner. */
type ExportTable = { readonly name: string; readonly rows: readonly ExportRow[] };

/**
 * All that is stored about a runner, table by table. A table that comes later is in it by itself: whatever has a
 * column for the athlete belongs to them.
 */
export const everythingOf = async (db: Db, athleteId: number): Promise<readonly ExportTable[]> => {
  const tables: ExportTable[] = [];
  for (const [name, table] of Object.entries(db.t)) {
    const columns = getTableColumns(table) as Readonly<Record<string, SQLiteColumn>>;
    const owner =
      columns['athleteId'] ?? columns['ownerId'] ?? (name === 'athletes' ? columns['id'] : undefined);
    if (owner === undefined) continue;
    const rows: readonly ExportRow[] = await db.sql.select().from(table).where(eq(owner, athleteId));
    tables.push({ name, rows });
  }
  return tables;
};
