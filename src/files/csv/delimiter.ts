import { fieldNamed } from './languages/index.ts';
import { type CsvRecord, csvRecords } from './records.ts';

/** What stands between cells: Strava's comma, and what spreadsheets make of it. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** DESIGN: a heading of 120 columns in Japanese is about 2,000 characters. */
const HEADING_LENGTH = 16_384;

/** How many known columns a heading names. */
const knownHeadings = (cells: readonly string[]): number =>
  cells.filter((cell) => fieldNamed(cell) !== null).length;

const firstRecord = (text: string, delimiter: string): CsvRecord | null => {
  for (const record of csvRecords(text.slice(0, HEADING_LENGTH), delimiter))
    return 'cells' in record ? record : null;
  return null;
};

/** The character between the cells: the one by which most known headings are found, or else most cells. */
export const delimiterOf = (
  text: string,
): { readonly delimiter: string; readonly known: number; readonly cells: number } => {
  const tries = DELIMITERS.map((delimiter) => {
    const cells = firstRecord(text, delimiter)?.cells ?? [];
    return { delimiter, known: knownHeadings(cells), cells: cells.length };
  });
  return tries.reduce((a, b) => (b.known > a.known || (b.known === a.known && b.cells > a.cells) ? b : a));
};
