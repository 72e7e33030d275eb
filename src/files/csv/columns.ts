import { fieldNamed } from './languages/index.ts';
import type { Field } from './languages/language.ts';

/** Where each field stands: the columns of its best heading, in the order of the file. */
export type Columns = ReadonlyMap<Field, readonly number[]>;

/** What no export can be read without. */
export const NEEDED = ['id', 'date', 'sport', 'distance'] as const satisfies readonly Field[];

/**
 * Finds the columns by their headings. A field whose heading stands twice has two columns; a short heading ("Type",
 * "Gear") serves only where the long one ("Activity Type") is not there, since newer exports have both.
 */
export const columnsOf = (headings: readonly string[]): Columns => {
  const found = new Map<Field, { rank: number; at: number[] }>();
  for (const [index, heading] of headings.entries()) {
    const named = fieldNamed(heading);
    if (named === null) continue;
    const known = found.get(named.key);
    if (known === undefined || named.rank < known.rank)
      found.set(named.key, { rank: named.rank, at: [index] });
    else if (named.rank === known.rank) known.at.push(index);
  }
  return new Map([...found].map(([field, { at }]) => [field, at]));
};

/**
 * Whether these are the columns of Garmin Connect's list (connect.garmin.com, "Export CSV"): no ids, one distance, no
 * recordings, and local times.
 */
export const isLocalList = (columns: Columns): boolean =>
  !columns.has('id') &&
  !columns.has('file') &&
  columns.has('date') &&
  columns.has('sport') &&
  columns.get('distance')?.length === 1;

/** Whether headings told all that a list can be read by: nothing then needs to be found by content. */
export const isComplete = (columns: Columns): boolean =>
  isLocalList(columns) || (NEEDED.every((field) => columns.has(field)) && columns.has('file'));

/** Whether a record is a heading: a joined file has one in the middle. A runner may well call a run "Distance". */
export const isHeading = (cells: readonly string[]): boolean => {
  // Every row has a number, a heading has none in front: most rows need no look at the dictionary.
  if (cells.some((cell) => /^\s*\d/.test(cell))) return false;
  const columns = columnsOf(cells);
  return NEEDED.filter((field) => columns.has(field)).length >= 3 && columns.size >= 4;
};
