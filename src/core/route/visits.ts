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

/**
 * The cells a piece of a course passes through, and those it comes within 15 m of without entering them.
 * Longitudes are not wrapped: a run across the date line has other names for its eastern cells, always the same.
 */
export const visitCells = (course: Course, plane: Plane, from: number, to: number): Visits => {
  const { x, y, spacingM } = course;
  const grid = gridOf(CELL_M);
  const reach = HALO_M / CELL_M;
  const opposite = OPPOSITE_COS * (2 * spacingM) ** 2;
  // cells are numbered as the course comes near them: row and column of each in turn, and which one entered it is, from 1
  const known = placeTable(((to - from) * spacingM) / CELL_M);
  const near: number[] = [];
  const entry: number[] = [];
  const cells = new Int32Array(2 * (to - from));
  let count = 0;
  /** Way from the point before to the one after, at the first pass through each cell, and whether it was passed back. */
  const wayX = new Float64Array(to - from);
  const wayY = new Float64Array(to - from);
  const turned = new Uint8Array(to - from);
  // the cell of the point before, and the cells it came near
  let last = -1;
  let lastRow = 0;
  let lastColumn = 0;
  let nearRow = 1;
  let nearRowEnd = 0;
  let nearColumn = 1;
  let nearColumnEnd = 0;
  let bandOfColumns = NaN;
  let firstColumn = 0;
  let columnsPerM = 0;
  let bothWays = 0;
  const firstRow = rowAt(grid, plane.latitude);
  const rowsPerM = rowAt(grid, 1) / plane.metresPerDegreeY;
  for (let i = from; i < to; i++) {
    const rowPlace = firstRow + y[i]! * rowsPerM;
    const row = Math.floor(rowPlace) | 0;
    if (i === from || row !== lastRow) {
      const band = Math.floor(row / grid.rowsPerBand);
      if (band !== bandOfColumns) {
        const perDegree = columnsPerDegree(grid, row);
        firstColumn = plane.longitude * perDegree;
        columnsPerM = perDegree / plane.metresPerDegreeX;
      }
      bandOfColumns = band;
    }
    const columnPlace = firstColumn + x[i]! * columnsPerM;
    const column = Math.floor(columnPlace) | 0;
    const lowRow = Math.floor(rowPlace - reach) | 0;
    const highRow = Math.floor(rowPlace + reach) | 0;
    const lowColumn = Math.floor(columnPlace - reach) | 0;
    const highColumn = Math.floor(columnPlace + reach) | 0;
    // often all cells near a point were near the one before
    if (lowRow < nearRow || highRow > nearRowEnd || lowColumn < nearColumn || highColumn > nearColumnEnd)
      for (let r = lowRow; r <= highRow; r++) {
        const isNearRow = r >= nearRow && r <= nearRowEnd;
        for (let c = lowColumn; c <= highColumn; c++) {
          if (isNearRow && c >= nearColumn && c <= nearColumnEnd) continue;
          if (known.getOrSet(r, c, entry.length) !== entry.length) continue;
          near.push(r, c);
          entry.push(0);
        }
      }
    nearRow = lowRow;
    nearRowEnd = highRow;
    nearColumn = lowColumn;
    nearColumnEnd = highColumn;
    const dx = x[i + 1]! - x[i - 1]!;
    const dy = y[i + 1]! - y[i - 1]!;
    if (last < 0 || row !== lastRow || column !== lastColumn) {
      const number = known.get(row, column);
      lastRow = row;
      lastColumn = column;
      last = entry[number]! - 1;
      if (last < 0) {
        last = count++;
        entry[number] = count;
        cells[2 * last] = row;
        cells[2 * last + 1] = column;
        wayX[last] = dx;
        wayY[last] = dy;
        continue;
      }
    }
    if (turned[last] === 0 && dx * wayX[last]! + dy * wayY[last]! < opposite) {
      turned[last] = 1;
      bothWays++;
    }
  }
  const beside = new Int32Array(near.length - 2 * count);
  let n = 0;
  for (let k = 0; k < entry.length; k++) {
    if (entry[k] !== 0) continue;
    beside[n++] = near[2 * k]!;
    beside[n++] = near[2 * k + 1]!;
  }
  return { cells: cells.slice(0, 2 * count), bothWays, beside };
};
