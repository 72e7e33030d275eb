import type { RouteSketch } from '../run-analysis.ts';
import { hashesIn } from './codes.ts';
import { kendallTau } from './order.ts';

/**
 * How one run's route relates to another's: the same way, the opposite way, the same ground in no clear order (also
 * there-and-back routes begun at different ends), or another route.
 */
export type RouteRelation = 'same' | 'reversed' | 'mixed' | 'different';

/** "Length within 10 %" (SCIENCE.md 4.4 step 2), of the longer; laps of one loop may be more or fewer. */
const SAME_LENGTH = 0.1;
/** "Jaccard (1-cell dilation) >= 0.7" (SCIENCE.md 4.4 step 3). */
const SAME_GROUND = 0.7;
/** "Kendall tau > +0.6 same, < -0.6 reverse, else mixed" (SCIENCE.md 4.4 step 4). */
const SAME_ORDER = 0.6;
/** DESIGN: an order of fewer shared cells is chance. */
const MIN_SHARED = 5;

/** A sketch made ready for comparing, which is worth keeping where it is compared with many. Hashes in ascending order. */
export type Ground = {
  readonly sketch: RouteSketch;
  /** The cells it passes through. */
  readonly cells: Int32Array;
  /** The cells right beside it. */
  readonly halo: Int32Array;
};

/** Unpacks a sketch. */
export const groundOf = (sketch: RouteSketch): Ground => ({
  sketch,
  cells: hashesIn(sketch.cells.join('')),
  halo: hashesIn(sketch.halo),
});

/** How many of these cells another route passes through or right beside. */
const sharedWith = (cells: Int32Array, { cells: on, halo }: Ground): number => {
  let shared = 0;
  let i = 0;
  let k = 0;
  for (const cell of cells) {
    while (i < on.length && on[i]! < cell) i++;
    while (k < halo.length && halo[k]! < cell) k++;
    if (on[i] === cell || halo[k] === cell) shared++;
  }
  return shared;
};

/**
 * Jaccard index with dilation: a cell is shared when the other route passes through it or right beside it. Shared
 * cells of both over all cells, each shared pair counted once.
 */
export const sharedGround = (a: Ground, b: Ground): number => {
  const shared = (sharedWith(a.cells, b) + sharedWith(b.cells, a)) / 2;
  const all = a.cells.length + b.cells.length - shared;
  return all === 0 ? 0 : shared / all;
};

const isLoop = (sketch: RouteSketch): boolean => sketch.shape === 'ccw' || sketch.shape === 'cw';

/**
 * Compares two sketches of one athlete (same key). Closed loops by the direction they go round (a loop begun elsewhere
 * has no order in common, E19), others by the order of first visits. The starts need not agree: a reversed route
 * starts at the other end.
 */
export const compareGrounds = (one: Ground, other: Ground): RouteRelation => {
  const [a, b] = [one.sketch, other.sketch];
  const loops = isLoop(a) && isLoop(b);
  const longer = Math.max(a.lengthM, b.lengthM);
  if (!loops && Math.abs(a.lengthM - b.lengthM) > SAME_LENGTH * longer) return 'different';
  if (sharedGround(one, other) < SAME_GROUND) return 'different';
  if (loops) return a.shape === b.shape ? 'same' : 'reversed';
  const { tau, shared } = kendallTau(a.cells, b.cells);
  if (tau === null || shared < MIN_SHARED) return 'mixed';
  if (tau > SAME_ORDER) return 'same';
  // there and back again goes both ways whichever end it starts from
  const bothWays = a.shape === 'outAndBack' || b.shape === 'outAndBack';
  return tau < -SAME_ORDER && !bothWays ? 'reversed' : 'mixed';
};

/**
 * The same, of two sketches that are compared once; so far only tests do.
 * @internal
 */
export const compareRoutes = (a: RouteSketch, b: RouteSketch): RouteRelation =>
  compareGrounds(groundOf(a), groundOf(b));
