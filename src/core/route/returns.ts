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

/**
 * For every point the latest earlier point at the same place with the same heading, or -1. Linear: a grid holds the
 * last few passes of every cell.
 */
export const latestReturns = (course: Course): Int32Array => {
  const { x, y, spacingM } = course;
  const n = x.length;
  const gap = Math.round(MIN_LAP_M / spacingM);
  const returns = new Int32Array(n).fill(-1);
  // the latest point of every cell, and for every point the one before it in the same cell
  const latestIn = placeTable(n);
  const earlier = new Int32Array(n);
  const hx = new Float64Array(n);
  const hy = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const a = Math.max(0, i - 1);
    const b = Math.min(n - 1, i + 1);
    const dx = x[b]! - x[a]!;
    const dy = y[b]! - y[a]!;
    const length = Math.sqrt(dx * dx + dy * dy) || 1;
    hx[i] = dx / length;
    hy[i] = dy / length;
  }
  for (let i = 0; i < n; i++) {
    const qx = x[i]! / CELL_M;
    const qy = y[i]! / CELL_M;
    const cx = Math.floor(qx);
    const cy = Math.floor(qy);
    // of the neighbouring columns and rows only the nearer one can hold a point within reach
    const besideX = qx - cx < 0.5 ? cx - 1 : cx + 1;
    const besideY = qy - cy < 0.5 ? cy - 1 : cy + 1;
    let latest = -1;
    for (let c = 0; c < 4; c++) {
      let j = latestIn.get(c & 2 ? besideY : cy, c & 1 ? besideX : cx);
      for (let looks = 0; j > latest && looks < REMEMBERED; looks++, j = earlier[j]!) {
        if (i - j < gap) continue;
        const dx = x[i]! - x[j]!;
        const dy = y[i]! - y[j]!;
        if (dx * dx + dy * dy > NEAR_M * NEAR_M) continue;
        if (hx[i]! * hx[j]! + hy[i]! * hy[j]! < SAME_HEADING_COS) continue;
        latest = j;
      }
    }
    returns[i] = latest;
    earlier[i] = latestIn.get(cy, cx);
    latestIn.set(cy, cx, i);
  }
  return returns;
};
