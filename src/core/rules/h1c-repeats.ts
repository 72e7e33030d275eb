import { isWarm, couldBeWarm, momentsBack, type History, type Moment } from '../history/history.ts';
import { sumOfDays } from '../load/day-series.ts';
import { isCovered } from './coverage.ts';
import type { EventRule, Verdict } from './rule.ts';
import { flatRuns } from './suggestion.ts';

/** H1c: first hill repeats in 42 days; metres over all of them. */
export type RepeatsFacts = { readonly count: number; readonly gainM: number; readonly lossM: number };

/** "First" means none in the 42 days before (SCIENCE.md 3.4 H1c). */
const NONE_IN_DAYS = 42;

const hadRepeats = (history: History, index: number, from: number, to: number): boolean => {
  for (const { run } of momentsBack(history, index, from, to))
    if ((run.analysis?.hillRepeats ?? null) !== null) return true;
  return false;
};

const isKnown = ({ series }: History, from: number, to: number): boolean =>
  isCovered(sumOfDays(series, 'lossKnownM', from, to), sumOfDays(series, 'distanceM', from, to));

const tell = (history: History, moment: Moment): Verdict<RepeatsFacts> | null => {
  const repeats = moment.run.analysis?.hillRepeats ?? null;
  if (repeats === null || !isWarm(history, moment.day)) return null;
  const from = moment.day - NONE_IN_DAYS;
  if (!isKnown(history, from, moment.day - 1)) return null;
  if (hadRepeats(history, moment.index, from, moment.day)) return null;
  return {
    level: 'caution',
    facts: {
      count: repeats.count,
      gainM: Math.round(repeats.climbs.reduce((sum, climb) => sum + climb.gainM, 0)),
      lossM: Math.round(repeats.climbs.reduce((sum, climb) => sum + climb.descentM, 0)),
    },
  };
};

/**
 * H1c, first hill repeats: a repeat session now, none in the 42 days before, of which enough is known to say so.
 * Level by SCIENCE.md 1.5: the way down between repeats is what loads the band.
 */
export const h1c = {
  id: 'H1c',
  family: 'hills',
  kind: 'event',
  manner: 'event',
  evidence: {
    grade: 'C+',
    source: 'Orchard et al. 1996 and Gottschall & Kram 2005: the load of repeats is in the way down',
  },
  threshold: null,
  raises: () => 'hills',
  suggest: (_facts, view) => flatRuns(view),
  tell,
  limit: (history, { today, day }) => {
    const from = day - NONE_IN_DAYS;
    return couldBeWarm(history, day) && !hadRepeats(history, history.moments.length, from, today)
      ? { repeatsAreNew: true }
      : {};
  },
} as const satisfies EventRule<RepeatsFacts>;
