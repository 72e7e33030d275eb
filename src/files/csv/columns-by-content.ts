import { type Columns, isComplete } from './columns.ts';
import { readDates } from './date.ts';
import { sportKindNamed } from './languages/index.ts';
import type { Field } from './languages/language.ts';
import { readNumbers } from './number.ts';

/** DESIGN: enough rows to tell what a column holds. */
const SAMPLE_ROWS = 200;

/** DESIGN: a column is of a kind when nine of ten of its filled cells are. */
const MOST = 0.9;

/** DESIGN: of spellings of sports, half is enough: rare sports are in no dictionary. */
const HALF = 0.5;

/** The second distance is in metres, the first in kilometres or miles, rounded. */
const METRES_PER_UNIT = [1000, 1609.344] as const;
const RATIO_WITHIN = 0.03;

const share = (cells: readonly string[], fits: (cell: string) => boolean): number => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter(fits).length / filled.length;
};

const isDate = (cell: string): boolean =>
  /\d/.test(cell) && cell.length >= 8 && readDates([cell])[0] !== null;

/** Ids are whole numbers of many digits, each once. */
const isIdColumn = (cells: readonly string[]): boolean =>
  share(cells, (cell) => /^\d{4,17}$/.test(cell.trim())) >= MOST &&
  new Set(cells).size >= cells.length * HALF;

const numbersOf = (cells: readonly string[]): readonly (number | null)[] =>
  readNumbers(cells).map((reading) => reading?.decimal ?? null);

/** Whether the second column is the first in metres. */
const isInMetres = (units: readonly (number | null)[], metres: readonly (number | null)[]): boolean => {
  const ratios = units.flatMap((unit, i) => {
    const metre = metres[i] ?? null;
    return unit !== null && metre !== null && unit > 0.5 ? [metre / unit] : [];
  });
  return METRES_PER_UNIT.some(
    (factor) =>
      ratios.length > 0 &&
      ratios.filter((ratio) => Math.abs(ratio / factor - 1) <= RATIO_WITHIN).length >= ratios.length * MOST,
  );
};

const distancePair = (
  columns: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
): number[] | null => {
  const numbers = columns.map((cells, i) => (taken.has(i) ? null : numbersOf(cells)));
  for (const [a, units] of numbers.entries())
    for (const [b, metres] of numbers.entries())
      if (a !== b && units !== null && metres !== null && isInMetres(units, metres)) return [a, b];
  return null;
};

/**
 * Finds the columns that no heading named, by what stands in them: for exports in a language or spelling that the
 * dictionary does not have. Only what is sure is taken.
 */
export const withColumnsByContent = (known: Columns, rows: readonly (readonly string[])[]): Columns => {
  if (isComplete(known)) return known;
  const sample = rows.slice(0, SAMPLE_ROWS);
  const width = Math.max(0, ...sample.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i) => sample.map((row) => row[i] ?? ''));
  const found = new Map<Field, readonly number[]>(known);
  const taken = new Set([...known.values()].flat());
  const find = (field: Field, fits: (cells: readonly string[]) => boolean): void => {
    if (found.has(field)) return;
    const at = columns.findIndex((cells, i) => !taken.has(i) && fits(cells));
    if (at === -1) return;
    found.set(field, [at]);
    taken.add(at);
  };
  find('date', (cells) => share(cells, isDate) >= MOST);
  find('id', isIdColumn);
  find('sport', (cells) => share(cells, (cell) => sportKindNamed(cell) !== null) >= HALF);
  find('file', (cells) => share(cells, (cell) => /^activities\/\S+\.\w+$/i.test(cell.trim())) >= MOST);
  if (!found.has('distance')) {
    const pair = distancePair(columns, taken);
    if (pair !== null) found.set('distance', pair);
  }
  return found;
};
