/** A point or a direction in space: x to the viewer's right, y up, z towards the viewer; unit: see body.ts. */
export type Vec = readonly [x: number, y: number, z: number];

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const minus = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Vec, k: number): Vec => [a[0] * k, a[1] * k, a[2] * k];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (a: Vec): number => Math.hypot(...a);

/** The direction of a vector, of length 1. */
export const unit = (a: Vec): Vec => times(a, 1 / length(a));

/** The point `share` of the way from a to b. */
export const between = (a: Vec, b: Vec, share: number): Vec => add(a, times(minus(b, a), share));

/** The part of `a` that stands square to the direction `d`, of length 1. */
export const square = (a: Vec, d: Vec): Vec => unit(minus(a, times(d, dot(a, d))));

/** Degrees → radians. */
export const rad = (degrees: number): number => (degrees * Math.PI) / 180;
