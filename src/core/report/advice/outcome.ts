import { dayFromNumber, dayNumber, type Day } from '../../day.ts';
import type { History } from '../../history/history.ts';
import type { Session } from '../../history/sessions.ts';
import { descentM } from '../../load/amounts.ts';
import { sumOfDays } from '../../load/day-series.ts';
import type { Given, Outcome } from './advice.ts';

/** Less than what is shown: distances are said to 0.1 km (DESIGN). */
const TOLERANCE_M = 50;

/** The sessions behind the finding of an advice, within its time as far as it has gone. */
const sessionsIn = (history: History, { because, lastDay, runs }: Given): readonly Session[] => {
  const { sessions } = history;
  const from = dayNumber(because.day);
  const own = sessions.find(({ id }) => id === because.runId);
  const after = sessions.filter(({ index, day }) => (own === undefined ? day > from : index > own.index));
  if (runs !== null) return after.slice(0, runs);
  const last = lastDay === null ? Infinity : dayNumber(lastDay);
  return after.filter(({ day }) => day <= last);
};

/** Descent of a session, metres; null where a part of it does not tell. */
const sessionDescentM = ({ moments }: History, session: Session): number | null => {
  let sum = 0;
  for (const moment of moments) {
    if (moment.session !== session) continue;
    const metres = descentM(moment.run);
    if (metres === null) return null;
    sum += metres;
  }
  return sum;
};

const mostOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
};

/** What counts against an advice: the largest session, or the sum of its days. Null where nothing is known. */
const mostM = (history: History, advice: Given, sessions: readonly Session[]): number | null => {
  const { measure, by, because, lastDay } = advice;
  if (measure === 'longestRun') return mostOf(sessions.map(({ distanceM }) => distanceM));
  if (measure === 'runDescent') return mostOf(sessions.map((session) => sessionDescentM(history, session)));
  if (sessions.length === 0) return null;
  const sum = (quantity: Parameters<typeof sumOfDays>[1]): number =>
    sumOfDays(
      history.series,
      quantity,
      dayNumber(because.day) + 1,
      lastDay === null ? history.until : dayNumber(lastDay),
    );
  if (measure === 'distance') return sum('distanceM');
  return by === 'climb' ? Math.round(sum('climbDm') / 10) : sum('lossM');
};

/** How an advice stands at the end of the history, and the day of the run that ended it where runs do. */
export const outcomeOf = (
  history: History,
  advice: Given,
): { readonly outcome: Outcome; readonly endedOn: Day | null } => {
  const sessions = sessionsIn(history, advice);
  const most = mostM(history, advice, sessions);
  const last = advice.runs !== null && sessions.length >= advice.runs ? sessions.at(-1) : undefined;
  return {
    outcome: {
      kept: most === null || most <= advice.limitM + TOLERANCE_M,
      mostM: most,
      sessions: sessions.length,
    },
    endedOn: advice.lastDay ?? (last === undefined ? null : dayFromNumber(last.day)),
  };
};
