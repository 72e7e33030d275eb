import { dayFromNumber, dayNumber, type Day } from '../day.ts';
import type { Run } from '../run.ts';
import { acuteDayEnd, type AcuteFold, acuteRun, acuteStart } from './acute.ts';
import { carefulDayEnd, type CarefulFold } from './careful.ts';
import { inOrder, ofType, type ProgrammeEntry, type RehabLog } from './entries.ts';
import { ladderDayEnd, type LadderFold, ladderRun, ladderStart } from './ladder.ts';
import { type OpenedLog, knownUpTo } from './opened-log.ts';

/** Where a recovery is: in one phase at a time. */
type Phase =
  | { readonly name: 'none' }
  | { readonly name: 'acute'; readonly acute: AcuteFold }
  | { readonly name: 'ladder'; readonly ladder: LadderFold }
  | { readonly name: 'careful'; readonly ladder: LadderFold; readonly careful: CarefulFold };

/** How the last recovery ended. */
export type Ended = {
  readonly programme: 'acute' | 'ladder';
  readonly endedOn: Day;
  readonly by: 'time' | 'hand';
};

/** What happened on the way, for mails and calendars: each once. */
export type Turn =
  | {
      readonly kind:
        'acute-start' | 'acute-end' | 'ladder-start' | 'ladder-done' | 'ladder-end' | 'recovered' | 'waived';
      readonly day: Day;
      readonly at: number | null;
    }
  | {
      readonly kind: 'ladder-step' | 'setback';
      readonly day: Day;
      readonly at: number | null;
      readonly step: number;
    };

/** The whole way up to a day: the phase at its end, and the turns that led there. */
export type Course = { readonly phase: Phase; readonly last: Ended | null; readonly turns: readonly Turn[] };

/** A tap or a run of a day, with its instant. */
type Happened = { readonly at: number } & ({ readonly event: ProgrammeEntry } | { readonly run: Run });

const AT_REST: Course = { phase: { name: 'none' }, last: null, turns: [] };

/**
 * Walks from the first step of any recovery to the end of `until`, day by day: what the runner started, paused or
 * ended and what was run, in the order of the clock; then, at each day's end, what pain and time have decided.
 * A function of the log alone: late, doubled and reordered entries give what they would have given in time.
 */
export const courseOf = (log: RehabLog, until: Day): Course => {
  const events = ofType(log.entries, 'programme').filter(
    ({ programme, day }) => programme !== 'plan' && day <= until,
  );
  const first = events[0]?.day;
  if (first === undefined) return AT_REST;
  const known = knownUpTo(log, until);
  const eventsOn = Map.groupBy(inOrder(events), ({ day }) => day);
  const runsOn = Map.groupBy(known.runs, ({ day }) => day);
  let course = AT_REST;
  const end = dayNumber(until);
  for (let n = dayNumber(first); n <= end; n += 1) {
    const day = dayFromNumber(n);
    const happened: readonly Happened[] = [
      ...(eventsOn.get(day) ?? []).map((event) => ({ at: event.at, event })),
      ...(runsOn.get(day) ?? []).map((run) => ({ at: run.startS * 1000, run })),
    ].toSorted((a, b) => a.at - b.at);
    for (const each of happened)
      course = 'run' in each ? afterRun(course, each.run, known) : afterEvent(course, each.event);
    course = afterDay(course, day, known);
  }
  return course;
};

const turned = (course: Course, phase: Phase, turn: Turn, last: Ended | null = course.last): Course => ({
  phase,
  last,
  turns: [...course.turns, turn],
});

const NONE: Phase = { name: 'none' };

/** What a tap does. A tap that makes no sense where the runner is (twice, or against a gate) changes nothing. */
const afterEvent = (course: Course, event: ProgrammeEntry): Course => {
  const { phase } = course;
  const { programme, action, day, at } = event;
  if (programme === 'acute') {
    if (action === 'start') {
      const running = phase.name === 'acute' ? phase.acute : null;
      const next: Phase = { name: 'acute', acute: acuteStart(event, running) };
      return running
        ? { ...course, phase: next }
        : turned(course, next, { kind: 'acute-start', day, at }, null);
    }
    if (action === 'stop' && phase.name === 'acute')
      return turned(
        course,
        NONE,
        { kind: 'acute-end', day, at },
        { programme: 'acute', endedOn: day, by: 'hand' },
      );
    // "It is over" without a rest: the stop no longer stands.
    if (action === 'stop' && phase.name === 'none') return turned(course, phase, { kind: 'waived', day, at });
    return course;
  }
  if (action === 'start' && phase.name === 'none')
    return turned(
      course,
      { name: 'ladder', ladder: ladderStart(day) },
      { kind: 'ladder-start', day, at },
      null,
    );
  if (action === 'stop' && (phase.name === 'ladder' || phase.name === 'careful'))
    return turned(
      course,
      NONE,
      { kind: 'ladder-end', day, at },
      { programme: 'ladder', endedOn: day, by: 'hand' },
    );
  if (phase.name === 'ladder' && (action === 'pause' || action === 'resume'))
    return { ...course, phase: { name: 'ladder', ladder: { ...phase.ladder, paused: action === 'pause' } } };
  return course;
};

const afterRun = (course: Course, run: Run, known: OpenedLog): Course => {
  const { phase } = course;
  if (phase.name === 'acute') return { ...course, phase: { name: 'acute', acute: acuteRun(phase.acute) } };
  if (phase.name === 'ladder')
    return { ...course, phase: { name: 'ladder', ladder: ladderRun(phase.ladder, run, known) } };
  return course;
};

const afterDay = (course: Course, day: Day, known: OpenedLog): Course => {
  const { phase } = course;
  if (phase.name === 'acute')
    return acuteDayEnd(phase.acute, day, known)
      ? turned(
          course,
          NONE,
          { kind: 'acute-end', day, at: null },
          { programme: 'acute', endedOn: day, by: 'time' },
        )
      : course;
  if (phase.name === 'ladder') {
    const { ladder, outcome } = ladderDayEnd(phase.ladder, day, known);
    if (outcome === 'done')
      return turned(
        course,
        { name: 'careful', ladder, careful: { since: day, quietSince: day } },
        { kind: 'ladder-done', day, at: null },
      );
    const next: Phase = { name: 'ladder', ladder };
    if (outcome === 'stay') return { ...course, phase: next };
    const kind = outcome === 'step' ? 'ladder-step' : 'setback';
    return turned(course, next, { kind, day, at: null, step: ladder.step });
  }
  if (phase.name === 'careful') {
    const { careful, ladder, outcome } = carefulDayEnd(phase, day, known);
    if (outcome === 'recovered')
      return turned(
        course,
        NONE,
        { kind: 'recovered', day, at: null },
        { programme: 'ladder', endedOn: day, by: 'time' },
      );
    if (outcome === 'setback')
      return turned(
        course,
        { name: 'ladder', ladder },
        { kind: 'setback', day, at: null, step: ladder.step },
      );
    return { ...course, phase: { name: 'careful', ladder, careful } };
  }
  return course;
};
