import { delimiterOf } from './delimiter.ts';
import { csvRecords } from './records.ts';

/** What a spreadsheet may have put between the cells it made of a line. */
const BETWEEN = ['\t', ';'] as const;

/** The lines that a spreadsheet took for text, whose semicolons or tabs it took for the ends of cells. */
const linesOf = (text: string, delimiter: (typeof BETWEEN)[number]): readonly string[] | null => {
  const lines: string[] = [];
  for (const record of csvRecords(text, delimiter)) {
    if (!('cells' in record)) return null;
    const last = record.cells.findLastIndex((cell) => cell !== '');
    // Semicolons of descriptions made more cells of a line; a heading has none.
    if (lines.length === 0 && last > 0) return null;
    lines.push(record.cells.slice(0, last + 1).join(delimiter));
  }
  return lines;
};

/**
 * A csv of which a spreadsheet put every line into one quoted cell, without these quotes; every other text as it is.
 *
 * @example withoutOuterQuotes('"Activity ID,""Activity Date"""') === 'Activity ID,"Activity Date"'
 */
export const withoutOuterQuotes = (text: string): string => {
  if (!/^\uFEFF?"/.test(text) || delimiterOf(text).known > 1) return text;
  for (const delimiter of BETWEEN) {
    const plain = linesOf(text, delimiter)?.join('\n');
    if (plain !== undefined && delimiterOf(plain).known > 1) return plain;
  }
  return text;
};
