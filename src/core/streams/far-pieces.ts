import { planeAt, type Plane } from './project.ts';

/** DESIGN: so far north or south of the plane's middle a degree of longitude is 0.4 % longer or shorter (at 50 degrees). Metres. */
const FAR_M = 20_000;

/**
 * Measures what was recorded far from the middle of the plane with the length that a degree has there: places that shift by
 * hundreds of kilometres keep their metres.
 * @param x metres east, changed in place
 * @param breaks samples at which the places begin anew elsewhere
 */
export const measureFarPieces = (
  x: Float64Array,
  y: Float64Array,
  plane: Plane,
  breaks: readonly number[],
): void => {
  const borders = [0, ...breaks, x.length];
  for (let k = 1; k < borders.length; k++) {
    const to = borders[k]!;
    let first = borders[k - 1]!;
    while (first < to && Number.isNaN(x[first]!)) first++;
    if (first === to || Math.abs(y[first]!) <= FAR_M) continue;
    const latitude = plane.latitude + y[first]! / plane.metresPerDegreeY;
    const factor = planeAt(latitude, plane.longitude).metresPerDegreeX / plane.metresPerDegreeX;
    const from = x[first]!;
    for (let i = first; i < to; i++) x[i] = from + (x[i]! - from) * factor;
  }
};
