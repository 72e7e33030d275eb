import { EVIDENCE } from '../../core/evidence.ts';
import type { RuleId } from '../../core/rules/finding.ts';

const RULES = Object.keys(EVIDENCE) as RuleId[];

/** Where each rule comes from, as the core states it. */
export const sources = Object.fromEntries(RULES.map((rule) => [rule, EVIDENCE[rule].source])) as Readonly<
  Record<RuleId, string>
>;
