import { dayFromNumber, dayNumber, type Day } from '../../day.ts';
import type { History } from '../../history/history.ts';
import type { Session } from '../../history/sessions.ts';
import { descentM } from '../../load/amounts.ts';
import { sumOfDays } from '../../load/day-series.ts';
import { partitionPoint } from '../../search.ts';
import type { Given, Outcome } from './advice.ts';

/** Less than what is shown: distances are said to 0.1 km (DESIGN). */
const TOLERANCE_M = 50;

/** DESIGN: more sessions than three days hold; only a guess of where to look first. */
const NEAR = 16;

/** What counted against an advice up to a day (day number), metres. */
type Count = { readonly day: number; readonly metres: number };

/** The sessions behind the finding of an advice, within its time as far as it has gone. */
const sessionsIn = (history: History, { because, lastDay, runs }: Given): readonly Session[] => {
  const { sessions } = history;
  const from = dayNumber(because.day);
  // Sessions are in order of start, which after a flight over the date line is off that of days by one.
  const near = partitionPoint(sessions, ({ day }) => day < from - 1);
  const isOwn = ({ id }: Session): boolean => id === because.runId;
  // Where its day was changed since, it lies elsewhere.
  const own = sessions.slice(near, near + NEAR).find(isOwn) ?? sessions.find(isOwn);
  const last = runs === null && lastDay !== null ? dayNumber(lastDay) : Infinity;
  const found: Session[] = [];
  for (let i = own === undefined ? near : own.index + 1; i < sessions.length; i += 1) {
    const session = sessions[i]!;
    if (found.length === runs || session.day > last + 1) break;
    if (session.day <= last && (own !== undefined || session.day > from)) found.push(session);
  }
  return found;
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

/** What counts against an advice, session by session: the session itself, or the sum of the days up to it. */
const countsOf = (history: History, { measure, by, because }: Given, sessions: readonly Session[]) => {
  const sum = (quantity: Parameters<typeof sumOfDays>[1], day: number): number =>
    sumOfDays(history.series, quantity, dayNumber(because.day) + 1, day);
  const metresOf = (session: Session): number | null => {
    switch (measure) {
      case 'longestRun':
        return session.distanceM;
      case 'runDescent':
        return sessionDescentM(history, session);
      case 'distance':
        return sum('distanceM', session.day);
      case 'hills':
        return by === 'climb' ? Math.round(sum('climbDm', session.day) / 10) : sum('lossM', session.day);
    }
  };
  return sessions.flatMap((session): readonly Count[] => {
    const metres = metresOf(session);
    return metres === null ? [] : [{ day: session.day, metres }];
  });
};

/** How an advice stands at the end of the history, and the day of the run that ended it where runs do. */
export const outcomeOf = (
  history: History,
  advice: Given,
): { readonly outcome: Outcome; readonly endedOn: Day | null } => {
  const sessions = sessionsIn(history, advice);
  const counts = countsOf(history, advice, sessions);
  const beyond = counts.find(({ metres }) => metres > advice.limitM + TOLERANCE_M);
  const last = advice.runs !== null && sessions.length >= advice.runs ? sessions.at(-1) : undefined;
  return {
    outcome: {
      brokenOn: beyond === undefined ? null : dayFromNumber(beyond.day),
      mostM: counts.length === 0 ? null : Math.max(...counts.map(({ metres }) => metres)),
      sessions: sessions.length,
    },
    endedOn: advice.lastDay ?? (last === undefined ? null : dayFromNumber(last.day)),
  };
};
