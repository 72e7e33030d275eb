import { type AlertDecision, assess, type AssessInput } from '../../../src/core/assess.ts';
import { addDays, type Day } from '../../../src/core/day.ts';
import { endS } from '../../../src/core/history/timing.ts';
import type { RehabLog } from '../../../src/core/rehab/entries.ts';
import { rehabFacts } from '../../../src/core/rehab/facts.ts';
import type { Milestone } from '../../../src/core/rehab/milestones.ts';
import { rehabOn } from '../../../src/core/rehab/state.ts';
import type { Run } from '../../../src/core/run.ts';
import { loadDays, statusOn } from '../../../src/core/status-on.ts';
import type { MailPayloads } from '../../../src/mail/payloads.ts';
import { saidResting } from '../../../src/runner/history.ts';
import type { CheckIn } from '../../../src/store/check-ins.ts';
import type { Note } from '../../../src/words/en/notes.ts';

const CHART_DAYS = 84;

const logOf = ({ rehab, runs }: AssessInput): RehabLog => ({ entries: rehab ?? [], runs });

/** The facts of an alert mail; `run` is null where no run is the reason. */
export const alertPayload = (
  history: AssessInput,
  decision: AlertDecision,
  run: Run | null,
): MailPayloads['alert'] => ({
  run: run && { id: run.id, day: run.day, distanceM: run.distanceM, movingTimeS: run.movingTimeS },
  ...(run !== null && decision.about === 'run'
    ? { span: { fromS: run.startS, toS: endS(run) }, asks: run.rpe === null || run.gearId === null }
    : {}),
  findings: decision.findings,
  budget: statusOn(history, decision.day).budget,
  ...(decision.about === 'rest' ? { rest: { lastDay: lastDayOfRest(history) } } : {}),
});

/** The last day of the rest that goes on; null while there is only a reported pain. */
const lastDayOfRest = (history: AssessInput): Day | null => {
  const { acute } = rehabOn(logOf(history), history.until);
  return acute && addDays(acute.earliestEnd, -1);
};

/** The facts of a mail about something reached. */
export const milestonePayload = (history: AssessInput, milestone: Milestone): MailPayloads['milestone'] => {
  const log = logOf(history);
  return {
    milestone,
    rehab: rehabFacts(log, history.until),
    doneDays: rehabOn(log, history.until).plan.doneDays,
  };
};

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
    // As of the day of the mail, which is the one after the seven.
    rehab: rehabFacts(logOf(history), addDays(history.until, 1)),
  };
};

/** Runs of these seven days that name no pair, where the runner keeps pairs at all. */
const missingShoes = (history: AssessInput, from: string): readonly Note[] => {
  const week = history.runs.filter((run) => run.day >= from && run.day <= history.until);
  const count = week.filter((run) => run.gearId === null).length;
  return count > 0 && history.shoes.length > 0 ? [{ key: 'missingShoes', count }] : [];
};
