import { DIRECTION_MEASURES } from './direction.ts';
import { HILL_MEASURES } from './hills.ts';
import { LOAD_MEASURES } from './load.ts';
import type { MeasureRow } from './measure.ts';
import { RHYTHM_MEASURES } from './rhythm.ts';
import { SHOE_MEASURES } from './shoes.ts';

/** Everything that is looked back on, in reading order. A measure without words is a type error. */
export const MEASURES = {
  ...LOAD_MEASURES,
  ...HILL_MEASURES,
  ...DIRECTION_MEASURES,
  ...SHOE_MEASURES,
  ...RHYTHM_MEASURES,
} as const satisfies Readonly<Record<string, MeasureRow>>;

export type MeasureId = keyof typeof MEASURES;

export const MEASURE_IDS = Object.keys(MEASURES) as readonly MeasureId[];
