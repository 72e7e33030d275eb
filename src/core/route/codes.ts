import { placeTable } from '../place-table.ts';
import { columnOf, rowOf } from './cells.ts';

/**
 * DESIGN: characters kept of every cell's hash. Five of base64url are 30 bits: among the 1,500 cells of a run a chance
 * match is rarer than one in 100,000, and a name found by trial fits hundreds of other places as well.
 */
export const CODE_LENGTH = 5;
/** DESIGN: one hash serves a block of 4 x 4 cells, each its own piece of it: hashing is what costs most here. */
const BLOCK = 4;
/** Blocks of an ordinary run. */
const BLOCKS = 256;
const TEXT_LENGTH = BLOCK * BLOCK * CODE_LENGTH;

/**
 * Names cells by pieces of a keyed hash. The pieces of one block are independent of each other to whoever does not
 * have the key. A hash shorter than 80 characters is called again with a counter.
 */
export const cellCoder = (
  hash: (text: string) => string,
): { readonly cell: (key: number) => string; readonly start: (name: string) => string } => {
  const texts: string[] = [];
  const known = placeTable(BLOCKS);
  // a way stays in a block for some cells
  let last = { row: NaN, column: NaN, text: '' };
  const textOf = (row: number, column: number): string => {
    if (row === last.row && column === last.column) return last.text;
    const at = known.get(row, column);
    const text = at >= 0 ? texts[at]! : newText(row, column);
    last = { row, column, text };
    return text;
  };
  const newText = (row: number, column: number): string => {
    let text = hash(`cells:${row}:${column}`);
    for (let k = 1; text.length < TEXT_LENGTH; k++) text += hash(`cells:${row}:${column}:${k}`);
    known.set(row, column, texts.length);
    texts.push(text);
    return text;
  };
  return {
    cell: (key) => {
      const row = rowOf(key);
      const column = columnOf(key);
      const blockRow = Math.floor(row / BLOCK);
      const blockColumn = Math.floor(column / BLOCK);
      const place = (row - BLOCK * blockRow) * BLOCK + (column - BLOCK * blockColumn);
      return textOf(blockRow, blockColumn).slice(place * CODE_LENGTH, (place + 1) * CODE_LENGTH);
    },
    start: (name) => hash(`start:${name}`).slice(0, CODE_LENGTH),
  };
};
