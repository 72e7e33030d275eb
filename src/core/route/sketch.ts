import type { Rotation, RouteShape, RouteSketch } from '../run-analysis.ts';
import type { Plane } from '../streams/project.ts';
import { columnsPerDegree, gridOf, rowAt, START_CELL_M } from './cells.ts';
import { cellCoder } from './codes.ts';
import type { Course } from './course.ts';
import { visitCells } from './visits.ts';

/** "Cut the first/last 200 m (privacy zones)" (SCIENCE.md 4.4 step 1). */
const CUT_M = 200;
/** DESIGN: fewer cells than this say nothing about a route. */
const MIN_CELLS = 8;
/** DESIGN: share of the cells passed both ways that makes a route a there-and-back (its turning point is not). */
const THERE_AND_BACK = 0.7;

/**
 * The route as keyed hashes of 25 m cells in order of first visit, both ends cut; null when too little is left.
 * What is kept tells nothing about places without the key: no coordinate, no heading, no neighbourhood. The cells
 * beside the route (for matching in spite of GPS error) are sorted by hash, so that who lies beside whom is lost.
 * @param rotation which way round a closed loop goes; null for other routes
 * @param hash keyed, base64url (see `AnalyseContext`)
 */
export const sketchRoute = (
  course: Course,
  plane: Plane,
  rotation: Rotation | null,
  hash: (text: string) => string,
): RouteSketch | null => {
  const cut = Math.round(CUT_M / course.spacingM);
  const to = course.x.length - cut;
  if (to - cut < MIN_CELLS) return null;
  const { cells, bothWays, beside } = visitCells(course, plane, cut, to);
  if (cells.length < MIN_CELLS) return null;
  const code = cellCoder(hash);
  const shape: RouteShape = rotation ?? (bothWays >= THERE_AND_BACK * cells.length ? 'outAndBack' : 'open');
  return {
    cells: cells.map(code.cell),
    halo: beside.map(code.cell).sort().join(''),
    start: code.start(startCell(course, plane, cut)),
    lengthM: Math.round((course.x.length - 1) * course.spacingM),
    shape,
  };
};

/** Name of the 250 m cell in which the kept part begins. */
const startCell = (course: Course, plane: Plane, at: number): string => {
  const grid = gridOf(START_CELL_M);
  const row = Math.floor(rowAt(grid, plane.latitude + course.y[at]! / plane.metresPerDegreeY));
  const longitude = plane.longitude + course.x[at]! / plane.metresPerDegreeX;
  return `${row}:${Math.floor(longitude * columnsPerDegree(grid, row))}`;
};
