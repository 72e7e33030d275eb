import { misfit } from './fit-outline.ts';
import { BLOCK, ELLIPSE, STADIUM } from './outlines.ts';
import type { Shape } from './shape-test.ts';
import type { Stadium } from './stadium.ts';

/** How much better other outlines explain the fixes: the stadium's misfit over theirs, above 1 where they win. */
export type Rivals = { readonly block: number; readonly ellipse: number };

/**
 * DESIGN: a rival has to fit this much better than the stadium. Of real sessions the noisiest (4.5 m off at the median)
 * comes to 0.97, and to 1.06 with 3 m of noise added; all others, noise or not, stay below 1.
 */
const CLEARLY = 1.08;
/**
 * DESIGN: in noise all outlines fit alike, and the form decides with the fit: each metre of bulge or corner counts so
 * much of the ratio. Of generated tracks with 8 m of noise 2 in 100 come to more, of ellipses 3 and of blocks 1 to less.
 */
const WITH_FORM = { ellipse: 1.04, perBulgeM: 0.04, block: 1.075, perCornerM: 0.03 };
/** DESIGN: where the track is known a rival has to be better still. */
const CLEARLY_AT_KNOWN = 1.2;
/** DESIGN: an oval of unusual measures has to be better than both: generated ones come to 0.96, small blocks to 1.1. */
export const CLEARLY_WORSE = 0.98;
/** DESIGN: where the search for the rivals begins: an ellipse round a track bows out, a block cuts its corners off. */
const START = { bowM: 3, cornerShare: 0.35 };

/** Lays a block with rounded corners and an ellipse on the fixes beside the stadium. */
export const measureRivals = (line: Stadium, x: Float64Array, y: Float64Array): Rivals => {
  const { centreX, centreY, axis, radius, halfStraight } = line;
  const box = [centreX, centreY, axis, halfStraight + radius, radius] as const;
  const own = misfit(STADIUM, box, x, y);
  const bowed = [centreX, centreY, axis, halfStraight + radius, radius + START.bowM];
  return {
    block: own / misfit(BLOCK, [...box, START.cornerShare * radius], x, y),
    ellipse: own / misfit(ELLIPSE, bowed, x, y),
  };
};

/** The same at a track that is known. */
export const isBeatenAtKnown = (rivals: Rivals): boolean =>
  Math.max(rivals.block, rivals.ellipse) > CLEARLY_AT_KNOWN;

/**
 * Whether an ellipse or a block explains the fixes clearly better than the stadium, or about as well with its form.
 * @param shape null where the form tells nothing: of simplified ways the corners are kept, which stand out
 */
export const isBeaten = (rivals: Rivals, shape: Pick<Shape, 'cornerM' | 'bulgeM'> | null): boolean => {
  if (Math.max(rivals.block, rivals.ellipse) > CLEARLY) return true;
  if (shape === null) return false;
  const bulge = WITH_FORM.perBulgeM * Math.max(0, shape.bulgeM - shape.cornerM);
  const corner = WITH_FORM.perCornerM * Math.max(0, shape.cornerM);
  return rivals.ellipse + bulge > WITH_FORM.ellipse || rivals.block + corner > WITH_FORM.block;
};
