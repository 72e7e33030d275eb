import { dayFromNumber } from '../../day.ts';
import type { History, Moment } from '../../history/history.ts';
import { type Finding, findingOf } from '../../rules/finding.ts';
import { type FactsByRule, type RuleId, RULE_IDS, RULES } from '../../rules/index.ts';
import type { Company, Verdict } from '../../rules/rule.ts';
import { type RuleSettings, thresholdOf } from '../../rules/settings.ts';
import { raisingFamily } from './escalation.ts';
import type { Memory } from './memory.ts';
import { stateIsReported } from './state-memory.ts';

/** W1 is a caution when S1, a hill rule or symptoms were true in D-6..D (SCIENCE.md 1.6). */
const COMBINED_DAYS = 7;

type Rule = (typeof RULES)[RuleId];
type Facts = FactsByRule[RuleId];
type Tell = (history: History, moment: Moment, threshold: unknown, company: Company) => Verdict<Facts> | null;

/** What a rule says of a session: at its last part that makes it true. */
const verdictOn = (
  rule: Rule,
  history: History,
  parts: readonly Moment[],
  settings: RuleSettings,
  company: Company,
): Verdict<Facts> | null => {
  if (rule.manner === 'pain') return null;
  const tell = rule.tell as Tell;
  const threshold = thresholdOf(rule, settings);
  return parts.reduce<Verdict<Facts> | null>(
    (last, part) => tell(history, part, threshold, company) ?? last,
    null,
  );
};

const companyOn = ({ symptomDays }: History, memory: Memory, day: number): Company => {
  const since = day - COMBINED_DAYS;
  return {
    combined:
      memory.lastCombining > since || symptomDays.some((symptom) => symptom > since && symptom <= day),
  };
};

/** Whether a finding that is true is reported, by the manner of its rule. Notes it in the memory. */
const isReported = (rule: Rule, finding: Finding, memory: Memory, day: number): boolean => {
  if (rule.manner === 'once') {
    const key = `${rule.id} ${(rule.key as (facts: Finding['facts']) => string)(finding.facts)}`;
    if (memory.once.has(key)) return false;
    memory.once.add(key);
  }
  if (rule.manner === 'state') {
    const { level } = finding;
    if (!stateIsReported(memory.states.get(rule.id), day, level, rule.again)) return false;
    memory.states.set(rule.id, { day, level, quietDays: 0 });
  }
  return true;
};

/**
 * What a session, whole, makes true and is to be reported, in the order of the table. Its parts are looked at
 * together: several recordings of one morning are one run. Notes it in the memory.
 */
export const reportSession = (
  history: History,
  settings: RuleSettings,
  memory: Memory,
  parts: readonly Moment[],
): readonly Finding[] => {
  const last = parts.at(-1)!;
  const { session } = last;
  const about = { day: dayFromNumber(session.day), runId: session.id };
  const fresh: Finding[] = [];
  for (const id of RULE_IDS) {
    const rule = RULES[id];
    if (settings.quiet.includes(id)) continue;
    const verdict = verdictOn(rule, history, parts, settings, companyOn(history, memory, last.day));
    if (verdict === null) continue;
    const finding = findingOf(id, { ...about, level: verdict.level, facts: verdict.facts as never });
    const family = raisingFamily(finding);
    if (family === 'spike' || family === 'hills') memory.lastCombining = last.day;
    if (isReported(rule, finding, memory, last.day)) fresh.push(finding);
  }
  return fresh;
};
