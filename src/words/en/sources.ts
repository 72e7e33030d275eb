import { RULE_IDS, type RuleId, RULES } from '../../core/rules/index.ts';

/** Where each rule comes from, as the core states it. */
export const sources = Object.fromEntries(
  RULE_IDS.map((rule) => [rule, RULES[rule].evidence.source]),
) as Readonly<Record<RuleId, string>>;
