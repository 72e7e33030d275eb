import { addDays, type Day } from '../../core/day.ts';
import { rehabFacts } from '../../core/rehab/facts.ts';
import { saidResting } from '../../runner/history.ts';
import type { CheckIn } from '../../store/check-ins.ts';
import type { Note } from '../../words/en/notes.ts';
import type { Opened } from '../opened.ts';
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
    days: report.days(chartFrom, until),
    chartFindings: report.findings.filter(({ day }) => day >= chartFrom),
    notes: notesOf(history, from, answers),
    // As of the day of the mail, which is the one after the seven.
    rehab: rehabFacts(log, addDays(until, 1)),
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
