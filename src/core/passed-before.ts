import type { Course } from './route/course.ts';
import { placeTable } from './place-table.ts';

/** Where a way may have been before. */
export type PassedBefore = {
  /** 1 at points that may lie near an earlier one. */
  readonly marks: Uint8Array;
  readonly count: number;
};

/** Whether the way came into a square or one beside it at a point up to `latest`. */
const isNearOneUpTo = (
  firstIn: ReturnType<typeof placeTable>,
  row: number,
  column: number,
  latest: number,
): boolean => {
  for (let r = row - 1; r <= row + 1; r++)
    for (let c = column - 1; c <= column + 1; c++) {
      const first = firstIn.get(r, c);
      if (first >= 0 && first <= latest) return true;
    }
  return false;
};

/**
 * Marks the points of a way that may lie near one that was passed before. It never misses one, and marks hardly any on new
 * ground, which is most of most runs: what it does not mark need not be searched. Points in a row within one large square
 * are asked about at once: the way was near before if it came into that square or one beside it before.
 * @param way a point every few metres; NaN where not known
 * @param apart points that are fewer than this apart are the same pass
 * @param squareM no less than what is near; on a straight way three squares across are crossed within one pass
 * @param enough where so many are marked the rest is left
 */
export const passedBefore = (
  { x, y, spacingM }: Course,
  apart: number,
  squareM: number,
  enough = Infinity,
): PassedBefore => {
  const n = x.length;
  const marks = new Uint8Array(n);
  let count = 0;
  // the first point in each square
  const firstIn = placeTable((n * spacingM) / squareM);
  let begin = n;
  let row = 0;
  let column = 0;
  for (let i = 0; i <= n && count < enough; i++) {
    if (i < n && Number.isNaN(x[i]!)) continue;
    const nextRow = i < n ? Math.floor(y[i]! / squareM) | 0 : 0;
    const nextColumn = i < n ? Math.floor(x[i]! / squareM) | 0 : 0;
    if (begin < i && i < n && nextRow === row && nextColumn === column) continue;
    if (begin < i && isNearOneUpTo(firstIn, row, column, i - 1 - apart)) {
      marks.fill(1, begin, i);
      count += i - begin;
    }
    begin = i;
    row = nextRow;
    column = nextColumn;
    if (i < n) firstIn.getOrSet(row, column, i);
  }
  return { marks, count };
};
