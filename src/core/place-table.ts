/** Knuth, The Art of Computer Programming 3, 6.4: multiplying by the golden ratio of 2^32 spreads neighbours. */
const GOLDEN = 0x9e37_79b1;
const OTHER = 0x85eb_ca77;
/** Numbers of a slot; a power of two, for which the last one is not used. */
const SLOT_BITS = 2;
const SLOT = 1 << SLOT_BITS;
const VALUE = 2;

/**
 * What lies in the squares of a grid, by row and column (whole numbers within 32 bits): one whole number for each, -1
 * where nothing was put. Open addressing in typed arrays: a Map of numbers this large costs ten times as much, and these
 * tables are asked for every 10 m of a run. A class, because its methods are compiled into their callers.
 */
class PlaceTable {
  /** Row, column and value of every slot, side by side in one line of the cache; the value plus one, 0 for an empty one. */
  private slots: Int32Array;
  private used = 0;

  constructor(size: number) {
    this.slots = new Int32Array(SLOT * size);
  }

  get(row: number, column: number): number {
    return this.slots[this.slotOf(row, column) + VALUE]! - 1;
  }

  /** Puts a value (0 or more) in place of what was there, which it gives back. */
  set(row: number, column: number, value: number): number {
    const slot = this.slotOf(row, column);
    const before = this.slots[slot + VALUE]! - 1;
    if (before < 0) this.take(slot, row, column, value);
    else this.slots[slot + VALUE] = value + 1;
    return before;
  }

  /** Puts a value where nothing was put before; gives what is there then. */
  getOrSet(row: number, column: number, value: number): number {
    const slot = this.slotOf(row, column);
    const before = this.slots[slot + VALUE]! - 1;
    if (before >= 0) return before;
    this.take(slot, row, column, value);
    return value;
  }

  private take(slot: number, row: number, column: number, value: number): void {
    this.slots[slot] = row;
    this.slots[slot + 1] = column;
    this.slots[slot + VALUE] = value + 1;
    this.used++;
    if (4 * SLOT * this.used > 3 * this.slots.length) this.grow();
  }

  /** Where a square is, or the empty slot where it belongs. */
  private slotOf(row: number, column: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    const mixed = Math.imul(row, GOLDEN) ^ Math.imul(column, OTHER);
    let slot = ((mixed ^ (mixed >>> 15)) << SLOT_BITS) & mask;
    while (slots[slot + VALUE] !== 0 && (slots[slot] !== row || slots[slot + 1] !== column))
      slot = (slot + SLOT) & mask;
    return slot;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(2 * before.length);
    for (let k = 0; k < before.length; k += SLOT) {
      if (before[k + VALUE] === 0) continue;
      const slot = this.slotOf(before[k]!, before[k + 1]!);
      this.slots.set(before.subarray(k, k + SLOT), slot);
    }
  }
}

/**
 * An empty table.
 * @param expected squares that will be put; more are possible
 */
export const placeTable = (expected: number): PlaceTable => {
  let size = 16;
  while (3 * size < 4 * expected) size *= 2;
  return new PlaceTable(size);
};

/** Squares each way of a patch, of which only one thing is kept: whether anything was put in or beside it. */
const PATCH_BITS = 2;
const PATCHES_PER_PLACE = 4;

/**
 * Says of most squares at once that nothing was put into them or beside them, which is true of nearly all of a run that
 * goes over new ground. It may err the other way round: what it does not rule out has to be looked up.
 */
class Vicinity {
  private readonly marks: Uint8Array;
  private row = NaN;
  private column = NaN;

  constructor(size: number) {
    this.marks = new Uint8Array(size);
  }

  /** Whether something may have been put into a square or beside it. */
  mayHold(row: number, column: number): boolean {
    return this.marks[this.patchOf(row, column)] === 1;
  }

  put(row: number, column: number): void {
    // a run stays in a square for some points
    if (row === this.row && column === this.column) return;
    this.row = row;
    this.column = column;
    for (let k = 0; k < 4; k++)
      this.marks[this.patchOf(k & 2 ? row + 1 : row - 1, k & 1 ? column + 1 : column - 1)] = 1;
  }

  private patchOf(row: number, column: number): number {
    const mixed = Math.imul(row >> PATCH_BITS, GOLDEN) ^ Math.imul(column >> PATCH_BITS, OTHER);
    return (mixed ^ (mixed >>> 15)) & (this.marks.length - 1);
  }
}

/**
 * An empty vicinity.
 * @param expected squares that will be put
 */
export const vicinity = (expected: number): Vicinity => {
  let size = 64;
  while (size < PATCHES_PER_PLACE * expected) size *= 2;
  return new Vicinity(size);
};
