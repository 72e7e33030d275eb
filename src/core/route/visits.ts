import type { Plane } from '../streams/project.ts';
import { CELL_M, cellKey, columnsPerDegree, gridOf, rowAt } from './cells.ts';
import type { Course } from './course.ts';

/** DESIGN: GPS error of both passes, or the other side of the road: how far beside the route a cell still counts. */
const HALO_M = 15;
/** DESIGN: headings more than 120 degrees apart are opposite ways. */
const OPPOSITE_COS = -0.5;

/** A cell's first heading (unit vector) and whether it was passed the other way as well. */
type Visit = { readonly hx: number; readonly hy: number; bothWays: boolean };

/** Cells in order of first visit. */
export type Visits = ReadonlyMap<number, Visit>;

/**
 * The cells a piece of a course passes through, and those it comes within 15 m of without entering them.
 * Longitudes are not wrapped: a run across the date line has other names for its eastern cells, always the same.
 */
export const visitCells = (
  course: Course,
  plane: Plane,
  from: number,
  to: number,
): { readonly visits: Visits; readonly beside: ReadonlySet<number> } => {
  const { x, y, spacingM } = course;
  const grid = gridOf(CELL_M);
  const reach = HALO_M / CELL_M;
  const visits = new Map<number, Visit>();
  const near = new Set<number>();
  let bandOfColumns = NaN;
  let perDegree = 0;
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
    const key = cellKey(row, column);
    const hx = (x[i + 1]! - x[i - 1]!) / (2 * spacingM);
    const hy = (y[i + 1]! - y[i - 1]!) / (2 * spacingM);
    const seen = visits.get(key);
    if (seen === undefined) visits.set(key, { hx, hy, bothWays: false });
    else if (hx * seen.hx + hy * seen.hy < OPPOSITE_COS) seen.bothWays = true;
    const lowRow = Math.floor(rowPlace - reach);
    const highRow = Math.floor(rowPlace + reach);
    const lowColumn = Math.floor(columnPlace - reach);
    const highColumn = Math.floor(columnPlace + reach);
    for (let r = lowRow; r <= highRow; r++)
      for (let c = lowColumn; c <= highColumn; c++) if (r !== row || c !== column) near.add(cellKey(r, c));
  }
  for (const key of visits.keys()) near.delete(key);
  return { visits, beside: near };
};
