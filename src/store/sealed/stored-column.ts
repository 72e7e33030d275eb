import { and, isNotNull, isNull, notLike, or, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '../db.ts';
import type { Tables } from '../define-tables.ts';
import type { SealedTable } from './columns.ts';

/** A table whose columns are named by texts; the types of all tables together cannot. */
type AnyTable = Tables['athletes'];

/** A table as it lies in the database. */
export const storedTable = (db: Pick<Db, 'stored'>, name: keyof Tables): AnyTable => db.stored[name] as never;

/** One of its columns. */
export const storedColumn = (
  db: Pick<Db, 'stored'>,
  { name }: Pick<SealedTable, 'name'>,
  field: string,
): SQLiteColumn => {
  const column = (db.stored[name] as unknown as Readonly<Record<string, SQLiteColumn>>)[field];
  if (column === undefined) throw new Error(`there is no column "${name}.${field}"`);
  return column;
};

/** Rows of which anything is not sealed with this key: clear ones of before, and those of another key. */
export const isOutdated = (db: Pick<Db, 'stored'>, table: SealedTable, keyId: string): SQL | undefined => {
  const other = (field: string) => notLike(storedColumn(db, table, field), `${keyId}.%`);
  return or(
    ...Object.keys(table.columns).map((field) =>
      and(isNotNull(storedColumn(db, table, field)), other(field)),
    ),
    ...Object.keys(table.hashed ?? {}).map((field) =>
      or(isNull(storedColumn(db, table, field)), other(field)),
    ),
  );
};
