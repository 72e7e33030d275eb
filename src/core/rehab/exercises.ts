/** The exercises of the source article, and the hold for days when nothing else goes (EXERCISES in docs/methods.md). */
export const EXERCISES = [
  'clamshell',
  'side-lying-abduction',
  'single-leg-bridge',
  'side-steps',
  'monster-walk',
  'pelvic-drop',
  'single-leg-deadlift',
  'isometric-hold',
] as const;

export type ExerciseId = (typeof EXERCISES)[number];

/** Which leg was worked; `both` for exercises that work the two in turns. */
export const SIDES = ['left', 'right', 'both'] as const;

export type Side = (typeof SIDES)[number];

const WALKED: ReadonlySet<ExerciseId> = new Set(['side-steps', 'monster-walk']);

/** The sides that are ticked off one by one: walks with the band work both legs at once. */
export const sidesOf = (exercise: ExerciseId): readonly Side[] =>
  WALKED.has(exercise) ? ['both'] : ['left', 'right'];

/** The three of the two-week plan, daily for 14 days (the source article). */
export const PLAN_EXERCISES: readonly ExerciseId[] = ['clamshell', 'side-lying-abduction', 'pelvic-drop'];
