import {
  bigint,
  boolean as pgBoolean,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer as pgInteger,
  pgTable,
  primaryKey,
  text as pgText,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

/** The column makers of PostgreSQL: the same names and meanings as in columns-sqlite.ts. */

export const table = pgTable;
export { foreignKey, index, primaryKey, uniqueIndex };

/** An id given by Strava (or a negative one for files): up to 2^53. */
export const id = (name: string) => bigint(name, { mode: 'number' });

/** A row number given by the database. */
export const serial = (name: string) =>
  bigint(name, { mode: 'number' }).primaryKey().generatedByDefaultAsIdentity();

/** An instant, milliseconds since 1970-01-01T00:00Z. */
export const instant = (name: string) => bigint(name, { mode: 'number' });

/** A count: a whole number below 2^31. */
export const integer = (name: string) => pgInteger(name);

/** A measured number: 64-bit floating point, as SQLite's `real`. (PostgreSQL's own `real` has 32 bits.) */
export const real = (name: string) => doublePrecision(name);

export const text = (name: string) => pgText(name);

export const boolean = (name: string) => pgBoolean(name);

/** Intentionally text and not jsonb: jsonb reorders keys, and no query looks inside. */
export const json = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (text) => JSON.parse(text) as unknown,
});
