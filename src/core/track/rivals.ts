import { misfit } from './fit-outline.ts';
import { BLOCK, ELLIPSE, STADIUM } from './outlines.ts';
import type { Stadium } from './stadium.ts';

/**
 * DESIGN: a rival has to fit this much better than the stadium. Of real sessions the noisiest (4.5 m off at the median)
 * comes to 0.97, and to 1.06 with 3 m of noise added; all others, noise or not, stay below 1.
 */
const CLEARLY = 1.08;
/** DESIGN: where the search for the rivals begins: an ellipse round a track bows out, a block cuts its corners off. */
const START = { bowM: 3, cornerShare: 0.35 };

/** Whether an ellipse or a block with rounded corners explains the fixes clearly better than the stadium does. */
export const hasBetterRival = (line: Stadium, x: Float64Array, y: Float64Array): boolean => {
  const { centreX, centreY, axis, radius, halfStraight } = line;
  const box = [centreX, centreY, axis, halfStraight + radius, radius] as const;
  const own = misfit(STADIUM, box, x, y);
  const isBetter = (rival: number): boolean => own > CLEARLY * rival;
  return (
    isBetter(misfit(BLOCK, [...box, START.cornerShare * radius], x, y)) ||
    isBetter(misfit(ELLIPSE, [centreX, centreY, axis, halfStraight + radius, radius + START.bowM], x, y))
  );
};
