import type { FactsByRule, Level, RuleId } from './finding.ts';

/** What one rule says at one point of view. Whether it is told is the firing machinery's business. */
export type Verdict<R extends RuleId> = {
  readonly level: Exclude<Level, 'stop'>;
  readonly facts: FactsByRule[R];
};
