import {
  foreignKey,
  index,
  integer as sqliteInteger,
  primaryKey,
  real as sqliteReal,
  sqliteTable,
  text as sqliteText,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/**
 * The column makers of SQLite. columns-postgres.ts exports the same names for PostgreSQL; whatever differs
 * between the two engines is here and there, and nowhere else. Every maker takes the explicit column name.
 */

export const table = sqliteTable;
export { foreignKey, index, primaryKey, uniqueIndex };

/** An id given by Strava (or a negative one for files): up to 2^53. */
export const id = (name: string) => sqliteInteger(name, { mode: 'number' });

/** A row number given by the database. Never used twice (AUTOINCREMENT): jobs in the queue carry it. */
export const serial = (name: string) =>
  sqliteInteger(name, { mode: 'number' }).primaryKey({ autoIncrement: true });

/** An instant, milliseconds since 1970-01-01T00:00Z. */
export const instant = (name: string) => sqliteInteger(name, { mode: 'number' });

/** A count: a whole number below 2^31. */
export const integer = (name: string) => sqliteInteger(name, { mode: 'number' });

/** A measured number: 64-bit floating point, whole numbers exact up to 2^53. */
export const real = (name: string) => sqliteReal(name);

export const text = (name: string) => sqliteText(name);

export const boolean = (name: string) => sqliteInteger(name, { mode: 'boolean' });

/** A value kept as JSON text; no query looks inside. Give its type with `.$type<T>()`. */
export const json = (name: string) => sqliteText(name, { mode: 'json' });
