import type { Finding } from '../../rules/finding.ts';
import { RULES } from '../../rules/index.ts';
import type { Level, RaisingFamily } from '../../rules/level.ts';

/** Two different families within 7 days raise each other (SCIENCE.md 1.5 "Combination", DESIGN). */
const WITHIN_DAYS = 7;

/** The family in which a finding raises others and is raised; null for none. */
export const raisingFamily = ({ rule, facts }: Finding): RaisingFamily | null =>
  (RULES[rule].raises as (facts: Finding['facts']) => RaisingFamily | null)(facts);

/** One level louder. `stop` belongs to pain: training load never reaches it. */
const RAISED: Readonly<Record<Level, Level>> = {
  note: 'caution',
  caution: 'strong',
  strong: 'strong',
  stop: 'stop',
};

/** A finding with the day number it was reported on. */
export type Reported = { readonly day: number; readonly finding: Finding };

/**
 * The findings of one session, raised by one level where another family was reported in the 7 days that end with it,
 * or on the same session. `escalatedBy` names the reasons; it stays empty where nothing was raised.
 */
export const escalate = (
  fresh: readonly Finding[],
  day: number,
  earlier: readonly Reported[],
): readonly Finding[] => {
  const recent = earlier.filter((other) => day - other.day < WITHIN_DAYS).map(({ finding }) => finding);
  return fresh.map((finding) => {
    const family = raisingFamily(finding);
    const level = RAISED[finding.level];
    if (family === null || level === finding.level) return finding;
    const reasons = [...recent, ...fresh].filter((other) => {
      const otherFamily = raisingFamily(other);
      return otherFamily !== null && otherFamily !== family;
    });
    if (reasons.length === 0) return finding;
    return { ...finding, level, escalatedBy: [...new Set(reasons.map((reason) => reason.rule))] };
  });
};
