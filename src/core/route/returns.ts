import { passedBefore } from '../passed-before.ts';
import { placeTable } from '../place-table.ts';
import type { Course } from './course.ts';

/** DESIGN: GPS error on both passes and another line on the same path. Metres. */
const NEAR_M = 20;
/** DESIGN: a lap is at least this long; nearer is the same pass. Metres. */
const MIN_LAP_M = 100;
/** "Heading within 45 deg" (SCIENCE.md 4.2 step 2). */
const SAME_HEADING_COS = Math.SQRT1_2;
/** DESIGN: so many points of a cell are looked at, the latest first: some six passes. */
const REMEMBERED = 24;
/** Twice the reach: then two by two cells hold everything near. */
const CELL_M = 2 * NEAR_M;

/** Headings as unit vectors: at every point from the one before to the one after. A turning point has none, 0,0. */
const headingsOf = ({ x, y }: Course): { readonly east: Float64Array; readonly north: Float64Array } => {
  const n = x.length;
  const east = new Float64Array(n);
  const north = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const before = i > 0 ? i - 1 : 0;
    const after = i + 1 < n ? i + 1 : i;
    const dx = x[after]! - x[before]!;
    const dy = y[after]! - y[before]!;
    const length = Math.sqrt(dx * dx + dy * dy) || 1;
    east[i] = dx / length;
    north[i] = dy / length;
  }
  return { east, north };
};

/** DESIGN: a straight way leaves three squares of this side within the shortest lap. Metres. */
const NEIGHBOURHOOD_M = 33;

/** Whether so many points of a course may lie near an earlier one with the same heading: of most courses they do not. */
export const mayReturn = (course: Course, points: number): boolean =>
  passedBefore(course, Math.round(MIN_LAP_M / course.spacingM), NEIGHBOURHOOD_M, points).count >= points;

/**
 * For every point the latest earlier point at the same place with the same heading, or -1. Linear: a grid holds the
 * last few passes of every cell.
 */
export const latestReturns = (course: Course): Int32Array => {
  const { x, y, spacingM } = course;
  const n = x.length;
  const { east, north } = headingsOf(course);
  const gap = Math.round(MIN_LAP_M / spacingM);
  const returns = new Int32Array(n).fill(-1);
  // the latest point of every cell, and for every point the one before it in the same cell
  const latestIn = placeTable((n * spacingM) / CELL_M);
  const earlier = new Int32Array(n);
  const rows = new Int32Array(n);
  const columns = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const qx = x[i]! / CELL_M;
    const qy = y[i]! / CELL_M;
    const column = Math.floor(qx);
    const row = Math.floor(qy);
    rows[i] = row;
    columns[i] = column;
    if (i < gap) continue;
    // what is nearer than that is the same pass
    const old = i - gap;
    earlier[old] = latestIn.set(rows[old]!, columns[old]!, old);
    // of the neighbouring columns and rows only the nearer one can hold a point within reach
    const besideColumn = qx - column < 0.5 ? column - 1 : column + 1;
    const besideRow = qy - row < 0.5 ? row - 1 : row + 1;
    let latest = -1;
    for (let c = 0; c < 4; c++) {
      let j = latestIn.get(c & 2 ? besideRow : row, c & 1 ? besideColumn : column);
      for (let looks = 0; j > latest && looks < REMEMBERED; looks++, j = earlier[j]!) {
        const dx = x[i]! - x[j]!;
        const dy = y[i]! - y[j]!;
        if (dx * dx + dy * dy > NEAR_M * NEAR_M) continue;
        if (east[i]! * east[j]! + north[i]! * north[j]! >= SAME_HEADING_COS) latest = j;
      }
    }
    returns[i] = latest;
  }
  return returns;
};
