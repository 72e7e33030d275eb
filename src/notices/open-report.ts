import type { AlertDecision, AssessInput } from '../core/assess.ts';
import type { Day } from '../core/day.ts';
import type { Finding } from '../core/finding.ts';
import { decideAlerts } from '../core/firing/alerts.ts';
import { alertsAround, tellWithPain } from '../core/firing/with-pain.ts';
import { openHistory } from '../core/history/history.ts';
import type { HistoryNote } from '../core/history/notes.ts';
import { loadDaysFrom, statusFrom } from '../core/status-on.ts';
import type { LoadDay, Status } from '../core/status.ts';

/** What a history says on its last day, from one walk through it. What is not asked for is not worked out. */
export type Report = {
  /** In the order they were reported. */
  readonly findings: readonly Finding[];
  /** The mails that the history asks for, oldest first. */
  readonly alerts: readonly AlertDecision[];
  /** What of the data was left out, or is asked about. */
  readonly notes: readonly HistoryNote[];
  readonly status: Status;
  /** The days of the load chart, both ends included. */
  days(from: Day, to: Day): readonly LoadDay[];
};

/** Opens a history and walks through it once. */
export const openReport = (input: AssessInput): Report => {
  const history = openHistory(input);
  const walk = tellWithPain(history, input);
  const { findings } = walk;
  return {
    findings,
    get alerts() {
      return alertsAround(walk, history, input, (given) => decideAlerts(given, input.settings));
    },
    notes: history.notes,
    get status() {
      return statusFrom(history, findings, input.settings);
    },
    days: (from, to) => loadDaysFrom(history, from, to),
  };
};
