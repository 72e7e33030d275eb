/** What lies in the squares of a grid: one whole number for each, -1 where nothing was put. */
export type PlaceTable = {
  readonly get: (row: number, column: number) => number;
  /** Puts a value (0 or more) in place of what was there. */
  readonly set: (row: number, column: number, value: number) => void;
};

/** Knuth, The Art of Computer Programming 3, 6.4: multiplying by the golden ratio of 2^32 spreads neighbours. */
const GOLDEN = 0x9e37_79b1;
const OTHER = 0x85eb_ca77;

/**
 * A table of squares by row and column, whole numbers within 32 bits. Open addressing in typed arrays: a Map of numbers
 * this large costs ten times as much, and these tables are asked for every 10 m of a run.
 * @param expected squares that will be put; more are possible
 */
export const placeTable = (expected: number): PlaceTable => {
  let size = 16;
  while (size < 2 * expected) size *= 2;
  let mask = size - 1;
  let rows = new Int32Array(size);
  let columns = new Int32Array(size);
  let values = new Int32Array(size).fill(-1);
  let used = 0;
  /** Where a square is, or the empty slot where it belongs. */
  const slotOf = (row: number, column: number): number => {
    const mixed = Math.imul(row, GOLDEN) ^ Math.imul(column, OTHER);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (values[slot] !== -1 && (rows[slot] !== row || columns[slot] !== column)) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const old = { rows, columns, values };
    size *= 2;
    mask = size - 1;
    rows = new Int32Array(size);
    columns = new Int32Array(size);
    values = new Int32Array(size).fill(-1);
    for (let k = 0; k < old.values.length; k++) {
      if (old.values[k] === -1) continue;
      const slot = slotOf(old.rows[k]!, old.columns[k]!);
      rows[slot] = old.rows[k]!;
      columns[slot] = old.columns[k]!;
      values[slot] = old.values[k]!;
    }
  };
  return {
    get: (row, column) => values[slotOf(row, column)]!,
    set: (row, column, value) => {
      let slot = slotOf(row, column);
      if (values[slot] === -1) {
        used++;
        if (2 * used > size) {
          grow();
          slot = slotOf(row, column);
        }
        rows[slot] = row;
        columns[slot] = column;
      }
      values[slot] = value;
    },
  };
};
