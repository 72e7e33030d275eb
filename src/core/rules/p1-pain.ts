import type { PainEntry, PainWhen } from '../rehab/entries.ts';
import { stopReasons } from '../rehab/pain.ts';
import type { PainRule } from './rule.ts';

/** P1: pain at the outer knee that says "stop". */
export type PainFacts = {
  /** 0 to 10. */
  readonly pain: number;
  readonly when: PainWhen;
  readonly limp: boolean;
  readonly unsettled: boolean;
  readonly rising: boolean;
  /** On the return-to-run ladder, the step it leads back to; null when it asks for a rest. */
  readonly ladderStep: number | null;
};

/**
 * The facts of a day's answers that say "stop", the worst first: of one day the worst speaks. Null without any.
 * @param ladderStep the step it leads back to; null when there is none
 */
export const painFacts = (
  stops: readonly PainEntry[],
  ranDayBefore: boolean,
  ladderStep: number | null,
): PainFacts | null => {
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

/**
 * P1, the stop rule: pain at the outer knee of 3 or more, one that has not settled in 24 hours or grows while
 * running, or a limp (SCIENCE.md 1.5 and 6.2). It overrides everything else.
 */
export const p1 = {
  id: 'P1',
  family: 'pain',
  kind: 'event',
  manner: 'pain',
  evidence: {
    grade: 'C',
    source:
      'Vincent & Vincent 2017, Curr Sports Med Rep: four pain rules for running; the limit of 3 is agreed practice',
  },
  threshold: null,
  raises: () => null,
  suggest: () => [],
} as const satisfies PainRule<PainFacts>;
