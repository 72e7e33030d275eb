import { addDays } from '../day.ts';
import type { RuleSettings } from '../rules/settings.ts';
import type { ReportInput } from './input.ts';
import { openReport } from './report.ts';

/** DESIGN: twelve weeks are a season's habit, and what the load chart shows. */
export const EFFECT_WEEKS = 12;

/** How many are there only with the new settings, and how many only with the old ones. */
export type Change = { readonly added: number; readonly gone: number };

/** What other settings would have changed in the last twelve weeks. */
export type SettingsEffect = {
  /** Mails after a run; stops and reminders in a rest obey no limit. */
  readonly mails: Change;
  /** Findings, mailed or not. */
  readonly findings: Change;
};

/** What a history would have brought: a name for each mail and for each finding. */
const broughtBy = (input: ReportInput): { readonly mails: Set<string>; readonly findings: Set<string> } => {
  const from = addDays(input.until, 1 - EFFECT_WEEKS * 7);
  const { alerts, findings } = openReport(input);
  return {
    mails: new Set(
      alerts.flatMap(({ about, day, runId }) => (about === 'run' && day >= from ? [`${day} ${runId}`] : [])),
    ),
    findings: new Set(
      findings.flatMap(({ rule, day, runId }) => (day >= from ? [`${rule} ${day} ${runId}`] : [])),
    ),
  };
};

const change = (old: Set<string>, next: Set<string>): Change => ({
  added: next.difference(old).size,
  gone: old.difference(next).size,
});

/**
 * Replays a history with the settings that stand and with others. Pure; walks the history twice.
 * @example loosening `spikeRatio` from 1.1 to 1.5 → { mails: { added: 0, gone: 2 }, findings: { added: 0, gone: 3 } }
 */
export const settingsEffect = (input: ReportInput, next: RuleSettings): SettingsEffect => {
  const before = broughtBy(input);
  const after = broughtBy({ ...input, settings: next });
  return {
    mails: change(before.mails, after.mails),
    findings: change(before.findings, after.findings),
  };
};
