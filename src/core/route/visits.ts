import { placeTable } from '../place-table.ts';
import type { Plane } from '../streams/project.ts';
import { CELL_M, columnsPerDegree, gridOf, rowAt } from './cells.ts';
import type { Course } from './course.ts';

/** DESIGN: GPS error of both passes, or the other side of the road: how far beside the route a cell still counts. */
const HALO_M = 15;
/** DESIGN: headings more than 120 degrees apart are opposite ways. */
const OPPOSITE_COS = -0.5;

/** Cells by row and column in turn. */
export type Visits = {
  /** The cells passed through, in order of first visit. */
  readonly cells: Int32Array;
  /** How many of them were passed the other way as well. */
  readonly bothWays: number;
  /** The cells within 15 m of the way that were not entered. */
  readonly beside: Int32Array;
};

/** DESIGN: cells a point of a course is the first to come near, with some room; more are possible. */
const CELLS_PER_POINT = 1.5;

/**
 * The cells a piece of a course passes through, and those it comes within 15 m of without entering them.
 * Longitudes are not wrapped: a run across the date line has other names for its eastern cells, always the same.
 */
export const visitCells = (course: Course, plane: Plane, from: number, to: number): Visits => {
  const { x, y, spacingM } = course;
  const grid = gridOf(CELL_M);
  const reach = HALO_M / CELL_M;
  const cells = new Int32Array(2 * (to - from));
  let count = 0;
  /** Heading (unit vector) of the first pass through each cell, and whether it was passed the other way. */
  const hx = new Float64Array(to - from);
  const hy = new Float64Array(to - from);
  const turned = new Uint8Array(to - from);
  // those that were near before they were entered, if ever
  const near: number[] = [];
  const entered: boolean[] = [];
  // twice a cell's number among those passed through, plus one; twice its number among those near while it lies beside
  const known = placeTable(Math.ceil(CELLS_PER_POINT * (to - from)));
  // the cell of the point before, and the cells it came near
  let last = -1;
  let lastRow = NaN;
  let lastColumn = NaN;
  let nearRow = NaN;
  let nearRowEnd = NaN;
  let nearColumn = NaN;
  let nearColumnEnd = NaN;
  let bandOfColumns = NaN;
  let firstColumn = 0;
  let columnsPerM = 0;
  let bothWays = 0;
  const firstRow = rowAt(grid, plane.latitude);
  const rowsPerM = rowAt(grid, 1) / plane.metresPerDegreeY;
  for (let i = from; i < to; i++) {
    const rowPlace = firstRow + y[i]! * rowsPerM;
    const row = Math.floor(rowPlace);
    if (row !== lastRow) {
      const band = Math.floor(row / grid.rowsPerBand);
      if (band !== bandOfColumns) {
        const perDegree = columnsPerDegree(grid, row);
        firstColumn = plane.longitude * perDegree;
        columnsPerM = perDegree / plane.metresPerDegreeX;
      }
      bandOfColumns = band;
    }
    const columnPlace = firstColumn + x[i]! * columnsPerM;
    const column = Math.floor(columnPlace);
    const headingX = (x[i + 1]! - x[i - 1]!) / (2 * spacingM);
    const headingY = (y[i + 1]! - y[i - 1]!) / (2 * spacingM);
    let isNew = false;
    if (row !== lastRow || column !== lastColumn) {
      const found = known.getOrSet(row, column, 2 * count + 1);
      isNew = found === 2 * count + 1 || found % 2 === 0;
      if (found % 2 === 0) {
        entered[found / 2] = true;
        known.set(row, column, 2 * count + 1);
      }
      last = isNew ? count : (found - 1) / 2;
      lastRow = row;
      lastColumn = column;
    }
    if (isNew) {
      cells[2 * count] = row;
      cells[2 * count + 1] = column;
      count++;
      hx[last] = headingX;
      hy[last] = headingY;
    } else if (turned[last] === 0 && headingX * hx[last]! + headingY * hy[last]! < OPPOSITE_COS) {
      turned[last] = 1;
      bothWays++;
    }
    const lowRow = Math.floor(rowPlace - reach);
    const highRow = Math.floor(rowPlace + reach);
    const lowColumn = Math.floor(columnPlace - reach);
    const highColumn = Math.floor(columnPlace + reach);
    for (let r = lowRow; r <= highRow; r++) {
      const isNearRow = r >= nearRow && r <= nearRowEnd;
      for (let c = lowColumn; c <= highColumn; c++) {
        // most cells near a point were near the one before
        if (isNearRow && c >= nearColumn && c <= nearColumnEnd) continue;
        if (known.getOrSet(r, c, near.length) !== near.length) continue;
        near.push(r, c);
        entered.push(false);
      }
    }
    nearRow = lowRow;
    nearRowEnd = highRow;
    nearColumn = lowColumn;
    nearColumnEnd = highColumn;
  }
  const beside = new Int32Array(near.length);
  let n = 0;
  for (let k = 0; k < near.length; k += 2) {
    if (entered[k / 2]) continue;
    beside[n++] = near[k]!;
    beside[n++] = near[k + 1]!;
  }
  return { cells: cells.slice(0, 2 * count), bothWays, beside: beside.slice(0, n) };
};
