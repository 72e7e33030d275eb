import { type AlertDecision, assess, type AssessInput } from '../../src/core/assess.ts';
import { addDays } from '../../src/core/day.ts';
import { endS } from '../../src/core/history/timing.ts';
import type { Run } from '../../src/core/run.ts';
import { loadDays, statusOn } from '../../src/core/status-on.ts';
import type { MailPayloads } from '../../src/mail/payloads.ts';
import { saidResting } from '../../src/runner-history.ts';
import type { CheckIn } from '../../src/store/check-ins.ts';
import type { Note } from '../../src/words/en/notes.ts';

const CHART_DAYS = 84;

/** The facts of an alert mail. */
export const alertPayload = (
  history: AssessInput,
  decision: AlertDecision,
  run: Run,
): MailPayloads['alert'] => ({
  run: { id: run.id, day: run.day, distanceM: run.distanceM, movingTimeS: run.movingTimeS },
  span: { fromS: run.startS, toS: endS(run) },
  asks: run.rpe === null || run.gearId === null,
  findings: decision.findings,
  budget: statusOn(history, decision.day).budget,
});

/** The facts of the weekly mail about the seven days up to `history.until`. `answers`: what was said about gaps. */
export const weeklyPayload = (
  history: AssessInput,
  answers: readonly CheckIn[] = [],
): MailPayloads['weekly'] => {
  const from = addDays(history.until, -6);
  const chartFrom = addDays(history.until, 1 - CHART_DAYS);
  const { findings, notes } = assess(history);
  const open = notes.filter(
    ({ key, day, lastDay }) => key !== 'gap' || !saidResting(answers, { from: day, to: lastDay ?? day }),
  );
  return {
    from,
    to: history.until,
    status: statusOn(history, history.until),
    days: loadDays(history, chartFrom, history.until),
    chartFindings: findings.filter(({ day }) => day >= chartFrom),
    notes: [...open.filter((note) => (note.lastDay ?? note.day) >= from), ...missingShoes(history, from)],
  };
};

/** Runs of these seven days that name no pair, where the runner keeps pairs at all. */
const missingShoes = (history: AssessInput, from: string): readonly Note[] => {
  const week = history.runs.filter((run) => run.day >= from && run.day <= history.until);
  const count = week.filter((run) => run.gearId === null).length;
  return count > 0 && history.shoes.length > 0 ? [{ key: 'missingShoes', count }] : [];
};
