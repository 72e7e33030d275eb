import { type History, isWarm } from '../../history/history.ts';
import { sumOfDays } from '../../load/day-series.ts';
import { ACUTE_DAYS, COUPLED_DAYS } from '../../load/ratios.ts';
import { BREAK_DAYS } from '../../rules/restart.ts';
import type { HistoryState } from './status.ts';

/** Whether there is something to compare with on a day (day number). */
export const stateOn = (history: History, day: number): HistoryState => {
  const { series } = history;
  if (history.moments.length === 0) return 'empty';
  if (history.unreadFrom !== null) return 'unread';
  if (!isWarm(history, day)) return 'insufficient';
  const runs = (from: number, to: number): number => sumOfDays(series, 'runs', from, to);
  if (runs(day - BREAK_DAYS + 1, day) === 0) return 'break';
  return runs(day - COUPLED_DAYS + 1, day - ACUTE_DAYS) === 0 ? 'return_after_break' : 'ok';
};
