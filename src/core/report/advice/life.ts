import { addDays, type Day } from '../../day.ts';
import type { History } from '../../history/history.ts';
import type { Advice, Given } from './advice.ts';
import { outcomeOf } from './outcome.ts';

/** An advice that waits for runs which do not come is old after this long (DESIGN: a break is another story). */
const RUNS_WITHIN_DAYS = 14;

const isSame = (a: Given, b: Given): boolean => a.measure === b.measure && a.by === b.by;

/** Whether a newer advice about the same was given before this one was over. */
const isReplaced = (advice: Given, newer: readonly Given[], endedOn: Day): boolean =>
  newer.some((other) => isSame(other, advice) && other.because.day <= endedOn);

/** Every advice with its life, oldest first. `first`: the first day that is still to come, or has just begun. */
export const livesOf = (history: History, given: readonly Given[], first: Day): readonly Advice[] =>
  given.map((advice, i) => {
    const { outcome, endedOn } = outcomeOf(history, advice);
    const end = endedOn ?? addDays(advice.because.day, RUNS_WITHIN_DAYS);
    // A number of runs is over with the last of them, a number of days with the last day.
    const isOver = advice.runs !== null && endedOn !== null ? true : end < first;
    const state = isReplaced(advice, given.slice(i + 1), end) ? 'replaced' : isOver ? 'ended' : 'open';
    return { ...advice, outcome, state, endedOn: isOver ? end : endedOn };
  });
