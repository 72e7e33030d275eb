import { fieldNamed } from './languages/index.ts';
import { csvRecords } from './records.ts';

/** What stands between cells: Strava's comma, and what spreadsheets make of it. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** DESIGN: a heading of 120 columns in Japanese is about 2,000 characters. */
const HEADING_LENGTH = 16_384;

/** How many known columns a heading names. */
const knownHeadings = (cells: readonly string[]): number =>
  cells.filter((cell) => fieldNamed(cell) !== null).length;

/** DESIGN: above the heading a spreadsheet writes "sep=;", or somebody a title. */
export const HEADING_WITHIN = 5;

/** The record of a csv's beginning that names most known columns, the first of equals. */
const headingOf = (text: string, delimiter: string): { readonly known: number; readonly cells: number } => {
  let best = { known: 0, cells: 0 };
  let seen = 0;
  for (const record of csvRecords(text.slice(0, HEADING_LENGTH), delimiter)) {
    if ('cells' in record) {
      const known = knownHeadings(record.cells);
      if (seen === 0 || known > best.known) best = { known, cells: record.cells.length };
    }
    seen += 1;
    if (seen === HEADING_WITHIN) break;
  }
  return best;
};

/** The character between the cells: the one by which most known headings are found, or else most cells. */
export const delimiterOf = (
  text: string,
): { readonly delimiter: string; readonly known: number; readonly cells: number } => {
  const tries = DELIMITERS.map((delimiter) => ({ delimiter, ...headingOf(text, delimiter) }));
  return tries.reduce((a, b) => (b.known > a.known || (b.known === a.known && b.cells > a.cells) ? b : a));
};
