import { hasReached, isAbove } from '../compare.ts';
import { isWarm, momentsBack, type History, type Moment } from '../history/history.ts';
import { descentM } from '../load/amounts.ts';
import { sumOfDays } from '../load/day-series.ts';
import type { RuleSettings } from './settings.ts';
import { isCovered } from './coverage.ts';
import type { Verdict } from './rule.ts';

/** The most of the 30 days before, as in S1 (SCIENCE.md 3.4, DESIGN by analogy). */
const REFERENCE_DAYS = 30;

/** Note: +60 m beyond the reference; caution: above twice the reference and +100 m (SCIENCE.md 3.4). */
const NOTE_BEYOND_M = 60;
const CAUTION_ABOVE = 2;
const CAUTION_BEYOND_M = 100;

/**
 * H1a, a descent far beyond the usual: one run's descent against the most of any run in the 30 days before.
 * After flat weeks there is no ratio, and the metres alone decide. E15: 180 m after 90 m is a note, 200 m a caution.
 */
export const h1aDescent = (
  history: History,
  moment: Moment,
  settings: RuleSettings,
): Verdict<'H1a'> | null => {
  if (!isWarm(history, moment.day)) return null;
  const lossM = descentM(moment.run);
  if (lossM === null) return null;
  const from = moment.day - REFERENCE_DAYS;
  const to = moment.day - 1;
  const distanceM = sumOfDays(history.series, 'distanceM', from, to);
  const knownM = sumOfDays(history.series, 'lossKnownM', from, to);
  if (distanceM === 0 || !isCovered(knownM, distanceM)) return null;

  let referenceM = 0;
  for (const { amounts } of momentsBack(history, moment.index, from, to))
    referenceM = Math.max(referenceM, amounts.lossM);
  const ratio = referenceM === 0 ? null : lossM / referenceM;
  const beyondM = lossM - referenceM;
  const above = (limit: number): boolean => ratio === null || isAbove(ratio, limit);
  if (!above(settings.descentRatio) || !hasReached(beyondM, NOTE_BEYOND_M)) return null;
  return {
    level: above(CAUTION_ABOVE) && hasReached(beyondM, CAUTION_BEYOND_M) ? 'caution' : 'note',
    facts: { lossM, referenceM, ratio },
  };
};
