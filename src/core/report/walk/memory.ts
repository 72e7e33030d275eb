import type { Finding, FactsByRule, RuleId } from '../../rules/finding.ts';
import type { Moment } from '../../history/history.ts';
import { FAMILY_OF, KIND_OF } from '../../rules/index.ts';
import type { LastSpike } from '../../rules/run-limit.ts';
import type { Verdict } from '../../rules/rule.ts';
import type { Told } from './escalation.ts';
import type { EventMemory } from './event-memory.ts';
import type { StateMemory } from './state-memory.ts';

/** The rules about windows of days. */
export type StateRule = Extract<RuleId, 'H1b' | 'T1' | 'C1' | 'W1' | 'R1'>;

/** What was told so far and what was true lately. Lives only while one history is walked through. */
export type Memory = {
  readonly events: Map<RuleId, EventMemory>;
  readonly states: Map<StateRule, StateMemory>;
  /** Pairs that were told as new. */
  readonly newPairs: Set<string>;
  /** The highest mileage reminder told per pair. */
  readonly reminders: Map<string, number>;
  /** Last day (number) on which a spike or a hill rule was true, told or not. */
  lastCombining: number;
  lastSpike: LastSpike;
  readonly told: Told[];
};

/** Nothing told yet. */
export const freshMemory = (): Memory => ({
  events: new Map(),
  states: new Map(),
  newPairs: new Set(),
  reminders: new Map(),
  lastCombining: -Infinity,
  lastSpike: null,
  told: [],
});

/** A rule's verdict as a finding told on a run. */
export const finding = <R extends RuleId>(rule: R, verdict: Verdict<R>, { run }: Moment): Finding => {
  const told: Omit<Finding, 'rule' | 'facts'> & { rule: R; facts: FactsByRule[R] } = {
    rule,
    family: FAMILY_OF[rule],
    level: verdict.level,
    kind: KIND_OF[rule],
    day: run.day,
    runId: run.id,
    facts: verdict.facts,
    escalatedBy: [],
  };
  // Finding is a union over the rules: a rule and its own facts are one of them, which TypeScript cannot follow.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return told as unknown as Finding;
};
