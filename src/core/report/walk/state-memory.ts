import type { Level } from '../../rules/finding.ts';
import { isLouder } from './event-memory.ts';

/** A state re-arms after this many days in a row at level zero (SCIENCE.md 1.6 "Firing"). */
const REARM_DAYS = 7;

/** The loudest a state has been told since it was armed (null: armed), and its days in a row at level zero. */
export type StateMemory = { readonly told: Level | null; readonly quietDays: number };

export const ARMED: StateMemory = { told: null, quietDays: 0 };

/** Whether a state is told after a run: when its level rises above what was last told. */
export const stateIsTold = (memory: StateMemory, level: Level): boolean =>
  memory.told === null || isLouder(level, memory.told);

/** The memory after telling it. */
export const told = (level: Level): StateMemory => ({ told: level, quietDays: 0 });

/**
 * The memory at the end of a day. Only runs make a state speak: a crossing that happens on a rest day is
 * still there, or not, when the next run comes.
 */
export const afterDay = (memory: StateMemory, levelAtDayEnd: Level | null): StateMemory => {
  if (memory.told === null) return memory;
  if (levelAtDayEnd !== null) return { told: memory.told, quietDays: 0 };
  return memory.quietDays + 1 >= REARM_DAYS ? ARMED : { told: memory.told, quietDays: memory.quietDays + 1 };
};
