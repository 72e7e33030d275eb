import { breakBefore, returnOn } from '../../rules/restart.ts';
import type { History } from '../../history/history.ts';
import type { Limits } from '../limits/limits.ts';
import type { Budget } from './status.ts';

/** The limits of the coming seven days in four numbers. */
export const budgetOf = (history: History, { days, longestRun, hillsBy }: Limits): Budget => {
  const last = days.at(-1);
  const hills = hillsBy === 'climb' ? last?.climb : last?.descent;
  const back = returnOn(history, history.until) ?? breakBefore(history, history.until + 1);
  return {
    longestRunM: longestRun?.metres ?? null,
    restartM: back?.suggestedMaxM ?? null,
    weekM: last?.distance?.metres ?? null,
    weekHills: hillsBy === null || !hills ? null : { metres: hills.metres, measure: hillsBy },
  };
};
