import { Zip, ZipDeflate } from 'fflate';
import type { ExportRow, ExportTable } from '../../../store/everything.ts';

/** DESIGN: a browser that reads slowly waits for pieces of this size. */
const PIECE = 64 * 1024;

const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe; the JSON has it as it is. */
const cell = (value: unknown): string => {
  const text = cellText(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A table as CSV with a line of column names; the columns are those of all rows together. */
export const csvOf = (rows: readonly ExportRow[]): string => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => names.map((name) => cell(row[name])).join(','));
  return [names.join(','), ...lines].map((line) => `${line}\r\n`).join('');
};

/**
 * The archive, piece by piece: at no time is more of it in memory than one file and what the reader has not taken.
 * @param readme what explains the tables
 */
export async function* zipOf(tables: readonly ExportTable[], readme: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  const files = function* (): Generator<readonly [name: string, text: string]> {
    yield ['README.txt', readme];
    for (const { name, rows } of tables) {
      yield [`${name}.json`, `${JSON.stringify(rows, null, 1)}\n`];
      yield [`${name}.csv`, csvOf(rows)];
    }
  };
  for (const [name, text] of files()) {
    const file = new ZipDeflate(name);
    zip.add(file);
    const bytes = new TextEncoder().encode(text);
    for (let from = 0; from < bytes.length; from += PIECE) {
      file.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length);
      yield* ready.splice(0);
    }
  }
  zip.end();
  yield* ready.splice(0);
}
