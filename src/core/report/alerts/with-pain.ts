import type { ReportInput } from '../input.ts';
import type { Finding } from '../../rules/finding.ts';
import type { RuleId } from '../../rules/index.ts';
import { courseOf, type Turn } from '../../rehab/course.ts';
import type { AlertDecision } from './decide.ts';
import { isWithin, restsOf, runsInRests } from '../pain/rests.ts';
import { logOf, type Walked } from '../walked.ts';

/**
 * The return-to-run ladder speaks alone: how much may be run, on which ground, and that it is a return. Of a run far
 * beyond its step the spike is told, with the step beside it; a new pair is another subject.
 */
const SPOKEN_ON_LADDER: ReadonlySet<RuleId> = new Set(['S1', 'D1', 'K1']);

/**
 * The mails of a walked history. Pain mails by itself, at once. In a rest no run is told how long or hilly it was:
 * the first one brings a reminder, the others nothing. `decide` makes the mails of all other runs.
 */
export const alertsAround = (
  { history, findings, stops }: Walked,
  input: ReportInput,
  decide: (findings: readonly Finding[]) => readonly AlertDecision[],
): readonly AlertDecision[] => {
  if ((input.rehab ?? []).length === 0) return decide(findings);
  const { turns } = courseOf(logOf(input), input.until);
  const rests = restsOf(turns, stops, input.until);
  const resting = new Set(
    history.moments
      .filter((moment) => rests.some((rest) => isWithin(moment, rest)))
      .map(({ session }) => session.id),
  );
  const others = findings.filter(
    ({ rule, runId, day }) =>
      rule !== 'P1' &&
      !(runId !== null && resting.has(runId)) &&
      !(isOnLadder(turns, day) && !SPOKEN_ON_LADDER.has(rule)),
  );
  return [
    ...decide(others),
    ...stops.map(({ finding }): AlertDecision => ({
      about: 'stop',
      runId: null,
      day: finding.day,
      findings: [finding],
    })),
    ...runsInRests(history, rests).map(({ rest, moment: { run } }): AlertDecision => ({
      about: 'rest',
      runId: run.id,
      day: run.day,
      since: rest.from,
      findings: [],
    })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};

const LADDER_ENDS: ReadonlySet<Turn['kind']> = new Set(['ladder-end', 'recovered', 'acute-start']);

const isOnLadder = (turns: readonly Turn[], day: string): boolean => {
  const last = turns.findLast(
    (turn) => turn.day <= day && (turn.kind === 'ladder-start' || LADDER_ENDS.has(turn.kind)),
  );
  return last?.kind === 'ladder-start';
};
