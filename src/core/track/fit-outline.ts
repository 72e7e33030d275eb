import { addFix } from './equations.ts';
import type { Outline } from './outlines.ts';
import { solveInPlace } from './solve.ts';

/** DESIGN: fixes this far off count half (Cauchy weights): twice the noise of a good session. Metres. */
const SCALE_M = 6;
const ROUNDS = 8;
/** DESIGN: a step that moves the outline by less than this is the last one, metres. */
const SETTLED_M = 0.05;
/** DESIGN: one step may not turn or move the outline further, or the search jumps to another valley. */
const MAX_TURN = 0.2;
const MAX_STEP_M = 10;
/** Keeps the equations solvable where fixes lie on one side only. */
const RIDGE = 1e-3;
/** Centre east and north, then the axis; the size follows. */
const PLACE = 3;
const AXIS = 2;

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** One round of Gauss-Newton with Cauchy weights: how to change the place and the size; null when it cannot be told. */
const step = (
  outline: Outline,
  place: Float64Array,
  x: Float64Array,
  y: Float64Array,
): Float64Array | null => {
  const n = place.length;
  const size = place.subarray(PLACE);
  const a = new Float64Array(n * n);
  const b = new Float64Array(n);
  const g = new Float64Array(n);
  const slope = new Float64Array(5);
  const c = Math.cos(place[AXIS]!);
  const s = Math.sin(place[AXIS]!);
  for (let i = 0; i < x.length; i++) {
    const east = x[i]! - place[0]!;
    const north = y[i]! - place[1]!;
    const along = east * c + north * s;
    const across = north * c - east * s;
    const off = outline.distance(size, along, across, slope);
    g[0] = slope[1]! * s - slope[0]! * c;
    g[1] = -(slope[0]! * s + slope[1]! * c);
    g[AXIS] = slope[0]! * across - slope[1]! * along;
    for (let j = PLACE; j < n; j++) g[j] = slope[j - 1]!;
    const weight = 1 / (1 + (off / SCALE_M) ** 2);
    addFix(a, b, g, weight, off);
  }
  for (let j = 0; j < n; j++) a[j * n + j]! += RIDGE;
  return solveInPlace(a, b);
};

/** The mean of log(1 + (distance / 6 m)^2), to which stray fixes add little. */
const lossOf = (outline: Outline, place: Float64Array, x: Float64Array, y: Float64Array): number => {
  const size = place.subarray(PLACE);
  const slope = new Float64Array(5);
  const c = Math.cos(place[AXIS]!);
  const s = Math.sin(place[AXIS]!);
  let loss = 0;
  for (let i = 0; i < x.length; i++) {
    const east = x[i]! - place[0]!;
    const north = y[i]! - place[1]!;
    const off = outline.distance(size, east * c + north * s, north * c - east * s, slope);
    loss += Math.log1p((off / SCALE_M) ** 2);
  }
  return loss / x.length;
};

/**
 * How badly an outline fits the fixes once it lies as well as it can: the mean of log(1 + (distance / 6 m)^2).
 * @param start centre east and north, axis in radians, then the numbers of the outline's size
 */
export const misfit = (
  outline: Outline,
  start: readonly number[],
  x: Float64Array,
  y: Float64Array,
): number => {
  const place = Float64Array.from(start);
  for (let round = 0; round < ROUNDS; round++) {
    const change = step(outline, place, x, y);
    if (change === null) break;
    let moved = 0;
    for (let j = 0; j < place.length; j++) {
      place[j]! += clamp(change[j]!, j === AXIS ? MAX_TURN : MAX_STEP_M);
      if (j !== AXIS) moved = Math.max(moved, Math.abs(change[j]!));
    }
    outline.restrain?.(place.subarray(PLACE));
    if (moved < SETTLED_M) break;
  }
  return lossOf(outline, place, x, y);
};
