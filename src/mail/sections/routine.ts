import type { Dose } from '../core/rehab/dose.ts';
import type { RehabFacts } from '../core/rehab/facts.ts';
import type { WeekPart } from '../core/rehab/routine.ts';
import type { Catalogue } from '../words/catalogue.ts';
import type { Formats } from '../words/formats.ts';
import type { Row } from './parts.ts';

type Words = Pick<Catalogue, 'rehab' | 'exercises'>;

const doseText = (dose: Dose, say: Formats, { rehab }: Words): string =>
  'reps' in dose
    ? rehab.routine.reps(say.count(dose.sets), say.count(dose.reps))
    : rehab.routine.seconds(say.count(dose.sets), say.count(dose.seconds));

const exercisesOf = ({ items }: WeekPart, say: Formats, words: Words): string =>
  items
    .map(({ exercise, dose }) => `${words.exercises.list[exercise].name} ${doseText(dose, say, words)}`)
    .join(', ');

/** The exercises of the coming days, a row for each kind of day. */
export const routineRows = ({ routine, plan }: RehabFacts, say: Formats, words: Words): readonly Row[] => {
  const { parts } = words.rehab.routine;
  return routine
    .filter(({ items }) => items.length > 0)
    .map((part) => ({
      label: part.part === 'plan' ? parts.plan(say.count(plan.dayNo ?? 1)) : parts[part.part],
      value: exercisesOf(part, say, words),
    }));
};
