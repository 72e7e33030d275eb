/** Knuth, The Art of Computer Programming 3, 6.4: multiplying by the golden ratio of 2^32 spreads neighbours. */
const GOLDEN = 0x9e37_79b1;
const OTHER = 0x85eb_ca77;
/** Squares each way of a tile, as a power of two. */
const TILE_BITS = 3;
const IN_TILE = (1 << TILE_BITS) - 1;
const TILE_SQUARES = 1 << (2 * TILE_BITS);
/** Numbers of a slot of the directory; a power of two, for which the last one is not used. */
const SLOT_BITS = 2;
const SLOT = 1 << SLOT_BITS;
const TILE = 2;

/** Where a square is among those of its tile. */
const inTile = (row: number, column: number): number => ((row & IN_TILE) << TILE_BITS) | (column & IN_TILE);

/**
 * What lies in the squares of a grid, by row and column (whole numbers within 32 bits): one whole number for each, -1
 * where nothing was put. The grid is laid out in tiles of 8 x 8 squares, which are made where something is put: a run
 * goes from one square to the next, so that nearly all questions are about the tile of the question before, and only a
 * new tile is looked up (open addressing). A Map of numbers this large costs ten times as much, and these tables are
 * asked for every 10 m of a run. A class, because its methods are compiled into their callers.
 */
class PlaceTable {
  /** Row, column and number of every tile, side by side in one line of the cache; the number plus one, 0 for none. */
  private directory: Int32Array;
  /** What was put into the squares, tile by tile; plus one, 0 for nothing. */
  private values: Int32Array;
  private tiles = 0;
  /** The tile that was asked for last, and where its squares begin; -1 where it was not made yet. */
  private row = 0;
  private column = 0;
  private begin = -1;
  /** The same of the tile into which something was put last: that is often some way behind. */
  private putRow = 0;
  private putColumn = 0;
  private putBegin = -1;

  constructor(tiles: number) {
    let size = 8;
    while (size < 2 * tiles) size *= 2;
    this.directory = new Int32Array(SLOT * size);
    this.values = new Int32Array(TILE_SQUARES * tiles);
  }

  get(row: number, column: number): number {
    const tileRow = row >> TILE_BITS;
    const tileColumn = column >> TILE_BITS;
    if (tileRow !== this.row || tileColumn !== this.column) {
      this.row = tileRow;
      this.column = tileColumn;
      this.begin = this.find(tileRow, tileColumn);
    }
    const { begin } = this;
    return begin < 0 ? -1 : this.values[begin + inTile(row, column)]! - 1;
  }

  /** Puts a value (0 or more) in place of what was there, which it gives back. */
  set(row: number, column: number, value: number): number {
    const at = this.make(row >> TILE_BITS, column >> TILE_BITS) + inTile(row, column);
    const before = this.values[at]! - 1;
    this.values[at] = value + 1;
    return before;
  }

  /** Puts a value where nothing was put before; gives what is there then. */
  getOrSet(row: number, column: number, value: number): number {
    const at = this.make(row >> TILE_BITS, column >> TILE_BITS) + inTile(row, column);
    const before = this.values[at]! - 1;
    if (before >= 0) return before;
    this.values[at] = value + 1;
    return value;
  }

  /** Where the squares of a tile begin; -1 where it was not made yet. */
  private find(row: number, column: number): number {
    return (this.directory[this.slotOf(row, column) + TILE]! - 1) * TILE_SQUARES;
  }

  /** The same for a tile into which something is put: it is made where it is not there. */
  private make(row: number, column: number): number {
    if (this.putBegin >= 0 && row === this.putRow && column === this.putColumn) return this.putBegin;
    const begin = this.find(row, column);
    this.putRow = row;
    this.putColumn = column;
    this.putBegin = begin < 0 ? this.add(row, column) : begin;
    return this.putBegin;
  }

  private add(row: number, column: number): number {
    if (this.values.length === this.tiles * TILE_SQUARES) this.grow();
    const slot = this.slotOf(row, column);
    const begin = this.tiles * TILE_SQUARES;
    this.tiles++;
    this.directory[slot] = row;
    this.directory[slot + 1] = column;
    this.directory[slot + TILE] = this.tiles;
    if (row === this.row && column === this.column) this.begin = begin;
    return begin;
  }

  /** Where a tile is in the directory, or the empty slot where it belongs. */
  private slotOf(row: number, column: number): number {
    const { directory } = this;
    const mask = directory.length - 1;
    const mixed = Math.imul(row, GOLDEN) ^ Math.imul(column, OTHER);
    let slot = ((mixed ^ (mixed >>> 15)) << SLOT_BITS) & mask;
    while (directory[slot + TILE] !== 0 && (directory[slot] !== row || directory[slot + 1] !== column))
      slot = (slot + SLOT) & mask;
    return slot;
  }

  /** Room for twice as many tiles; the directory is never more than half full. */
  private grow(): void {
    const values = new Int32Array(2 * this.values.length);
    values.set(this.values);
    this.values = values;
    const before = this.directory;
    this.directory = new Int32Array(2 * before.length);
    for (let k = 0; k < before.length; k += SLOT) {
      if (before[k + TILE] === 0) continue;
      const slot = this.slotOf(before[k]!, before[k + 1]!);
      this.directory.set(before.subarray(k, k + SLOT), slot);
    }
  }
}

/** DESIGN: a way over new ground comes into a new tile after so many squares, cut corners among them. */
const SQUARES_TO_NEXT_TILE = 5;

/**
 * An empty table.
 * @param squares how many squares long the way is that will be put; more are possible
 */
export const placeTable = (squares: number): PlaceTable =>
  new PlaceTable(Math.max(1, Math.ceil(squares / SQUARES_TO_NEXT_TILE)));
