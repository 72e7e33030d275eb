/** One record of a csv: its cells as text, quotes taken off. */
export type CsvRecord = {
  readonly cells: readonly string[];
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
};

/** A place where a record could not be told; reading goes on behind it. */
export type BadRecord = { readonly line: number };

/** DESIGN: Strava writes about 100 columns; what has many more is no row of it. Further cells are dropped. */
const MAX_CELLS = 512;

/** DESIGN: descriptions and private notes can be long, but not like this: a quote was opened and never closed. */
const MAX_CELL_LENGTH = 256 * 1024;

/** DESIGN: how many cells a record has, the widest of the first few tells: a title may stand above the heading. */
const WIDTH_FROM = 5;

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;

/** A record as it was cut out. */
type Cut = {
  readonly cells: string[];
  /** Behind the end of its last line. */
  readonly end: number;
  /** Behind the end of its first line; the same as `end` where it has but one. */
  readonly firstLineEnd: number;
  readonly lines: number;
  /** A quote stood where none belongs, or was never closed. */
  readonly loose: boolean;
};

const isBreak = (code: number): boolean => code === LF || code === CR;

/** Behind the line break at `at`, which may be two characters long. */
const afterBreak = (text: string, at: number): number =>
  text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;

/** Where a quoted cell ends: the place behind its closing quote, and whether a quote inside was not doubled. */
const closeQuote = (
  text: string,
  from: number,
  delimiter: number,
): { readonly end: number; readonly loose: boolean; readonly closed: boolean } => {
  let loose = false;
  for (
    let at = text.indexOf('"', from);
    at !== -1 && at - from < MAX_CELL_LENGTH;
    at = text.indexOf('"', at + 1)
  ) {
    const next = text.charCodeAt(at + 1);
    if (next === QUOTE) {
      at += 1;
      continue;
    }
    if (Number.isNaN(next) || next === delimiter || isBreak(next))
      return { end: at + 1, loose, closed: true };
    loose = true;
  }
  return { end: Math.min(text.length, from + MAX_CELL_LENGTH), loose: true, closed: false };
};

const cut = (text: string, start: number, delimiter: number): Cut => {
  const cells: string[] = [];
  let at = start;
  let firstLineEnd: number | null = null;
  let lines = 1;
  let loose = false;
  const countLines = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) {
      if (!isBreak(text.charCodeAt(i))) continue;
      i = afterBreak(text, i) - 1;
      lines += 1;
      firstLineEnd ??= i + 1;
    }
  };
  for (;;) {
    let from = at;
    let to: number;
    if (text.charCodeAt(at) === QUOTE) {
      const closing = closeQuote(text, at + 1, delimiter);
      loose ||= closing.loose;
      countLines(at, closing.end);
      from = at + 1;
      to = closing.closed ? closing.end - 1 : closing.end;
      at = closing.end;
      if (!closing.closed) {
        cells.push(text.slice(from, to));
        return { cells, end: at, firstLineEnd: firstLineEnd ?? at, lines, loose };
      }
    } else {
      for (; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === delimiter || isBreak(code)) break;
        if (code === QUOTE) loose = true;
      }
      to = at;
    }
    if (cells.length < MAX_CELLS) {
      const cell = text.slice(from, to);
      cells.push(cell.includes('""') ? cell.replaceAll('""', '"') : cell);
    }
    const code = text.charCodeAt(at);
    if (code === delimiter) {
      at += 1;
      continue;
    }
    const end = at < text.length ? afterBreak(text, at) : at;
    return { cells, end, firstLineEnd: firstLineEnd ?? end, lines, loose };
  }
};

/**
 * The records of a csv, one at a time, as RFC 4180 has them, whatever the line ends. Quotes inside a cell are taken as
 * they stand as long as the record stays on its line and is whole. A record of several lines that has a stray quote or
 * another number of cells than the heading lost a quote: only its first line is given up, and reading goes on with the
 * second, so that one row never costs the others. Records of empty cells are passed over.
 */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord | BadRecord> {
  const separator = delimiter.charCodeAt(0);
  let width: number | null = null;
  let seen = 0;
  let line = 1;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const found = cut(text, at, separator);
    const odd = width !== null && found.cells.length !== width;
    const broken = found.lines > 1 ? found.loose || odd : found.loose && odd;
    if (broken) {
      yield { line };
      at = found.firstLineEnd;
      line += 1;
      continue;
    }
    if (found.cells.some((cell) => cell.trim() !== '')) {
      if (seen < WIDTH_FROM) width = Math.max(width ?? 0, found.cells.length);
      seen += 1;
      yield { cells: found.cells, line };
    }
    at = found.end;
    line += found.lines;
  }
}
