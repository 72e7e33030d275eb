import type { Day } from '../day.ts';
import { type ExerciseEntry, ofType, type RehabEntry } from './entries.ts';
import { type ExerciseId, type Side, sidesOf } from './exercises.ts';

/** What was ticked off, by day. */
export type ExerciseDiary = {
  /** Whether a side was done; `both` stands for either. */
  isSideDone(day: Day, exercise: ExerciseId, side: Side): boolean;
  /** Whether all its sides were done. */
  isDone(day: Day, exercise: ExerciseId): boolean;
  /** The days on which any side of it was done before a day, oldest first. */
  daysBefore(day: Day, exercise: ExerciseId): readonly Day[];
};

export const exerciseDiary = (entries: readonly RehabEntry[]): ExerciseDiary => {
  const ticks = ofType(entries, 'exercise');
  const done = new Set(ticks.map(keyOf));
  const daysOf = Map.groupBy(ticks, ({ exercise }) => exercise);
  const isSideDone = (day: Day, exercise: ExerciseId, side: Side): boolean =>
    done.has(keyOf({ day, exercise, side })) || done.has(keyOf({ day, exercise, side: 'both' }));
  return {
    isSideDone,
    isDone: (day, exercise) => sidesOf(exercise).every((side) => isSideDone(day, exercise, side)),
    daysBefore: (day, exercise) => [
      ...new Set((daysOf.get(exercise) ?? []).map((tick) => tick.day).filter((ticked) => ticked < day)),
    ],
  };
};

const keyOf = ({ day, exercise, side }: Pick<ExerciseEntry, 'day' | 'exercise' | 'side'>): string =>
  `${day} ${exercise} ${side}`;
