import { type AlertDecision, assess, type AssessInput } from '../../src/core/assess.ts';
import { addDays } from '../../src/core/day.ts';
import { readHistory } from '../../src/core/history/read-history.ts';
import type { Run } from '../../src/core/run.ts';
import { loadDays, statusOn } from '../../src/core/status-on.ts';
import type { MailPayloads } from '../../src/mail/payloads.ts';
import type { Note } from '../../src/words/en/notes.ts';

const CHART_DAYS = 84;

/** The facts of an alert mail. */
export const alertPayload = (
  history: AssessInput,
  decision: AlertDecision,
  run: Run,
): MailPayloads['alert'] => ({
  run: { id: run.id, day: run.day, distanceM: run.distanceM, movingTimeS: run.movingTimeS },
  findings: decision.findings,
  budget: statusOn(history, decision.day).budget,
});

/** The facts of the weekly mail about the seven days up to `history.until`. */
export const weeklyPayload = (history: AssessInput): MailPayloads['weekly'] => {
  const from = addDays(history.until, -6);
  const chartFrom = addDays(history.until, 1 - CHART_DAYS);
  return {
    from,
    to: history.until,
    status: statusOn(history, history.until),
    days: loadDays(history, chartFrom, history.until),
    chartFindings: assess(history).findings.filter(({ day }) => day >= chartFrom),
    notes: weekNotes(history, from),
  };
};

/** What was left out or doubted in these seven days, and what would make the numbers better. */
const weekNotes = (history: AssessInput, from: string): readonly Note[] => {
  const week = history.runs.filter((run) => run.day >= from && run.day <= history.until);
  const missingShoes = week.filter((run) => run.gearId === null).length;
  return [
    ...readHistory(history.runs, history.until).notes.filter((note) => (note.lastDay ?? note.day) >= from),
    ...(missingShoes > 0 && history.shoes.length > 0 ? [{ key: 'missingShoes', count: missingShoes }] : []),
  ];
};
