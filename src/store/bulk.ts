import { type SQL, sql } from 'drizzle-orm';

/** Rows per statement. DESIGN: the widest table has 22 columns; SQLite takes 32,766 values per statement. */
const ROWS_PER_STATEMENT = 500;

/** Cuts a list into pieces that fit one statement each. */
export const chunks = <T>(items: readonly T[]): readonly (readonly T[])[] => {
  const pieces: T[][] = [];
  for (let from = 0; from < items.length; from += ROWS_PER_STATEMENT) {
    pieces.push(items.slice(from, from + ROWS_PER_STATEMENT));
  }
  return pieces;
};

type Columns = Readonly<Record<string, { readonly name: string }>>;

/** `set` of an upsert: these columns take the values of the row that could not be inserted. */
export const fromInserted = <C extends Columns>(columns: C): { [K in keyof C]: SQL } => {
  const entries = Object.entries(columns).map(([key, column]) => [
    key,
    sql`excluded.${sql.identifier(column.name)}`,
  ]);
  return Object.fromEntries(entries) as { [K in keyof C]: SQL };
};
