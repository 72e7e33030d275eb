import { isAbove } from '../compare.ts';
import { isWarm, longestSessionM, type History, type Moment } from '../history/history.ts';
import type { RuleSettings } from './settings.ts';
import type { Verdict } from './rule.ts';

/** The reference is the longest session of the 30 days before (Schuster Brandt Frandsen 2025). */
export const REFERENCE_DAYS = 30;

/** Above +30 % and above +100 %: the paper's second and third class (HRR 1.52 and 2.28). */
const MODERATE_ABOVE = 1.3;
const LARGE_ABOVE = 2;

/** Session and reference count from 3 km on, the session must be 0.5 km longer (SCIENCE.md 1.5 and 1.6, DESIGN). */
const SESSION_FROM_M = 3000;
const BEYOND_BY_M = 500;

export type SpikeClass = 'none' | 'small' | 'moderate' | 'large';

/** Class of a session by its ratio to the reference; `small` starts above `smallAbove` (1.10 in the paper). E10. */
export const spikeClass = (ratio: number, smallAbove: number): SpikeClass => {
  if (!isAbove(ratio, smallAbove)) return 'none';
  if (isAbove(ratio, LARGE_ABOVE)) return 'large';
  return isAbove(ratio, MODERATE_ABOVE) ? 'moderate' : 'small';
};

const LEVEL_OF = { small: 'note', moderate: 'caution', large: 'strong' } as const;

/** A longest session as a reference, metres; null below 3 km: no baseline. */
export const baselineM = (longestM: number): number | null => (longestM >= SESSION_FROM_M ? longestM : null);

/** The longest session that stays within the runner's limit of a reference (+10 % by default), whole metres. */
export const spikeBudgetM = (referenceM: number, settings: RuleSettings): number =>
  // 12,000 m x 1.1 is 13,200.000000000002: the tiny part must not decide the last metre either way.
  Math.floor(referenceM * settings.spikeRatio + 1e-6);

/**
 * S1, the single-session spike: the session so far against the longest session of the 30 days before it
 * (SCIENCE.md 1.5; the only load rule with evidence of grade B).
 */
export const s1Spike = (history: History, moment: Moment, settings: RuleSettings): Verdict<'S1'> | null => {
  if (!isWarm(history, moment.day)) return null;
  const { sessionDay } = moment;
  const referenceM = baselineM(longestSessionM(history, sessionDay - REFERENCE_DAYS, sessionDay - 1));
  if (referenceM === null) return null;
  const { sessionM } = moment;
  if (sessionM < SESSION_FROM_M || sessionM < referenceM + BEYOND_BY_M) return null;
  const ratio = sessionM / referenceM;
  const size = spikeClass(ratio, settings.spikeRatio);
  if (size === 'none') return null;
  return {
    level: LEVEL_OF[size],
    facts: { sessionM, referenceM, ratio, budgetM: spikeBudgetM(referenceM, settings) },
  };
};
