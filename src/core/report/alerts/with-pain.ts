import type { AssessInput } from '../input.ts';
import type { Finding, RuleId } from '../../rules/finding.ts';
import type { History } from '../../history/history.ts';
import { courseOf, type Turn } from '../../rehab/course.ts';
import type { RehabLog } from '../../rehab/entries.ts';
import type { AlertDecision } from './decide.ts';
import { tellPain, type ToldStop } from '../pain/stops.ts';
import { isWithin, restsOf, runsInRests } from '../pain/rests.ts';
import { tellHistory, type Telling } from '../walk/walk.ts';

/** Everything that was told: by the runs, and by the runner. */
export type WholeTelling = Telling & { readonly stops: readonly ToldStop[] };

const logOf = ({ rehab, runs }: AssessInput): RehabLog => ({ entries: rehab ?? [], runs });

/** What the history would have said with the runner's own word: a day's pain stands after its runs. */
export const tellWithPain = (history: History, input: AssessInput): WholeTelling => {
  const telling = tellHistory(history, input.settings);
  if ((input.rehab ?? []).length === 0) return { ...telling, stops: [] };
  const stops = tellPain(logOf(input), input.until);
  const findings = [...telling.findings, ...stops.map(({ finding }) => finding)];
  return { ...telling, stops, findings: findings.toSorted(byDay) };
};

const byDay = (a: Finding, b: Finding): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

/** What the way back says better itself: how much may be run, and that it is a return. */
const SILENT_ON_LADDER: ReadonlySet<RuleId> = new Set(['S2', 'W1', 'R1']);

/**
 * The mails of a whole telling. Pain mails by itself, at once. In a rest no run is told how long or hilly it was:
 * the first one brings a reminder, the others nothing. `decide` makes the mails of all other runs.
 */
export const alertsAround = (
  { findings, stops }: WholeTelling,
  history: History,
  input: AssessInput,
  decide: (findings: readonly Finding[]) => readonly AlertDecision[],
): readonly AlertDecision[] => {
  if ((input.rehab ?? []).length === 0) return decide(findings);
  const { turns } = courseOf(logOf(input), input.until);
  const rests = restsOf(turns, stops, input.until);
  const resting = new Set(
    history.moments.filter((moment) => rests.some((rest) => isWithin(moment, rest))).map(({ run }) => run.id),
  );
  const others = findings.filter(
    ({ rule, runId, day }) =>
      rule !== 'P1' &&
      !(runId !== null && resting.has(runId)) &&
      !(SILENT_ON_LADDER.has(rule) && isOnLadder(turns, day)),
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
