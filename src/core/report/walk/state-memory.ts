import { isLouder, type Level } from '../../rules/level.ts';

/** A state that was reported is reported again after this many days, or after so many quiet ones (SCIENCE.md 1.6). */
const AGAIN_DAYS = 7;

/** When a state was last reported (day number), how loudly, and its days in a row at level zero since. */
export type StateMemory = { readonly day: number; readonly level: Level; readonly quietDays: number };

/**
 * Whether a state is reported: the first time, when it is louder than it was, after a week of quiet, or, where a still
 * larger window is news, after a week.
 */
export const stateIsReported = (
  memory: StateMemory | undefined,
  day: number,
  level: Level,
  again: 'after-a-week' | 'after-quiet',
): boolean =>
  memory === undefined ||
  isLouder(level, memory.level) ||
  (again === 'after-a-week' ? day - memory.day >= AGAIN_DAYS : memory.quietDays >= AGAIN_DAYS);

/** The memory at the end of a day on which the state held, or did not. */
export const afterDay = (memory: StateMemory, isOn: boolean): StateMemory => ({
  ...memory,
  quietDays: isOn ? 0 : memory.quietDays + 1,
});
