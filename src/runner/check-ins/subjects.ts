import { type Day, dayNumber } from '../../core/day.ts';
import type { PainWhen } from '../../core/rehab/entries.ts';
import type { ExerciseId, Side } from '../../core/rehab/exercises.ts';
import { subjectOfRun } from '../../store/check-ins.ts';
import { ExerciseId as ExerciseShape, PainWhen as PainWhenShape, Side as SideShape } from './values.ts';

/**
 * What a check-in is about, as text: parts joined by colons. Together with its kind it names the answer: a new one about
 * the same takes its place. This is the one place that writes and reads these texts (the first word of a run's is the
 * store's, which moves answers along with runs).
 *
 *   run:123                        effort, shoes, what a run of the way back was
 *   run:123:after                  pain of a run: when it was felt
 *   day:2026-11-22                 pain of a day, snapping, the hip-drop test
 *   day:2026-11-22:stairs          pain of a moment of a day
 *   day:2026-11-22:clamshell:left  an exercise ticked off
 *   gap:2026-11-02                 days without runs, by their first one
 *   at:1795000000000               a programme begun, paused or ended (epoch ms)
 *   before:2026-11-02              the question before or after the two weeks that began then
 *   finding:S1:…                   a finding put aside, by rule and key
 */

const JOINT = ':';

export { subjectOfRun } from '../../store/check-ins.ts';

export const subjectOfDay = (day: Day): string => `day:${day}`;

export const subjectOfGap = (firstDay: Day): string => `gap:${firstDay}`;

export const subjectOfInstant = (at: number): string => `at:${at}`;

export const subjectOfPlan = (moment: 'before' | 'after', startedOn: Day): string => `${moment}:${startedOn}`;

/** @param name rule and key of a finding, as its row has them */
export const subjectOfFinding = (name: string): string => `finding:${name}`;

/** An exercise of a day, for one side. */
export type Tick = { readonly day: Day; readonly exercise: ExerciseId; readonly side: Side };

export const subjectOfTick = ({ day, exercise, side }: Tick): string =>
  [subjectOfDay(day), exercise, side].join(JOINT);

/** Pain of a run, or of a day, and when it was felt. */
export type PainAbout = { readonly runId?: number; readonly day: Day; readonly when: PainWhen };

/** One answer per day and moment, or per run and moment. The day as a whole has no moment of its own. */
export const subjectOfPain = ({ runId, day, when }: PainAbout): string => {
  if (runId !== undefined) return [subjectOfRun(runId), when].join(JOINT);
  return when === 'day' ? subjectOfDay(day) : [subjectOfDay(day), when].join(JOINT);
};

const partsOf = (subject: string): readonly string[] => subject.split(JOINT);

const isDay = (text: string | undefined): text is Day => {
  if (text === undefined) return false;
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
};

/** The run that a subject names; null when it names none. */
export const runIn = (subject: string): number | null => {
  const [word, name] = partsOf(subject);
  const runId = word === 'run' ? Number(name) : Number.NaN;
  return Number.isInteger(runId) ? runId : null;
};

/** The instant that a subject names, epoch ms; null when it names none. */
export const instantIn = (subject: string): number | null => {
  const [word, name] = partsOf(subject);
  const at = word === 'at' ? Number(name) : Number.NaN;
  return Number.isFinite(at) ? at : null;
};

/** Exercise and side of a tick; null when it is none. */
export const tickIn = (subject: string): Omit<Tick, 'day'> | null => {
  const [word, , name, side] = partsOf(subject);
  const [exercise, ofSide] = [ExerciseShape.safeParse(name), SideShape.safeParse(side)];
  return word === 'day' && exercise.success && ofSide.success
    ? { exercise: exercise.data, side: ofSide.data }
    : null;
};

/** Whether a subject is the question before or after the two weeks; null when it is neither. */
export const planMomentIn = (subject: string): 'before' | 'after' | null => {
  const [moment] = partsOf(subject);
  return moment === 'before' || moment === 'after' ? moment : null;
};

/** What a pain is about: its run, if it names one, and when it was felt. Null = a subject of no known shape. */
export const painIn = (
  subject: string,
): { readonly runId: number | null; readonly when: PainWhen } | null => {
  const [word, name, moment = word === 'run' ? 'after' : 'day'] = partsOf(subject);
  const when = PainWhenShape.safeParse(moment);
  if (!when.success) return null;
  if (word === 'day' && isDay(name)) return { runId: null, when: when.data };
  const runId = runIn(subject);
  return runId === null ? null : { runId, when: when.data };
};
