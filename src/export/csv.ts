/** A value of a cell; null and undefined leave it empty. */
type CellValue = string | number | boolean | null | undefined;

/** The columns of a table, in their order: the name and what stands under it. */
export type CsvColumns<T> = readonly (readonly [name: string, of: (row: T) => CellValue])[];

/** RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe; the JSON has it as it is. */
const cell = (value: CellValue): string => {
  if (value === null || value === undefined) return '';
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const line = (cells: readonly CellValue[]): string => `${cells.map(cell).join(',')}\r\n`;

/** The line of column names. */
export const csvHead = <T>(columns: CsvColumns<T>): string => line(columns.map(([name]) => name));

/** The line of one row. */
export const csvLine = <T>(columns: CsvColumns<T>, row: T): string => line(columns.map(([, of]) => of(row)));
