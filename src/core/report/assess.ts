import type { AssessInput } from './input.ts';
import type { Finding } from '../rules/finding.ts';
import { type AlertDecision, decideAlerts } from './alerts/decide.ts';
import { alertsAround, tellWithPain } from './alerts/with-pain.ts';
import { openHistory } from '../history/history.ts';
import type { HistoryNote } from '../history/notes.ts';

export type { AssessInput } from './input.ts';
export type { AlertDecision } from './alerts/decide.ts';

/** What Camber would have said about a history, and when it would have mailed. */
export type Assessment = {
  /** In the order they were told: by local day, then by start of the run; a day's pain after its runs. */
  readonly findings: readonly Finding[];
  /**
   * One per run at most, and one for each day of pain that says "stop", oldest first. A pure function of the
   * history: whether a mail is still wanted is the sender's business.
   */
  readonly alerts: readonly AlertDecision[];
  /** What was dropped, counted once, or is asked about. */
  readonly notes: readonly HistoryNote[];
};

/**
 * Assesses a whole history up to and including `until`. Deterministic, whatever the order of `runs`; changes
 * nothing; takes time in proportion to the days and runs.
 */
export const assess = (input: AssessInput): Assessment => {
  const history = openHistory(input);
  const telling = tellWithPain(history, input);
  const alerts = alertsAround(telling, history, input, (findings) => decideAlerts(findings, input.settings));
  return { findings: telling.findings, alerts, notes: history.notes };
};
