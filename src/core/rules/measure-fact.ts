import type { LoadMeasure } from './finding.ts';
import type { RuleSettings } from './settings.ts';

/** Names the load measure in the facts, unless it is distance, which goes without saying. */
export const measureFact = ({ measure }: RuleSettings): { measure?: LoadMeasure } =>
  measure === 'distance' ? {} : { measure };
