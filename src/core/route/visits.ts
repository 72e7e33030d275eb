import { placeTable } from '../place-table.ts';
import type { Plane } from '../streams/project.ts';
import { CELL_M, cellKey, columnsPerDegree, gridOf, rowAt } from './cells.ts';
import type { Course } from './course.ts';

/** DESIGN: GPS error of both passes, or the other side of the road: how far beside the route a cell still counts. */
const HALO_M = 15;
/** DESIGN: headings more than 120 degrees apart are opposite ways. */
const OPPOSITE_COS = -0.5;

/** Cells by key (cells.ts). */
export type Visits = {
  /** The cells passed through, in order of first visit. */
  readonly cells: readonly number[];
  /** How many of them were passed the other way as well. */
  readonly bothWays: number;
  /** The cells within 15 m of the way that were not entered. */
  readonly beside: readonly number[];
};

/**
 * The cells a piece of a course passes through, and those it comes within 15 m of without entering them.
 * Longitudes are not wrapped: a run across the date line has other names for its eastern cells, always the same.
 */
export const visitCells = (course: Course, plane: Plane, from: number, to: number): Visits => {
  const { x, y, spacingM } = course;
  const grid = gridOf(CELL_M);
  const reach = HALO_M / CELL_M;
  const cells: number[] = [];
  /** Heading (unit vector) of the first pass through each cell, and whether it was passed the other way. */
  const hx: number[] = [];
  const hy: number[] = [];
  const turned: boolean[] = [];
  const nearRows: number[] = [];
  const nearColumns: number[] = [];
  // a cell's number among those passed through plus one; 0 for one that so far lies beside
  const known = placeTable(3 * (to - from));
  const near = { lowRow: NaN, highRow: NaN, lowColumn: NaN, highColumn: NaN };
  let bandOfColumns = NaN;
  let perDegree = 0;
  let bothWays = 0;
  for (let i = from; i < to; i++) {
    const rowPlace = rowAt(grid, plane.latitude + y[i]! / plane.metresPerDegreeY);
    const row = Math.floor(rowPlace);
    const band = Math.floor(row / grid.rowsPerBand);
    if (band !== bandOfColumns) {
      bandOfColumns = band;
      perDegree = columnsPerDegree(grid, row);
    }
    const columnPlace = (plane.longitude + x[i]! / plane.metresPerDegreeX) * perDegree;
    const column = Math.floor(columnPlace);
    const headingX = (x[i + 1]! - x[i - 1]!) / (2 * spacingM);
    const headingY = (y[i + 1]! - y[i - 1]!) / (2 * spacingM);
    const seen = known.get(row, column) - 1;
    if (seen < 0) {
      cells.push(cellKey(row, column));
      known.set(row, column, cells.length);
      hx.push(headingX);
      hy.push(headingY);
      turned.push(false);
    } else if (!turned[seen]! && headingX * hx[seen]! + headingY * hy[seen]! < OPPOSITE_COS) {
      turned[seen] = true;
      bothWays++;
    }
    const lowRow = Math.floor(rowPlace - reach);
    const highRow = Math.floor(rowPlace + reach);
    const lowColumn = Math.floor(columnPlace - reach);
    const highColumn = Math.floor(columnPlace + reach);
    // most points reach no further than the one before
    if (lowRow === near.lowRow && highRow === near.highRow)
      if (lowColumn === near.lowColumn && highColumn === near.highColumn) continue;
    near.lowRow = lowRow;
    near.highRow = highRow;
    near.lowColumn = lowColumn;
    near.highColumn = highColumn;
    for (let r = lowRow; r <= highRow; r++)
      for (let c = lowColumn; c <= highColumn; c++) {
        if (known.get(r, c) >= 0) continue;
        known.set(r, c, 0);
        nearRows.push(r);
        nearColumns.push(c);
      }
  }
  const beside: number[] = [];
  for (let k = 0; k < nearRows.length; k++)
    if (known.get(nearRows[k]!, nearColumns[k]!) === 0) beside.push(cellKey(nearRows[k]!, nearColumns[k]!));
  return { cells, bothWays, beside };
};
