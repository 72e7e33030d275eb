import type { FactsByRule } from './finding.ts';
import type { PainEntry } from '../rehab/entries.ts';
import { stopReasons } from '../rehab/pain.ts';

/**
 * P1, the stop rule: pain at the outer knee of 3 or more, one that has not settled in 24 hours or grows while
 * running, or a limp (SCIENCE.md 1.5 and 6.2). Of one day the worst answer speaks. Null when nothing says "stop".
 * @param stops the answers of the day that say "stop", the worst first
 * @param ladderStep the step it leads back to; null when there is none
 */
export const p1Pain = (
  stops: readonly PainEntry[],
  ranDayBefore: boolean,
  ladderStep: number | null,
): FactsByRule['P1'] | null => {
  const [worst] = stops;
  if (worst === undefined) return null;
  const reasons = new Set(stops.flatMap((pain) => stopReasons(pain, ranDayBefore)));
  return {
    pain: worst.level,
    when: worst.when,
    limp: reasons.has('limp'),
    unsettled: reasons.has('unsettled'),
    rising: reasons.has('rising'),
    ladderStep,
  };
};
