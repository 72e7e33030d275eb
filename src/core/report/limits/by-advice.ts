import { dayNumber } from '../../day.ts';
import type { History } from '../../history/history.ts';
import { sumOfDays } from '../../load/day-series.ts';
import type { Advice } from '../advice/advice.ts';
import type { Bound } from './limits.ts';

/** What the open advice leaves of one coming day. */
export type AdviceRoom = {
  readonly longestRun: Bound | null;
  readonly distance: Bound | null;
  readonly runDescent: Bound | null;
  readonly descent: Bound | null;
  readonly climb: Bound | null;
};

const NOTHING: AdviceRoom = {
  longestRun: null,
  distance: null,
  runDescent: null,
  descent: null,
  climb: null,
};

/** Of a sum, what was run since the advice was given counts against it. */
const leftM = (history: History, { limitM, because }: Advice, quantity: 'distanceM' | 'lossM' | 'climbDm') =>
  limitM -
  sumOfDays(history.series, quantity, dayNumber(because.day) + 1, history.until) /
    (quantity === 'climbDm' ? 10 : 1);

/** What one open advice leaves of a day (day number). An advice for a number of runs holds on each of them. */
export const roomOf = (history: History, advice: Advice, day: number): AdviceRoom => {
  if (advice.state !== 'open' || (advice.lastDay !== null && day > dayNumber(advice.lastDay))) return NOTHING;
  const bound = (metres: number): Bound => ({
    metres: Math.floor(metres),
    reason: { kind: 'advice', advice },
  });
  switch (advice.measure) {
    case 'longestRun':
      return { ...NOTHING, longestRun: bound(advice.limitM) };
    case 'distance':
      return { ...NOTHING, distance: bound(leftM(history, advice, 'distanceM')) };
    case 'runDescent':
      return { ...NOTHING, runDescent: bound(advice.limitM) };
    case 'hills':
      return advice.by === 'climb'
        ? { ...NOTHING, climb: bound(leftM(history, advice, 'climbDm')) }
        : { ...NOTHING, descent: bound(leftM(history, advice, 'lossM')) };
  }
};
