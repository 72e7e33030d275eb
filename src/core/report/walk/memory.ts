import type { Moment } from '../../history/history.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Reported } from './escalation.ts';
import type { StateMemory } from './state-memory.ts';

/** What was reported so far and what was true lately. Lives while a history is walked through. */
export type Memory = {
  readonly states: Map<RuleId, StateMemory>;
  /** What was reported once for each pair or reminder: rule and key. */
  readonly once: Set<string>;
  /** Last day (number) on which a spike or a hill rule was true, reported or not. */
  lastCombining: number;
  readonly reported: Reported[];
  /** The parts so far of a session that goes on after midnight: it is looked at whole, with its last. */
  readonly open: Moment[];
};

/** Nothing reported yet. */
export const freshMemory = (): Memory => ({
  states: new Map(),
  once: new Set(),
  lastCombining: -Infinity,
  reported: [],
  open: [],
});

/** The same, to go on from in several ways. What it holds is never changed, only replaced. */
export const copyOf = ({ states, once, lastCombining, reported, open }: Memory): Memory => ({
  states: new Map(states),
  once: new Set(once),
  lastCombining,
  reported: [...reported],
  open: [...open],
});
