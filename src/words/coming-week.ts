import type { Finding } from '../core/rules/finding.ts';
import type { Budget } from '../core/report/status/status.ts';

/** Limits for the coming seven days as one set that never contradicts what the findings advise. Metres; null = unknown. */
export type ComingWeek = {
  readonly longestRunM: number | null;
  readonly weekM: number | null;
  readonly weekHills: Budget['weekHills'];
};

/** What a finding advises as the longest run, metres; null when it advises none. */
const advisedLongestM = (finding: Finding): number | null => {
  switch (finding.rule) {
    case 'S1':
      return finding.facts.budgetM;
    case 'S2':
      return finding.facts.suggestedMaxM;
    default:
      return null;
  }
};

/** The smallest of the numbers that are known; null when none is. */
const least = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
};

/** The limits of the coming seven days: open advice has lowered them already (core/report/limits). */
export const comingWeek = (budget: Budget, findings: readonly Finding[]): ComingWeek => ({
  longestRunM: least([budget.longestRunM, budget.restartM, ...findings.map(advisedLongestM)]),
  weekM: budget.weekM,
  weekHills: budget.weekHills,
});

/** The findings with the longest run as it is limited now, not as it was on the day they fired. */
export const withCurrentLimits = (findings: readonly Finding[], week: ComingWeek): readonly Finding[] =>
  findings.map((finding) => {
    if (finding.rule === 'S1')
      return {
        ...finding,
        facts: { ...finding.facts, budgetM: least([finding.facts.budgetM, week.longestRunM]) ?? 0 },
      };
    if (finding.rule === 'S2')
      return {
        ...finding,
        facts: {
          ...finding.facts,
          suggestedMaxM: least([finding.facts.suggestedMaxM, week.longestRunM]) ?? 0,
        },
      };
    return finding;
  });
