import { addDays, dayNumber } from '../../day.ts';
import type { History } from '../../history/history.ts';
import type { Finding } from '../../rules/finding.ts';
import { RULES } from '../../rules/index.ts';
import type { RuleSettings } from '../../rules/settings.ts';
import type { Suggesting, Suggestion } from '../../rules/suggestion.ts';
import { flatRunM } from '../limits/flat.ts';
import type { Jump } from '../limits/jumps.ts';
import { longestRunOn } from '../limits/longest-run.ts';
import { usualWeekM } from '../limits/usual-week.ts';
import type { Given } from './advice.ts';

/** The runner at the end of the day of a finding. */
const viewOn = (history: History, jumps: readonly Jump[], day: number, spikeRatio: number): Suggesting => ({
  longestRunM: longestRunOn(history, jumps, day + 1, spikeRatio)?.limitM ?? null,
  usualWeekM: usualWeekM(history, day),
  flatM: flatRunM(history, day - 1),
});

const given = (finding: Finding, { measure, limitM, term, by }: Suggestion): Given => ({
  measure,
  limitM,
  ...(by !== undefined && { by }),
  because: { rule: finding.rule, day: finding.day, runId: finding.runId },
  lastDay: 'days' in term ? addDays(finding.day, term.days) : null,
  runs: 'runs' in term ? term.runs : null,
});

const isSame = (a: Given, b: Given): boolean => a.measure === b.measure && a.by === b.by;

/**
 * Every advice that the findings gave, oldest first. Of one day and measure only the strictest: W1 and R1 ask for the
 * same week.
 */
export const adviceGiven = (
  findings: readonly Finding[],
  history: History,
  jumps: readonly Jump[],
  settings: RuleSettings,
): readonly Given[] => {
  const list: Given[] = [];
  for (const finding of findings) {
    const view = viewOn(history, jumps, dayNumber(finding.day), settings.spikeRatio);
    const suggest = RULES[finding.rule].suggest as (
      facts: Finding['facts'],
      view: Suggesting,
    ) => readonly Suggestion[];
    for (const suggestion of suggest(finding.facts, view)) {
      const next = given(finding, suggestion);
      const twin = list.findIndex((other) => isSame(other, next) && other.because.day === next.because.day);
      if (twin === -1) list.push(next);
      else if (next.limitM < list[twin]!.limitM) list[twin] = next;
    }
  }
  return list;
};
