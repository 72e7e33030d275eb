import type { Rotation, RouteShape, RouteSketch } from '../run-analysis.ts';
import type { Plane } from '../streams/project.ts';
import { sortSpread } from '../sort-spread.ts';
import { columnsPerDegree, gridOf, rowAt, START_CELL_M } from './cells.ts';
import { codesIn, codeText, type PlaceHash } from './codes.ts';
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
 */
export const sketchRoute = (
  course: Course,
  plane: Plane,
  rotation: Rotation | null,
  hash: PlaceHash,
): RouteSketch | null => {
  const cut = Math.round(CUT_M / course.spacingM);
  const to = course.x.length - cut;
  if (to - cut < MIN_CELLS) return null;
  const { cells, bothWays, beside } = visitCells(course, plane, cut, to);
  const count = cells.length / 2;
  if (count < MIN_CELLS) return null;
  const shape: RouteShape = rotation ?? (bothWays >= THERE_AND_BACK * count ? 'outAndBack' : 'open');
  return {
    cells: codesIn(codeText(hash.cells(cells))),
    halo: codeText(sortSpread(hash.cells(beside))),
    start: codeText(hash.cells(startCell(course, plane, cut))),
    lengthM: Math.round((course.x.length - 1) * course.spacingM),
    shape,
  };
};

/** DESIGN: keeps start cells apart from those of the route: no run is on such a row. */
const START_ROWS = 2 ** 24;

/** The 250 m cell in which the kept part begins. */
const startCell = (course: Course, plane: Plane, at: number): Int32Array => {
  const grid = gridOf(START_CELL_M);
  const row = Math.floor(rowAt(grid, plane.latitude + course.y[at]! / plane.metresPerDegreeY));
  const longitude = plane.longitude + course.x[at]! / plane.metresPerDegreeX;
  return Int32Array.of(row + START_ROWS, Math.floor(longitude * columnsPerDegree(grid, row)));
};
