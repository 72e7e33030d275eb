import { addFix } from './equations.ts';
import { solveInPlace } from './solve.ts';
import { STANDARD_STRAIGHT_M, type Stadium } from './stadium.ts';

/** DESIGN: fixes this far off count half (Cauchy weights), so that stray fixes and visits to the infield do not pull. */
const SCALE_M = 4;
/** What a stadium is expected to measure before the fixes are looked at, metres. */
export type Size = Pick<Stadium, 'radius' | 'halfStraight'>;

/** DESIGN: the middle lanes of a 400 m track, with room for lanes 1 to 8 (36.8 … 45.3 m) and older tracks. */
export const STANDARD_SIZE: Size = { radius: 39.5, halfStraight: STANDARD_STRAIGHT_M / 2 };
/** DESIGN: how far sizes lie from what is expected, metres; each expectation is worth one good fix. */
const PRIOR_RADIUS = { sd: 4, weight: 9 };
const PRIOR_HALF_STRAIGHT = { sd: 3.5, weight: 9 };
/** DESIGN: with straights of 70 m a 400 m track is 153 m from end to end; what is shorter than this is a smaller oval. */
const SMALL_LENGTH_M = 146;
/** DESIGN: one step may not turn the oval further, or the search jumps to another valley. Radians. */
const MAX_TURN = 0.2;
/** DESIGN: a form term is believed in so far as fixes show it: worth a fifth of one fix that says "none". */
const SHAPE_PRIOR_WEIGHT = 0.2;
/** DESIGN: a step that moves and grows the line by less than this in all is the last one, metres. */
const SETTLED_M = 0.03;
const START_ANGLES = 12;
/** DESIGN: share of the points left out at each end of a direction when the box is measured. */
const BOX_TRIM = 0.03;
/** DESIGN: beyond this a point is simply wrong; one stray point must not decide between two first guesses. */
const START_CUT_M = 15;

/** Departures from the stadium, metres: what tells round-cornered blocks and ovals of other shapes from a track. */
export type Departure = {
  /** How far the corners of the ends stand out; a true rectangle gives about 0.41 of its half width. */
  readonly cornerM: number;
  /** How far the middle of the straights bows outwards; an ellipse has some 6 m. */
  readonly bulgeM: number;
};

const PLAIN = 5;
const WITH_SHAPE = 8;

/** One weighted least-squares step; with `n` = 8 the shape terms are solved along. Null when it cannot be solved. */
const step = (
  track: Stadium,
  expected: Size,
  x: Float64Array,
  y: Float64Array,
  n: number,
): Float64Array | null => {
  const a = new Float64Array(n * n);
  const b = new Float64Array(n);
  const g = new Float64Array(n);
  const c = Math.cos(track.axis);
  const s = Math.sin(track.axis);
  const { centreX, centreY, radius, halfStraight } = track;
  for (let i = 0; i < x.length; i++) {
    const along = (x[i]! - centreX) * c + (y[i]! - centreY) * s;
    const across = (y[i]! - centreY) * c - (x[i]! - centreX) * s;
    const onBend = Math.abs(along) > halfStraight;
    const beyond = onBend ? along - Math.sign(along) * halfStraight : 0;
    const distance = Math.sqrt(beyond * beyond + across * across) || 1e-9;
    const off = distance - radius;
    const weight = 1 / (1 + (off / SCALE_M) ** 2);
    const nu = beyond / distance;
    const nv = across / distance;
    g[0] = nv * s - nu * c;
    g[1] = -(nu * s + nv * c);
    g[2] = nu * across - nv * along;
    g[3] = -1;
    g[4] = onBend ? -Math.sign(along) * nu : 0;
    if (n === WITH_SHAPE) {
      const bow = onBend ? 0 : 1 - (along / halfStraight) ** 2;
      g[5] = onBend ? -(1 / Math.max(Math.abs(nu), Math.abs(nv)) - 1) / (Math.SQRT2 - 1) : 0;
      g[6] = -bow;
      // both straights bowed to the same side: a GPS habit; solved along so that it is not taken for a bulge
      g[7] = -Math.sign(across) * bow;
    }
    addFix(a, b, g, weight, off);
  }
  const priors = [
    [3, radius - expected.radius, PRIOR_RADIUS],
    [4, halfStraight - expected.halfStraight, PRIOR_HALF_STRAIGHT],
  ] as const;
  for (const [j, beyond, prior] of priors) {
    const weight = prior.weight / prior.sd ** 2;
    a[j * n + j]! += weight;
    b[j]! -= weight * beyond;
  }
  for (let j = 0; j < n; j++) a[j * n + j]! += j < PLAIN ? 1e-6 : SHAPE_PRIOR_WEIGHT;
  return solveInPlace(a, b);
};

