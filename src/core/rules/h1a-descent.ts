import { hasReached, isAbove } from '../compare.ts';
import { isWarm, couldBeWarm, momentsBack, type History, type Moment } from '../history/history.ts';
import { descentM } from '../load/amounts.ts';
import { sumOfDays } from '../load/day-series.ts';
import { couldBeCovered, isCovered } from './coverage.ts';
import type { EventRule, Verdict } from './rule.ts';
import { flatRuns } from './suggestion.ts';

/** H1a: one run's descent against the most of the 30 days before, metres; ratio null when those were flat. */
export type DescentFacts = {
  readonly lossM: number;
  readonly referenceM: number;
  readonly ratio: number | null;
};

/** The most of the 30 days before, as in S1 (SCIENCE.md 3.4, DESIGN by analogy). */
const REFERENCE_DAYS = 30;

/** Note: +60 m beyond the reference; caution: above twice the reference and +100 m (SCIENCE.md 3.4). */
const NOTE_BEYOND_M = 60;
const CAUTION_ABOVE = 2;
const CAUTION_BEYOND_M = 100;

const TINY = 1e-6;

/** The most descent of one run of the moments before `index` on the days `from`..`to`, metres. */
const mostM = (history: History, index: number, from: number, to: number): number => {
  let most = 0;
  for (const { amounts } of momentsBack(history, index, from, to)) most = Math.max(most, amounts.lossM);
  return most;
};

/** How far one descent is beyond another; null where it is not. */
const beyond = (lossM: number, referenceM: number, limit: number): Verdict<DescentFacts> | null => {
  const ratio = referenceM === 0 ? null : lossM / referenceM;
  const above = (multiple: number): boolean => ratio === null || isAbove(ratio, multiple);
  const beyondM = lossM - referenceM;
  if (!above(limit) || !hasReached(beyondM, NOTE_BEYOND_M)) return null;
  return {
    level: above(CAUTION_ABOVE) && hasReached(beyondM, CAUTION_BEYOND_M) ? 'caution' : 'note',
    facts: { lossM, referenceM, ratio },
  };
};

const tell = (history: History, moment: Moment, limit: number): Verdict<DescentFacts> | null => {
  const { day, index } = moment;
  const lossM = descentM(moment.run);
  if (lossM === null || !isWarm(history, day)) return null;
  const from = day - REFERENCE_DAYS;
  const distanceM = sumOfDays(history.series, 'distanceM', from, day - 1);
  const knownM = sumOfDays(history.series, 'lossKnownM', from, day - 1);
  if (distanceM === 0 || !isCovered(knownM, distanceM)) return null;
  const usualM = mostM(history, index, from, day - 1);
  // After a descent that was told this morning, only one that goes on from there.
  const todayM = mostM(history, index, day, day);
  const wasTold = beyond(todayM, usualM, limit) !== null;
  return beyond(lossM, wasTold ? todayM : usualM, limit);
};

/**
 * H1a, a descent far beyond the usual: one run's descent against the most of any run in the 30 days before.
 * After flat weeks there is no ratio, and the metres alone decide. E15: 180 m after 90 m is a note, 200 m a caution.
 */
export const h1a = {
  id: 'H1a',
  family: 'hills',
  kind: 'event',
  manner: 'event',
  evidence: {
    grade: 'C+',
    source: 'Robertz et al. 2022, ISBS 40 (22 runners); limits chosen by analogy with the single-run rule',
  },
  // SCIENCE.md 3.4.
  threshold: { name: 'descentRatio', usual: 1.3, range: [1, 5] },
  raises: () => 'hills',
  suggest: (_facts, view) => flatRuns(view),
  tell,
  limit: (history, { today, day }, ratio) => {
    const from = day - REFERENCE_DAYS;
    if (!couldBeWarm(history, day) || !couldBeCovered(history, from, today)) return {};
    const referenceM = mostM(history, history.moments.length, from, today);
    return { runDescentM: Math.max(Math.floor(referenceM * ratio + TINY), referenceM + NOTE_BEYOND_M - 1) };
  },
} as const satisfies EventRule<DescentFacts>;
