import { addDays, type Day, daysBetween } from '../../day.ts';
import { type Finding, findingOf } from '../../rules/finding.ts';
import { type Course, courseOf, type Turn } from '../../rehab/course.ts';
import type { PainEntry, RehabLog } from '../../rehab/entries.ts';
import { type OpenedLog, knownUpTo } from '../../rehab/opened-log.ts';
import { STOP_DAYS } from '../../rehab/stop.ts';
import { painFacts } from '../../rules/p1-pain.ts';

/** A reported "stop" with the answer that made it. */
export type ReportedStop = { readonly finding: Finding; readonly pain: PainEntry };

/**
 * P1 as it is reported: at once, and again after a week if nothing was done about it. While running rests the runner
 * knows already; on the way back each step back is reported, with the step.
 */
export const reportPain = (log: RehabLog, until: Day): readonly ReportedStop[] => {
  const known = knownUpTo(log, until);
  if (known.pains.length === 0) return [];
  const course = courseOf(log, until);
  const reported: ReportedStop[] = [];
  for (const day of new Set(known.pains.map((pain) => pain.day))) {
    const stop = stopOn(day, known, course, reported.at(-1)?.finding.day ?? null);
    if (stop !== null) reported.push(stop);
  }
  return reported;
};

const stopOn = (
  day: Day,
  { diary, ranOn }: OpenedLog,
  course: Course,
  lastReported: Day | null,
): ReportedStop | null => {
  const stops = diary.stopsOn(day);
  const [worst] = stops;
  if (worst === undefined) return null;
  const first = Math.min(...stops.map(({ at }) => at));
  const phase = phaseBefore(course.turns, day, first);
  if (phase === 'acute') return null;
  const setback = course.turns.find((turn) => turn.kind === 'setback' && turn.day === day);
  if (phase === 'ladder' && setback === undefined) return null;
  if (phase === 'none' && lastReported !== null && daysBetween(lastReported, day) < STOP_DAYS) return null;
  const facts = painFacts(
    stops,
    ranOn.has(addDays(day, -1)),
    setback !== undefined && 'step' in setback ? setback.step : null,
  );
  if (facts === null) return null;
  return {
    pain: { ...worst, at: first },
    finding: findingOf('P1', { level: 'stop', day, runId: worst.runId, facts }),
  };
};

const LEADS_TO: Readonly<Record<Turn['kind'], 'none' | 'acute' | 'ladder'>> = {
  'acute-start': 'acute',
  'acute-end': 'none',
  'ladder-start': 'ladder',
  'ladder-step': 'ladder',
  'ladder-done': 'ladder',
  'ladder-end': 'none',
  setback: 'ladder',
  recovered: 'none',
  waived: 'none',
};

/** What was going on when something was said: turns without an hour come at the end of their day. */
const phaseBefore = (turns: readonly Turn[], day: Day, at: number): 'none' | 'acute' | 'ladder' => {
  const last = turns.findLast((turn) => turn.day < day || (turn.day === day && (turn.at ?? Infinity) < at));
  return last === undefined ? 'none' : LEADS_TO[last.kind];
};
