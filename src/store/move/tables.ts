import { getTableConfig } from 'drizzle-orm/sqlite-core';
import type { Db } from '../db.ts';
import type { Tables } from '../define-tables.ts';
import { stored as tables } from '../schema-sqlite.ts';

export type TableName = keyof Tables;

/** A table as whoever copies rows sees it. The engines differ in types, not in names. */
export type TableShape = {
  readonly name: TableName;
  /** The columns of the primary key, by the names that rows have them under. */
  readonly key: readonly string[];
  /** Whether the database numbers its rows. */
  readonly numbered: boolean;
};

const shapeOf = (name: TableName): TableShape & { readonly needs: readonly string[] } => {
  const { columns, primaryKeys, foreignKeys } = getTableConfig(tables[name]);
  const named = new Map(Object.entries(tables[name]).map(([field, column]) => [column as unknown, field]));
  const keyColumns = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
  const needs = foreignKeys.map((key) => getTableConfig(key.reference().foreignTable).name);
  return {
    name,
    key: keyColumns.map((column) => named.get(column) ?? column.name),
    numbered: columns.some((column) => 'autoIncrement' in column && column.autoIncrement === true),
    needs,
  };
};

/** All tables, each after those its rows point to. */
export const tablesInOrder = (): readonly TableShape[] => {
  const left = (Object.keys(tables) as TableName[]).map(shapeOf);
  const done = new Set<string>();
  const sorted: TableShape[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ name, needs }) =>
      needs.every((other) => done.has(other) || other === sqlName(name)),
    );
    const [shape] = left.splice(Math.max(0, next), 1);
    if (shape === undefined) break;
    done.add(sqlName(shape.name));
    sorted.push(shape);
  }
  return sorted;
};

/** What the database calls it. */
export const sqlName = (name: TableName): string => getTableConfig(tables[name]).name;

/** Only for rows that are copied as they lie, sealed and all: every other query names its columns. */
export const tableOf = (db: Db, name: TableName): Tables['athletes'] => db.stored[name] as never;
