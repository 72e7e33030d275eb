import type { LoadMeasure } from '../load/measure.ts';

/** Names the load measure in the facts, unless it is distance, which goes without saying. */
export const measureFact = (measure: LoadMeasure): { measure?: LoadMeasure } =>
  measure === 'distance' ? {} : { measure };
