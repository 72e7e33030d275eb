/** Knuth, The Art of Computer Programming 3, 6.4: multiplying by the golden ratio of 2^32 spreads neighbours. */
const GOLDEN = 0x9e37_79b1;
const OTHER = 0x85eb_ca77;

/**
 * What lies in the squares of a grid, by row and column (whole numbers within 32 bits): one whole number for each, -1
 * where nothing was put. Open addressing in typed arrays: a Map of numbers this large costs ten times as much, and these
 * tables are asked for every 10 m of a run. A class, because its methods are compiled into their callers.
 */
class PlaceTable {
  private mask: number;
  private rows: Int32Array;
  private columns: Int32Array;
  private values: Int32Array;
  private used = 0;

  constructor(size: number) {
    this.mask = size - 1;
    this.rows = new Int32Array(size);
    this.columns = new Int32Array(size);
    this.values = new Int32Array(size).fill(-1);
  }

  get(row: number, column: number): number {
    return this.values[this.slotOf(row, column)]!;
  }

  /** Puts a value (0 or more) in place of what was there. */
  set(row: number, column: number, value: number): void {
    let slot = this.slotOf(row, column);
    if (this.values[slot] === -1) {
      this.used++;
      if (2 * this.used > this.values.length) {
        this.grow();
        slot = this.slotOf(row, column);
      }
      this.rows[slot] = row;
      this.columns[slot] = column;
    }
    this.values[slot] = value;
  }

  /** Where a square is, or the empty slot where it belongs. */
  private slotOf(row: number, column: number): number {
    const { rows, columns, values, mask } = this;
    const mixed = Math.imul(row, GOLDEN) ^ Math.imul(column, OTHER);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (values[slot] !== -1 && (rows[slot] !== row || columns[slot] !== column)) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { rows, columns, values } = this;
    this.mask = 2 * values.length - 1;
    this.rows = new Int32Array(2 * values.length);
    this.columns = new Int32Array(2 * values.length);
    this.values = new Int32Array(2 * values.length).fill(-1);
    for (let k = 0; k < values.length; k++) {
      if (values[k] === -1) continue;
      const slot = this.slotOf(rows[k]!, columns[k]!);
      this.rows[slot] = rows[k]!;
      this.columns[slot] = columns[k]!;
      this.values[slot] = values[k]!;
    }
  }
}

/**
 * An empty table.
 * @param expected squares that will be put; more are possible
 */
export const placeTable = (expected: number): PlaceTable => {
  let size = 16;
  while (size < 2 * expected) size *= 2;
  return new PlaceTable(size);
};
