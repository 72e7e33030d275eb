import type { Day } from '../day.ts';
import { type FactsByRule, type RuleId, RULES } from './index.ts';
import type { Family, Level } from './level.ts';

type FindingOf<R extends RuleId> = {
  readonly rule: R;
  readonly family: Family;
  readonly level: Level;
  /** An event is a fact about the run just made; a state is about a window of days. */
  readonly kind: 'event' | 'state';
  readonly day: Day;
  /** The run it was told on: of a session in several parts the first; states name the run that raised them. */
  readonly runId: number | null;
  readonly facts: Readonly<FactsByRule[R]>;
  /** Raised by one level because another family was told within 7 days. */
  readonly escalatedBy: readonly RuleId[];
};

/** One thing that changed, with the numbers that show it. */
export type Finding = { [R in RuleId]: FindingOf<R> }[RuleId];

/** A finding of a rule with its family and kind from the table. */
export const findingOf = <R extends RuleId>(
  rule: R,
  about: Pick<FindingOf<R>, 'level' | 'facts' | 'day' | 'runId'>,
): Finding => {
  const { family, kind } = RULES[rule];
  // Finding is a union over the rules: a rule and its own facts are one of them, which TypeScript cannot follow.
  return { rule, family, kind, ...about, escalatedBy: [] } as unknown as Finding;
};
