import type { RuleId } from '../../rules/index.ts';
import type { Reported } from './escalation.ts';
import type { StateMemory } from './state-memory.ts';

/** What was reported so far and what was true lately. Lives only while one history is walked through. */
export type Memory = {
  readonly states: Map<RuleId, StateMemory>;
  /** What was reported once for each pair or reminder: rule and key. */
  readonly once: Set<string>;
  /** Last day (number) on which a spike or a hill rule was true, reported or not. */
  lastCombining: number;
  readonly reported: Reported[];
};

/** Nothing reported yet. */
export const freshMemory = (): Memory => ({
  states: new Map(),
  once: new Set(),
  lastCombining: -Infinity,
  reported: [],
});
