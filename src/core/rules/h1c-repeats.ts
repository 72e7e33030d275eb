import { isWarm, momentsBack, type History, type Moment } from '../history/history.ts';
import { sumOfDays } from '../load/day-series.ts';
import { isCovered } from './coverage.ts';
import type { Verdict } from './rule.ts';

/** "First" means none in the 42 days before (SCIENCE.md 3.4 H1c). */
const NONE_IN_DAYS = 42;

/**
 * H1c, first hill repeats: a repeat session now, none in the 42 days before, of which enough is known to say so.
 * Level by SCIENCE.md 1.5: the way down between repeats is what loads the band.
 */
export const h1cRepeats = (history: History, moment: Moment): Verdict<'H1c'> | null => {
  const repeats = moment.run.analysis?.hillRepeats ?? null;
  if (repeats === null || !isWarm(history, moment.day)) return null;
  const from = moment.day - NONE_IN_DAYS;
  const to = moment.day - 1;
  const distanceM = sumOfDays(history.series, 'distanceM', from, to);
  if (!isCovered(sumOfDays(history.series, 'lossKnownM', from, to), distanceM)) return null;
  for (const { run } of momentsBack(history, moment.index, from, moment.day))
    if ((run.analysis?.hillRepeats ?? null) !== null) return null;
  return {
    level: 'caution',
    facts: {
      count: repeats.count,
      gainM: Math.round(repeats.climbs.reduce((sum, climb) => sum + climb.gainM, 0)),
      lossM: Math.round(repeats.climbs.reduce((sum, climb) => sum + climb.descentM, 0)),
    },
  };
};
