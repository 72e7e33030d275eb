import { addDays, type Day, daysBetween, weekday } from '../../day.ts';
import type { Finding } from '../../rules/finding.ts';
import { LEVELS, type Level } from '../../rules/level.ts';
import type { RuleSettings } from '../../rules/settings.ts';

/** The mail that follows a run: why it is sent first, then what waited for the next mail. */
type RunAlert = {
  readonly about: 'run';
  readonly runId: number;
  readonly day: Day;
  readonly findings: readonly Finding[];
};

/** The mail that follows pain: it stands alone, whatever a run said that day. */
type StopAlert = Omit<RunAlert, 'about' | 'runId'> & { readonly about: 'stop'; readonly runId: null };

/** The one mail about running in a rest: no finding, a reminder. `since` names the rest. */
type Reminder = Omit<RunAlert, 'about'> & { readonly about: 'rest'; readonly since: Day };

/** A mail that leaves by itself. */
export type AlertDecision = RunAlert | StopAlert | Reminder;

/** A state mails by itself only after this many days without an alert mail (PRODUCT.md "What is mailed"). */
const QUIET_DAYS = 7;

const atLeast = (level: Level, least: Level): boolean => LEVELS.indexOf(level) >= LEVELS.indexOf(least);

const byLevel = (a: Finding, b: Finding): number => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level);

/**
 * Whether a finding is a reason to mail (PRODUCT.md "What is mailed, and what waits for Monday"): events are,
 * a new pair only with another drop; states are at caution, after a week without a mail, and ratio and
 * two-week rise only when the week is really new. Shoe mileage is Monday's.
 */
const isReason = (finding: Finding, settings: RuleSettings, lastMail: Day | null): boolean => {
  if (finding.level === 'stop') return true;
  if (finding.rule === 'K1') return false;
  const least = settings.mailFrom[finding.family];
  if (least === 'never' || !atLeast(finding.level, least)) return false;
  if (settings.alerts === 'all') return true;
  if (settings.alerts === 'less' && !atLeast(finding.level, 'caution')) return false;
  if (finding.rule === 'D1') return finding.facts.changeMm !== null;
  if (finding.kind === 'event') return true;
  if (!atLeast(finding.level, 'caution')) return false;
  if (lastMail !== null && daysBetween(lastMail, finding.day) <= QUIET_DAYS) return false;
  return finding.rule === 'W1' || finding.rule === 'R1' ? !finding.facts.rebound : true;
};

/** Whether a finding that is no reason may stand in the mail that another one sends. */
const mayGoAlong = (finding: Finding, settings: RuleSettings): boolean =>
  finding.rule !== 'K1' && settings.mailFrom[finding.family] !== 'never';

/** The findings cut into those of one run each, in the order they were told. */
const byRun = (findings: readonly Finding[]): readonly (readonly Finding[])[] => {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const group = groups.at(-1);
    if (group?.[0]?.runId === finding.runId) group.push(finding);
    else groups.push([finding]);
  }
  return groups;
};

/**
 * Decides the alert mails: at most one per run. A mail carries its reasons, loudest first, then what else this
 * run said and what was told since Monday without a mail; what is older was in Monday's.
 */
export const decideAlerts = (findings: readonly Finding[], settings: RuleSettings): readonly RunAlert[] => {
  const alerts: RunAlert[] = [];
  let waiting: readonly Finding[] = [];
  for (const fresh of byRun(findings)) {
    const first = fresh[0];
    if (first === undefined) continue;
    const { runId, day } = first;
    const reasons = fresh.filter((finding) => isReason(finding, settings, alerts.at(-1)?.day ?? null));
    const rest = fresh.filter((finding) => !reasons.includes(finding) && mayGoAlong(finding, settings));
    if (reasons.length === 0 || runId === null) {
      waiting = [...waiting, ...rest];
      continue;
    }
    const monday = addDays(day, 1 - weekday(day));
    const waited = waiting.filter((finding) => finding.day >= monday);
    alerts.push({
      about: 'run',
      runId,
      day,
      findings: [...reasons.toSorted(byLevel), ...rest.toSorted(byLevel), ...waited.toSorted(byLevel)],
    });
    waiting = [];
  }
  return alerts;
};
