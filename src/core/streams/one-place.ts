import { medianInPlace } from './median.ts';

/** DESIGN: fixes in a house wander so far about it; the smallest hall with a track reaches further. Metres. */
const HOUSE_M = 30;
/** DESIGN: the first fixes in a house may lie anywhere: so many of all are at one place. */
const MOST_FIXES = 0.9;

const middleOf = (values: Float64Array): number =>
  medianInPlace(values.filter((value) => !Number.isNaN(value)));

/**
 * Whether all fixes are about one place: those of a treadmill, however many metres the ways from one to the next add up to.
 * @param x metres east, NaN without a fix; `y` metres north
 */
export const isOnePlace = (x: Float64Array, y: Float64Array): boolean => {
  const middleX = middleOf(x);
  const middleY = middleOf(y);
  let fixes = 0;
  let near = 0;
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]!)) continue;
    fixes++;
    if (Math.hypot(x[i]! - middleX, y[i]! - middleY) <= HOUSE_M) near++;
  }
  return fixes > 0 && near >= MOST_FIXES * fixes;
};
