import { passedBefore } from '../passed-before.ts';
import { placeTable } from '../place-table.ts';
import type { CleanStreams } from '../streams/clean-streams.ts';
import { GRID_M } from './grid.ts';

/** DESIGN: within this a run is at the same place again: GPS error both times, and the other side of a path. Metres. */
const SAME_PLACE_M = 12;
/** DESIGN: what is less than this apart along the way is not a second visit. Cells of 10 m. */
const APART_CELLS = 30;
/** DESIGN: fixes further apart than this along the way leave the places between them unknown. Metres. */
const HOLE_M = 60;

/** DESIGN: a straight way leaves three squares of this side within what is no second visit. Metres. */
const NEIGHBOURHOOD_M = 100;

/** A square and those on either side of it, which are further away. */
const BESIDE = [0, -1, 1] as const;

/** Where each cell's middle lies, on straight lines between fixes; NaN in holes. */
const cellPlaces = (
  { x, y, distance, length }: CleanStreams,
  cells: number,
): { readonly x: Float64Array; readonly y: Float64Array } => {
  const out = { x: new Float64Array(cells).fill(NaN), y: new Float64Array(cells).fill(NaN) };
  let last = -1;
  let cell = 0;
  for (let i = 0; i < length; i++) {
    if (Number.isNaN(x![i]!)) continue;
    const from = last < 0 ? i : last;
    // before the first fix there is a hole as well
    const way = distance[i]! - (last < 0 ? 0 : distance[from]!);
    last = i;
    if (way > HOLE_M) cell = Math.ceil(distance[i]! / GRID_M);
    for (; cell < cells && cell * GRID_M <= distance[i]!; cell++) {
      const share = way > 0 ? (cell * GRID_M - distance[from]!) / way : 1;
      out.x[cell] = x![from]! + share * (x![i]! - x![from]!);
      out.y[cell] = y![from]! + share * (y![i]! - y![from]!);
    }
  }
  return out;
};

/** The cell nearest to a place among one and its neighbours: on a slope every metre beside it counts. */
const nearestBeside = (
  place: { readonly x: Float64Array; readonly y: Float64Array },
  cell: number,
  x: number,
  y: number,
  last: number,
): number => {
  let best = cell;
  let nearest = Infinity;
  for (let c = Math.max(0, cell - 2); c <= Math.min(last, cell + 2); c++) {
    const away = (place.x[c]! - x) ** 2 + (place.y[c]! - y) ** 2;
    if (away < nearest) {
      nearest = away;
      best = c;
    }
  }
  return best;
};

/**
 * For every cell of the distance grid the cell of the last visit to the same place before, or -1. Null without positions.
 * Linear: places are looked up in squares.
 */
export const earlierVisits = (run: CleanStreams, cells: number): Int32Array | null => {
  if (run.x === null || run.y === null) return null;
  const place = cellPlaces(run, cells);
  const visits = new Int32Array(cells).fill(-1);
  const { marks, count } = passedBefore({ ...place, spacingM: GRID_M }, APART_CELLS, NEIGHBOURHOOD_M);
  if (count === 0) return visits;
  const lastIn = placeTable((cells * GRID_M) / SAME_PLACE_M);
  // how far a place lies from the squares before its own, from its own, and from those after it; square metres
  const awayX = new Float64Array(3);
  const awayY = new Float64Array(3);
  const square = (metres: number): number => Math.floor(metres / SAME_PLACE_M);
  for (let c = 0; c < cells; c++) {
    const earlier = c - APART_CELLS;
    if (earlier >= 0 && !Number.isNaN(place.x[earlier]!)) {
      const row = square(place.y[earlier]!);
      const column = square(place.x[earlier]!);
      lastIn.set(row, column, earlier);
    }
    const x = place.x[c]!;
    if (marks[c] === 0 || Number.isNaN(x)) continue;
    const y = place.y[c]!;
    const column = square(x);
    const row = square(y);
    let nearest = SAME_PLACE_M * SAME_PLACE_M;
    let found = -1;
    awayX[0] = (x - column * SAME_PLACE_M) ** 2;
    awayX[2] = (x - (column + 1) * SAME_PLACE_M) ** 2;
    awayY[0] = (y - row * SAME_PLACE_M) ** 2;
    awayY[2] = (y - (row + 1) * SAME_PLACE_M) ** 2;
    for (const dy of BESIDE) {
      if (awayY[1 + dy]! >= nearest) continue;
      for (const dx of BESIDE) {
        if (awayX[1 + dx]! + awayY[1 + dy]! >= nearest) continue;
        const other = lastIn.get(row + dy, column + dx);
        if (other < 0) continue;
        const away = (place.x[other]! - x) ** 2 + (place.y[other]! - y) ** 2;
        if (away >= nearest) continue;
        nearest = away;
        found = other;
      }
    }
    if (found >= 0) visits[c] = nearestBeside(place, found, x, y, earlier);
  }
  return visits;
};
