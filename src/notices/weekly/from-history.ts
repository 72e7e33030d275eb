import { addDays, type Day } from '../../core/day.ts';
import type { AlertDecision } from '../../core/report/alerts/decide.ts';
import type { Outlook } from '../../core/report/outlook/outlook.ts';
import { rehabFacts } from '../../core/rehab/facts.ts';
import { saidResting } from '../../runner/history.ts';
import type { CheckIn } from '../../store/check-ins.ts';
import type { Note } from '../../words/en/notes.ts';
import type { Opened } from '../opened.ts';
import { beforePain } from '../before-pain.ts';
import type { WeeklyPayload } from './payload.ts';

/** DESIGN: twelve weeks show a season's habit and still fit a phone. */
const CHART_DAYS = 84;

/** What is kept of the weekly mail about the last seven days of a history. `answers`: what was said about gaps. */
export const weeklyFrom = (history: Opened, answers: readonly CheckIn[] = []): WeeklyPayload => {
  const { report, log, input } = history;
  const { until } = input;
  const from = addDays(until, -6);
  const chartFrom = addDays(until, 1 - CHART_DAYS);
  return {
    from,
    to: until,
    status: report.status,
    outlook: outlookOf(history, from),
    mailed: mailsOf(history, from).flatMap(({ day, findings }) =>
      findings.map(({ rule }) => ({ rule, day })),
    ),
    days: report.days(chartFrom, until),
    chartFindings: report.findings.filter(({ day }) => day >= chartFrom),
    notes: notesOf(history, from, answers),
    // As of the day of the mail, which is the one after the seven.
    rehab: rehabFacts(log, addDays(until, 1)),
    before: beforePain(history, until),
  };
};

/** The mails of these seven days that were about a run. */
const mailsOf = ({ report }: Opened, from: Day): readonly AlertDecision[] =>
  report.alerts.filter(({ about, day }) => about === 'run' && day >= from);

/** What holds from Monday on. What a mail of these days has looked back on already is not said again. */
const outlookOf = (history: Opened, from: Day): Outlook => {
  const outlook = history.report.outlook({ since: from });
  const days = new Set(mailsOf(history, from).map(({ day }) => day));
  return {
    ...outlook,
    lookBack: outlook.lookBack.filter(
      ({ outcome: { brokenOn } }) => brokenOn === null || !days.has(brokenOn),
    ),
  };
};

/** What is to be said of the data of these seven days; a gap that was explained is none. */
const notesOf = (history: Opened, from: Day, answers: readonly CheckIn[]): readonly Note[] => {
  const open = history.report.notes.filter(
    ({ key, day, lastDay }) => key !== 'gap' || !saidResting(answers, { from: day, to: lastDay ?? day }),
  );
  return [
    ...open
      .filter(({ day, lastDay }) => (lastDay ?? day) >= from)
      .map(({ key, day, lastDay }) => ({ key, day, ...(lastDay !== undefined && { lastDay }) })),
    ...missingShoes(history, from),
  ];
};

/** Runs of these seven days that name no pair, where the runner keeps pairs at all. */
const missingShoes = ({ input }: Opened, from: Day): readonly Note[] => {
  const week = input.runs.filter(({ day }) => day >= from && day <= input.until);
  const count = week.filter(({ gearId }) => gearId === null).length;
  return count > 0 && input.shoes.length > 0 ? [{ key: 'missingShoes', count }] : [];
};