/** Fits centre, axis, radius and straight to the points, least squares with outliers weighted down (Gauss-Newton). */
export const fitStadium = (
  start: Stadium,
  x: Float64Array,
  y: Float64Array,
  rounds: number,
  expected: Size = STANDARD_SIZE,
): Stadium => {
  let track = start;
  for (let round = 0; round < rounds; round++) {
    const d = step(track, expected, x, y, PLAIN);
    if (d === null) return track;
    track = {
      centreX: track.centreX + d[0]!,
      centreY: track.centreY + d[1]!,
      axis: track.axis + Math.max(-MAX_TURN, Math.min(MAX_TURN, d[2]!)),
      radius: Math.max(5, track.radius + d[3]!),
      halfStraight: Math.max(5, track.halfStraight + d[4]!),
    };
    if (Math.abs(d[0]!) + Math.abs(d[1]!) + Math.abs(d[3]!) + Math.abs(d[4]!) < SETTLED_M) return track;
  }
  return track;
};

/** How the points depart from the fitted stadium in the ways blocks and ellipses do. */
export const departure = (
  track: Stadium,
  x: Float64Array,
  y: Float64Array,
  expected: Size = STANDARD_SIZE,
): Departure => {
  const d = step(track, expected, x, y, WITH_SHAPE);
  return { cornerM: d?.[5] ?? Infinity, bulgeM: d?.[6] ?? Infinity };
};

/** The extent of the points in one direction, its middle and width, without the outermost few. */
export const extent = (
  x: Float64Array,
  y: Float64Array,
  angle: number,
): { readonly middle: number; readonly width: number } => {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const skip = Math.floor(x.length * BOX_TRIM);
  // the few lowest and highest, in order: sorting all of them for each direction took an eighth of the search
  const lowest = new Float64Array(skip + 1).fill(Infinity);
  const highest = new Float64Array(skip + 1).fill(-Infinity);
  for (let i = 0; i < x.length; i++) {
    const value = x[i]! * c + y[i]! * s;
    if (value < lowest[skip]!) {
      let k = skip;
      for (; k > 0 && value < lowest[k - 1]!; k--) lowest[k] = lowest[k - 1]!;
      lowest[k] = value;
    }
    if (value > highest[skip]!) {
      let k = skip;
      for (; k > 0 && value > highest[k - 1]!; k--) highest[k] = highest[k - 1]!;
      highest[k] = value;
    }
  }
  const low = x.length > 0 ? lowest[skip]! : 0;
  const high = x.length > 0 ? highest[skip]! : 0;
  return { middle: (low + high) / 2, width: high - low };
};

/**
 * A first guess: a standard track in the middle of the points, in the best of twelve directions, or an oval as long and
 * wide as the points where they are shorter than any 400 m track.
 */
export const guessStadium = (x: Float64Array, y: Float64Array): Stadium => {
  let best: Stadium | null = null;
  let least = Infinity;
  const boxes = Array.from({ length: START_ANGLES }, (_, k) => extent(x, y, (k * Math.PI) / START_ANGLES));
  const longest = Math.max(...boxes.map(({ width }) => width));
  for (let k = 0; k < START_ANGLES; k++) {
    const axis = (k * Math.PI) / START_ANGLES;
    const length = boxes[k]!;
    const breadth = boxes[(k + START_ANGLES / 2) % START_ANGLES]!;
    const along = length.middle;
    // the box of a direction beyond the half circle is that of the opposite one, seen from the other side
    const across = k < START_ANGLES / 2 ? breadth.middle : -breadth.middle;
    const c = Math.cos(axis);
    const s = Math.sin(axis);
    const size =
      longest < SMALL_LENGTH_M
        ? { radius: breadth.width / 2, halfStraight: Math.max(0, length.width - breadth.width) / 2 }
        : STANDARD_SIZE;
    const { radius, halfStraight } = size;
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      const beyond = Math.max(0, Math.abs(x[i]! * c + y[i]! * s - along) - halfStraight);
      const side = y[i]! * c - x[i]! * s - across;
      sum += Math.min(Math.abs(Math.sqrt(beyond * beyond + side * side) - radius), START_CUT_M);
    }
    if (sum < least) {
      least = sum;
      best = { centreX: along * c - across * s, centreY: along * s + across * c, axis, radius, halfStraight };
    }
  }
  return best!;
};
