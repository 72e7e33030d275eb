import { HistoryError } from '../history/errors.ts';
import { columnsOf, type Columns, isComplete, isHeading } from './columns.ts';
import { withColumnsByContent } from './columns-by-content.ts';
import { delimiterOf, HEADING_WITHIN } from './delimiter.ts';
import { type CsvRecord, csvRecords } from './records.ts';

/** DESIGN: 20 activities a day for 20 years. */
const MAX_ROWS = 150_000;

/** DESIGN: so many broken rows in a file are no accident: it is no csv. */
const MAX_BROKEN = 10_000;

/** A row with the cells of the columns that matter. */
type ListRow = {
  readonly cells: readonly string[];
  /** How many cells it has in the file. */
  readonly width: number;
  readonly line: number;
};

/** The rows below one heading; `columns` point into their cells. */
export type Part = { readonly columns: Columns; readonly rows: readonly ListRow[] };

type Found = {
  /** Where its heading stands. */
  readonly line: number;
  readonly headings: readonly string[];
  readonly columns: Columns;
  /** The columns that are kept; null where all are, since some must be found by their content. */
  readonly kept: readonly number[] | null;
  readonly rows: ListRow[];
};

/** A part that begins. Of a hundred columns some twenty are kept: memory is that of what is read. */
const begin = ({ cells: headings, line }: CsvRecord): Found => {
  const named = columnsOf(headings);
  if (!isComplete(named)) return { line, headings, columns: named, kept: null, rows: [] };
  const kept = [...new Set([...named.values()].flat())];
  const columns = new Map([...named].map(([field, at]) => [field, at.map((index) => kept.indexOf(index))]));
  return { line, headings, columns, kept, rows: [] };
};

const rowOf = ({ kept }: Found, { cells, line }: CsvRecord): ListRow => ({
  cells: kept === null ? cells : kept.map((index) => cells[index] ?? ''),
  width: cells.length,
  line,
});

/** The rows below a heading; where a list has none, its first row stands in the heading's place. */
const rowsBelow = (part: Found): readonly ListRow[] => {
  const { headings, columns, line, rows } = part;
  const isRow = columns.size === 0 && headings.some((cell) => /^\s*\d/.test(cell));
  return isRow ? [rowOf(part, { cells: headings, line }), ...rows] : rows;
};

/** How many cells most rows have. */
const usualWidth = (rows: readonly ListRow[]): number => {
  const counts = new Map<number, number>();
  for (const { width } of rows) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};

/** Rows with more cells than there are columns: a comma too many has moved their cells, distances among them. */
const isShifted = (part: Found): ((row: ListRow) => boolean) => {
  const most = Math.max(part.headings.length, usualWidth(part.rows));
  return ({ width }) => width > most;
};

/** Whether all that stands so far ("sep=;", a title) stands above the heading. */
const isPreamble = ([first, ...more]: readonly Found[]): boolean =>
  first !== undefined &&
  more.length === 0 &&
  first.rows.length < HEADING_WITHIN &&
  !isHeading(first.headings);

/**
 * The parts of a csv, one for each heading in it (a file joined from exports has several), and the lines of records
 * that are broken.
 * @throws HistoryError when it has more rows, or more broken ones, than any export
 */
export const partsOf = (
  text: string,
): { readonly parts: readonly Part[]; readonly broken: readonly number[] } => {
  const { delimiter } = delimiterOf(text);
  const found: Found[] = [];
  const broken: number[] = [];
  let count = 0;
  for (const record of csvRecords(text, delimiter)) {
    if (!('cells' in record)) {
      broken.push(record.line);
    } else if (found.length === 0 || isHeading(record.cells)) {
      if (isPreamble(found)) found.pop();
      found.push(begin(record));
    } else {
      count += 1;
      const part = found.at(-1)!;
      part.rows.push(rowOf(part, record));
    }
    if (count > MAX_ROWS) throw new HistoryError({ code: 'tooManyRows', limit: MAX_ROWS });
    if (broken.length > MAX_BROKEN) throw new HistoryError({ code: 'brokenRows' });
  }
  const parts = found.map((part) => {
    const shifted = isShifted(part);
    const all = rowsBelow(part);
    const rows = all.filter((row) => !shifted(row));
    for (const row of all) if (shifted(row)) broken.push(row.line);
    const columns = withColumnsByContent(
      part.columns,
      rows.map(({ cells }) => cells),
    );
    return { columns, rows };
  });
  return { parts, broken };
};

/** Whether a csv begins as a list of activities does. */
export const hasActivityHeading = (text: string): boolean => {
  let seen = 0;
  for (const record of csvRecords(text, delimiterOf(text).delimiter)) {
    if ('cells' in record && isHeading(record.cells)) return true;
    seen += 1;
    if (seen === HEADING_WITHIN) return false;
  }
  return false;
};
