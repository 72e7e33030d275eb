import { addDays, type Day } from '../day.ts';
import { type Course, courseOf } from './course.ts';
import { type Dose, doseAfter, secondsOf } from './dose.ts';
import type { RehabLog } from './entries.ts';
import { exerciseDiary, type ExerciseDiary } from './exercise-diary.ts';
import { type ExerciseId, PLAN_EXERCISES, type Side, sidesOf } from './exercises.ts';
import { type OpenedLog, knownUpTo } from './opened-log.ts';
import { ladderState } from './ladder.ts';
import { planOn } from './plan.ts';
import { openStop } from './stop.ts';

export type RoutineItem = {
  readonly exercise: ExerciseId;
  readonly dose: Dose;
  readonly sides: readonly { readonly side: Side; readonly done: boolean }[];
  readonly isDone: boolean;
  /** For all sides. */
  readonly seconds: number;
};

export type RoutinePart = {
  readonly part: 'acute' | 'plan' | 'before-run' | 'after-run' | 'off-day';
  readonly items: readonly RoutineItem[];
};

export type Routine = {
  /** What kind of day it is: rest, a run still to come, a run made, or none. */
  readonly kind: 'acute' | 'before-run' | 'after-run' | 'off-day';
  readonly parts: readonly RoutinePart[];
  readonly minutes: number;
  readonly isDone: boolean;
};

/**
 * What belongs where (the source article): wake the hips, load them after the run, balance on days off. DESIGN: on days
 * off the light exercises stand beside the balance, which alone would be two of the article's ten minutes.
 */
const EXERCISES_OF: Readonly<Record<Exclude<RoutinePart['part'], 'plan'>, readonly ExerciseId[]>> = {
  acute: ['isometric-hold'],
  'before-run': ['clamshell', 'side-steps'],
  'after-run': ['side-lying-abduction', 'single-leg-bridge', 'pelvic-drop', 'monster-walk'],
  'off-day': ['clamshell', 'side-steps', 'single-leg-deadlift'],
};

/** What the runner means to do today; null = not said. */
export type Today = { readonly planned: boolean };

/**
 * The exercises of a day, chosen from what was run or is planned: about ten minutes. While running rests, only what
 * bears no weight. A day of the way back on which a run may come counts as planned.
 */
export const routineOn = (log: RehabLog, day: Day, { planned }: Today): Routine => {
  const course = courseOf(log, day);
  const { phase } = course;
  const known = knownUpTo(log, day);
  const diary = exerciseDiary(log.entries);
  const rests = isRest(course, known, day);
  const comes =
    planned ||
    (phase.name === 'ladder' && !phase.ladder.paused && ladderState(phase.ladder, known).nextFrom <= day);
  const kind = rests ? 'acute' : known.ranOn.has(day) ? 'after-run' : comes ? 'before-run' : 'off-day';
  const plan = planOn(log, day, (other) => other === day && rests);
  const inPlan = plan.status === 'running';
  const named = new Set<ExerciseId>(inPlan ? PLAN_EXERCISES : []);
  const parts = [
    ...(inPlan ? [partOf('plan', PLAN_EXERCISES, diary, day)] : []),
    partOf(
      kind,
      EXERCISES_OF[kind].filter((exercise) => !named.has(exercise)),
      diary,
      day,
    ),
  ].filter(({ items }) => items.length > 0);
  const items = parts.flatMap((part) => part.items);
  return {
    kind,
    parts,
    minutes: Math.max(1, Math.round(items.reduce((sum, { seconds }) => sum + seconds, 0) / 60)),
    isDone: items.every(({ isDone }) => isDone),
  };
};

/** While running rests, and while a "stop" waits for a decision: nothing that bears weight. */
const isRest = (course: Course, known: OpenedLog, day: Day): boolean =>
  course.phase.name === 'acute' || openStop(course, known, day) !== null;

/** The exercises of one kind of day, with today's doses. */
export type WeekPart = {
  readonly part: RoutinePart['part'];
  readonly items: readonly Pick<RoutineItem, 'exercise' | 'dose'>[];
};

/** What the coming days hold, whatever they will be: with runs and days off, or with rest. */
export const weekRoutine = (log: RehabLog, day: Day): readonly WeekPart[] => {
  const diary = exerciseDiary(log.entries);
  const rests = isRest(courseOf(log, day), knownUpTo(log, day), day);
  const inPlan = planOn(log, day, (other) => other === day && rests).status === 'running';
  const named = new Set<ExerciseId>(inPlan ? PLAN_EXERCISES : []);
  const kinds = rests ? (['acute'] as const) : (['before-run', 'after-run', 'off-day'] as const);
  return [
    ...(inPlan ? [partOf('plan', PLAN_EXERCISES, diary, day)] : []),
    ...kinds.map((kind) =>
      partOf(
        kind,
        EXERCISES_OF[kind].filter((exercise) => !named.has(exercise)),
        diary,
        day,
      ),
    ),
  ].map(({ part, items }) => ({ part, items: items.map(({ exercise, dose }) => ({ exercise, dose })) }));
};

/** Of the days on which it was done, those that count for the dose: after a long pause one begins low again. */
const RECENT_DAYS = 28;

const partOf = (
  part: RoutinePart['part'],
  exercises: readonly ExerciseId[],
  diary: ExerciseDiary,
  day: Day,
): RoutinePart => ({
  part,
  items: exercises.map((exercise) => {
    const since = addDays(day, -RECENT_DAYS);
    const days = diary.daysBefore(day, exercise).filter((done) => done >= since).length;
    const dose = doseAfter(exercise, days, part === 'plan');
    const sides = sidesOf(exercise).map((side) => ({ side, done: diary.isSideDone(day, exercise, side) }));
    return {
      exercise,
      dose,
      sides,
      isDone: sides.every(({ done }) => done),
      seconds: secondsOf(dose, sides.length),
    };
  }),
});
