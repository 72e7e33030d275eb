import { delimiterOf } from './delimiter.ts';
import { csvRecords } from './records.ts';

/**
 * A csv of which a spreadsheet put every line into one quoted cell, without these quotes; every other text as it is.
 *
 * @example withoutOuterQuotes('"Activity ID,""Activity Date"""') === 'Activity ID,"Activity Date"'
 */
export const withoutOuterQuotes = (text: string): string => {
  if (!/^\uFEFF?"/.test(text) || delimiterOf(text).known > 1) return text;
  const lines: string[] = [];
  for (const record of csvRecords(text, '\t')) {
    if (!('cells' in record) || record.cells.length !== 1) return text;
    lines.push(record.cells[0]!);
  }
  const plain = lines.join('\n');
  return delimiterOf(plain).known > 1 ? plain : text;
};
