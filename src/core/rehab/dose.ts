import type { ExerciseId } from './exercises.ts';

/** How much of an exercise, for each side. */
export type Dose =
  { readonly sets: number; readonly reps: number } | { readonly sets: number; readonly seconds: number };

/** One set of 15, five more on each day it is done, up to three sets of 30 (Fredericson's dose, SCIENCE.md 6.1). */
const FIRST_REPS = 15;
const MORE_REPS = 5;
const SET_REPS = 30;
const MOST_SETS = 3;

/**
 * DESIGN: outside the two weeks one set of 30 is the end: four exercises for two legs then are ten minutes, and ten
 * minutes often are the article's advice.
 */
const EVERYDAY_REPS = SET_REPS;

/** Holds of 30 seconds (the source article), five of them, later 45 (Rio's protocol by way of SCIENCE.md 6.1). */
const HOLDS = 5;
const FIRST_HOLD_S = 30;
const MORE_HOLD_S = 5;
const MOST_HOLD_S = 45;

/** DESIGN: a slow repetition with its return, a breath between two sets, changing sides. */
const REP_S = 2.5;
const BETWEEN_SETS_S = 20;

/** The dose after so many days on which the exercise was done. */
export const doseAfter = (exercise: ExerciseId, days: number, inPlan: boolean): Dose => {
  if (exercise === 'isometric-hold')
    return { sets: HOLDS, seconds: Math.min(FIRST_HOLD_S + MORE_HOLD_S * days, MOST_HOLD_S) };
  const most = inPlan ? SET_REPS * MOST_SETS : EVERYDAY_REPS;
  const total = Math.min(FIRST_REPS + MORE_REPS * days, most);
  const sets = Math.ceil(total / SET_REPS);
  // Sets of one size, in fives: 35 becomes 2 × 20.
  return { sets, reps: Math.ceil(total / sets / MORE_REPS) * MORE_REPS };
};

/** Seconds of one set on one side, rounded to five. */
export const setSeconds = (dose: Dose): number =>
  'reps' in dose ? Math.round((dose.reps * REP_S) / 5) * 5 : dose.seconds;

/** Seconds it takes for all sides. */
export const secondsOf = (dose: Dose, sides: number): number => {
  const set = 'reps' in dose ? dose.reps * REP_S : dose.seconds;
  return Math.round(sides * dose.sets * set + (sides * dose.sets - 1) * (dose.sets > 1 ? BETWEEN_SETS_S : 0));
};
