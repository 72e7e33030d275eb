import { dayFromNumber, dayNumber } from '../../day.ts';
import { dayEnd, type History } from '../../history/history.ts';
import type { Finding } from '../../rules/finding.ts';
import { RULES } from '../../rules/index.ts';
import { type RuleSettings, thresholdOf } from '../../rules/settings.ts';

/** The status shows what was reported in the last 7 days. */
const SHOWN_DAYS = 7;

/** What was reported lately, as it stands at the end of a day. */
export type Standing = {
  /** Events as they were told; states with the numbers of that day. */
  readonly findings: readonly Finding[];
  /** States that are on no more, as they were told. */
  readonly past: readonly Finding[];
};

/** A state with the numbers of the last day; null where it is on no more. An event is what it was. */
const restated = (history: History, finding: Finding, settings: RuleSettings): Finding | null => {
  const rule = RULES[finding.rule];
  if (rule.manner !== 'state') return finding;
  const { until } = history;
  const facts = rule.at(history, dayEnd(history, until), thresholdOf(rule, settings) as number);
  // The facts are those of the rule of the finding.
  return facts && ({ ...finding, day: dayFromNumber(until), facts } as Finding);
};

/** The findings of the last 7 days as they stand on the last day of a history, in the order they were reported. */
export const standingOn = (
  history: History,
  reported: readonly Finding[],
  settings: RuleSettings,
): Standing => {
  const findings: Finding[] = [];
  const past: Finding[] = [];
  for (const finding of reported) {
    if (history.until - dayNumber(finding.day) >= SHOWN_DAYS) continue;
    const now = restated(history, finding, settings);
    if (now === null) past.push(finding);
    else findings.push(now);
  }
  return { findings, past };
};
